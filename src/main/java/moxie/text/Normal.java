package moxie.text;

import java.text.Normalizer;

/** Folding for comparison: width, case, accents, script variants and invisible characters make no difference. */
public final class Normal {
    private Normal() {}

    /**
     * NFKC, lower case, Latin accents off, traditional Han as simplified, no terminal sequences, format or control
     * characters, runs of space as one, trimmed.
     *
     * @param text anything a person typed or wrote
     */
    public static String of(String text) {
        String form = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(form.length());
        boolean space = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == 0x1B) {
                i = afterEscape(form, i);
                continue;
            }
            if (c > 0x7F) {
                c = plain(c);
                if (Character.getType(c) == Character.FORMAT) {
                    continue;
                }
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = out.length() > 0;
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.append(c < 0x80 ? lower(c) : Character.toLowerCase(c));
        }
        return out.toString();
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    private static char plain(char c) {
        if (c >= 0xC0 && c <= 0x24F) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            return parts.charAt(0);
        }
        return c >= 0x3400 && c <= 0x9FFF ? Simplified.of(c) : c;
    }

    /** The index of the last character of a control sequence such as {@code ESC [ 31 m} (ECMA-48). */
    private static int afterEscape(String text, int start) {
        int i = start + 1;
        if (i >= text.length() || text.charAt(i) != '[') {
            return start;
        }
        do {
            i++;
        } while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x40);
        return Math.min(i, text.length() - 1);
    }
}
