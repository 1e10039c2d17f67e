package moxie.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folding for comparison: width, case, accents and invisible characters make no difference. */
public final class Normal {
    private Normal() {}

    /**
     * NFKC, lower case, no format or control characters, runs of space as one, trimmed.
     *
     * @param text anything a person typed or wrote
     */
    public static String of(String text) {
        String form = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(form.length());
        boolean space = false;
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                space = out.length() > 0;
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.append(c);
        }
        return out.toString();
    }
}
