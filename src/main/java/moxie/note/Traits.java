package moxie.note;

/** Which signs a text holds, told by one look at it, so that nothing is sought that cannot be there. */
final class Traits {
    /** {@code $}. */
    static final int DOLLAR = 1;
    /** {@code =}, wide or narrow. */
    static final int EQUALS = 1 << 1;
    /** {@code >} or an arrow. */
    static final int ARROW = 1 << 2;
    /** A colon, wide or narrow. */
    static final int COLON = 1 << 3;
    /** A dash of any length. */
    static final int DASH = 1 << 4;
    /** A semicolon, wide or narrow. */
    static final int SEMICOLON = 1 << 5;
    /** The number one: {@code 1}, {@code 一} or {@code ①}. */
    static final int ONE = 1 << 6;
    /** A Han character a definition may turn on (是 指 定 即), or the beginning of an English word that does. */
    static final int COPULA = 1 << 7;
    /** Any Han character. */
    static final int HAN = 1 << 8;

    private static final short[] ASCII = new short[128];

    static {
        ASCII['$'] = DOLLAR;
        ASCII['='] = EQUALS;
        ASCII['>'] = ARROW;
        ASCII[':'] = COLON;
        ASCII['-'] = DASH;
        ASCII[';'] = SEMICOLON;
        ASCII['1'] = ONE;
    }

    private Traits() {}

    static int of(String text) {
        int traits = 0;
        char[] chars = text.toCharArray();
        int length = chars.length;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c == ' ' || c == '\n') {
                traits |= i + 2 < length ? verb(chars[i + 1], chars[i + 2]) : 0;
            } else if (c < 0x80) {
                traits |= ASCII[c];
            } else if (c >= 0x3400 && c <= 0x9FFF) {
                traits |= HAN | han(c);
            } else {
                traits |= mark(c);
            }
        }
        return traits;
    }

    static boolean has(int traits, int any) {
        return (traits & any) != 0;
    }

    /** Could a word that begins so be "is", "are", "refers", "means"? */
    private static int verb(char first, char second) {
        boolean be = (first == 'i' && second == 's') || (first == 'a' && second == 'r');
        return be || ((first == 'r' || first == 'm') && second == 'e') ? COPULA : 0;
    }

    private static int han(char c) {
        return switch (c) {
            case '是', '指', '定', '即' -> COPULA;
            case '一' -> ONE;
            default -> 0;
        };
    }

    private static int mark(char c) {
        return switch (c) {
            case '＝' -> EQUALS;
            case '→', '⟶', '➡', '⇒' -> ARROW;
            case '：' -> COLON;
            case '—', '–' -> DASH;
            case '；' -> SEMICOLON;
            case '①' -> ONE;
            default -> c >= 0xF900 && c <= 0xFAFF ? HAN : 0;
        };
    }
}
