package moxie.text;

/** Widths in terminal columns: East Asian wide characters and emoji take two, marks none. */
public final class Columns {
    private Columns() {}

    /** The number of columns a text takes on one line. */
    public static int of(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        int width = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (Character.isHighSurrogate(c) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                width += of(Character.toCodePoint(c, chars[++i]));
            } else {
                width += of(c);
            }
        }
        return width;
    }

    /** The number of columns one character takes: 0, 1 or 2 (Unicode UAX #11; ambiguous characters count 1). */
    public static int of(int c) {
        if (c < 0x300) {
            return c == 0 || c == 0xAD ? 0 : 1;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return 2;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(c) ? 2 : 1;
    }

    private static boolean wide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xA960 && c <= 0xA97C)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD)
                || c == 0x231A
                || c == 0x231B
                || c == 0x23E9
                || c == 0x2705
                || c == 0x274C
                || c == 0x2728
                || c == 0x2753
                || c == 0x2757
                || c == 0x2B50;
    }
}
