package moxie.text;

import java.util.Arrays;
import java.util.List;

/** Traditional characters as simplified ones, one for one. The table is read when the first Han character comes. */
final class Simplified {
    private Simplified() {}

    /** The simplified form of a character, or the character itself. */
    static char of(char c) {
        int at = Arrays.binarySearch(Table.FROM, c);
        return at < 0 ? c : Table.TO[at];
    }

    private static final class Table {
        static final char[] FROM;
        static final char[] TO;

        static {
            List<String> lines = Resources.lines("traditional.txt");
            FROM = lines.get(0).toCharArray();
            TO = lines.get(1).toCharArray();
        }
    }
}
