package moxie.text;

import java.util.Arrays;
import java.util.List;

/** How Chinese characters are read, without tones. The table is read when it is first needed. */
public final class Pinyin {
    private Pinyin() {}

    /** The most common reading of a character of GB 2312, {@code v} for ü; empty for any other. */
    public static String of(char c) {
        int at = Arrays.binarySearch(Table.CHARACTERS, c);
        return at < 0 ? "" : Table.SYLLABLES[Table.READING[at]];
    }

    /** The readings of a whole text run together; what is not Chinese stays, lower case, without spaces. */
    public static String of(String text) {
        return spelled(text, false);
    }

    /** The first letter of each character's reading; what is not Chinese stays, lower case, without spaces. */
    public static String initials(String text) {
        return spelled(text, true);
    }

    private static String spelled(String text, boolean initials) {
        String normal = Normal.of(text);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            String reading = c < 0x3400 ? "" : of(c);
            if (!reading.isEmpty()) {
                out.append(initials ? reading.substring(0, 1) : reading);
            } else if (c != ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static final class Table {
        static final char[] CHARACTERS;
        static final short[] READING;
        static final String[] SYLLABLES;

        static {
            List<String> lines = Resources.lines("pinyin.txt");
            SYLLABLES = new String[lines.size()];
            char[] reading = new char[0x10000];
            int count = 0;
            for (int s = 0; s < SYLLABLES.length; s++) {
                String line = lines.get(s);
                int space = line.indexOf(' ');
                SYLLABLES[s] = line.substring(0, space);
                for (int i = space + 1; i < line.length(); i++) {
                    reading[line.charAt(i)] = (char) (s + 1);
                    count++;
                }
            }
            CHARACTERS = new char[count];
            READING = new short[count];
            int at = 0;
            for (int c = 0; c < reading.length; c++) {
                if (reading[c] != 0) {
                    CHARACTERS[at] = (char) c;
                    READING[at++] = (short) (reading[c] - 1);
                }
            }
        }
    }
}
