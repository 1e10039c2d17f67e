package moxie.text;

import java.text.Normalizer;
import java.util.Arrays;

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
        char[] chars = text.toCharArray();
        char[] out = new char[chars.length];
        int length = 0;
        boolean space = false;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > 0x7F) {
                c = simple(c);
                if (c == 0) {
                    return full(text);
                }
            } else if (c == 0x1B) {
                return full(text);
            }
            if (c <= ' ' || c == 0x7F) {
                space = length > 0;
                continue;
            }
            if (space) {
                out[length++] = ' ';
                space = false;
            }
            if (c == '…') {
                int needed = length + 2 + chars.length - i;
                out = needed <= out.length ? out : Arrays.copyOf(out, needed * 2);
                out[length++] = '.';
                out[length++] = '.';
                c = '.';
            }
            out[length++] = c < 0x80 ? lower(c) : c < 0x3000 ? Character.toLowerCase(c) : c;
        }
        return new String(out, 0, length);
    }

    /** The same by Unicode's tables, for any text. */
    private static String full(String text) {
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

    /** What NFKC makes of the characters notes are full of, simplified; 0 for those that need the tables. */
    private static char simple(char c) {
        if (c >= 0x3400) {
            if (c <= 0x9FFF) {
                return c >= 0x4E00 || c <= 0x4DBF ? Simplified.of(c) : 0;
            }
            return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : 0;
        }
        if (c >= 0x3000) {
            boolean mark = c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011) || (c >= 0x3014 && c <= 0x301B);
            return c == 0x3000 ? ' ' : mark ? c : 0;
        }
        boolean greek = c >= 0x391 && c <= 0x3C9 && c != 0x3A2 && (c < 0x3AA || c > 0x3B0);
        boolean sign = c == 0xB7 || c == 0xD7 || (c >= 0x2018 && c <= 0x201D) || c == 0x2013 || c == 0x2014;
        boolean operator = c == 0x2026 || (c >= 0x2190 && c <= 0x2193) || c == 0x221A || c == 0x2211 || c == 0x2248;
        return greek || sign || operator ? c : 0;
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
