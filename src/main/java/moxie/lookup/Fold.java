package moxie.lookup;

/** Folding that keeps every character in its place: case and width make no difference, positions stay true. */
final class Fold {
    private Fold() {}

    /** Lower case, full-width ASCII and the ideographic space as their plain forms. */
    static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '\t' ? ' ' : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return of((char) (c - 0xFEE0));
        }
        if (c == 0x3000 || c == 0xA0) {
            return ' ';
        }
        return c < 0x2000 ? Character.toLowerCase(c) : c;
    }

    /** The folded text, as long as the text itself. */
    static String of(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = of(out[i]);
        }
        return new String(out);
    }

    /** A letter, a digit or a Han character: what words are made of. */
    static boolean wordly(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0x80 && Character.isLetterOrDigit(c));
    }
}
