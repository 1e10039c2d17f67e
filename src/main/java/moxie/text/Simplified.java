package moxie.text;

import java.util.List;

/** Traditional characters as simplified ones, one for one. The table is read when the first Han character comes. */
public final class Simplified {
    private Simplified() {}

    /** The simplified form of a character, or the character itself. */
    static char of(char c) {
        int at = c - Table.FIRST;
        char simple = at < 0 || at >= Table.SIMPLE.length ? 0 : Table.SIMPLE[at];
        return simple == 0 ? c : simple;
    }

    /** A text with its characters simplified. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, of(out.charAt(i)));
        }
        return out.toString();
    }

    /** A text in traditional characters, the first one of the table where a character has several. */
    public static String traditional(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            for (int at = 0; at < Table.TO.length; at++) {
                if (Table.TO[at] == out.charAt(i)) {
                    out.setCharAt(i, Table.FROM[at]);
                    break;
                }
            }
        }
        return out.toString();
    }

    private static final class Table {
        static final char[] FROM;
        static final char[] TO;
        /** U+3400, the first character looked up in {@link #SIMPLE}. */
        static final char FIRST = '\u3400';
        /** By character from {@link #FIRST} on: the simplified form, or 0. */
        static final char[] SIMPLE = new char[0xA000 - 0x3400];

        static {
            List<String> lines = Resources.lines("traditional.txt");
            FROM = lines.get(0).toCharArray();
            TO = lines.get(1).toCharArray();
            for (int i = 0; i < FROM.length; i++) {
                int at = FROM[i] - FIRST;
                if (at >= 0 && at < SIMPLE.length && SIMPLE[at] == 0) {
                    SIMPLE[at] = TO[i];
                }
            }
        }
    }
}
