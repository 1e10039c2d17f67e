package moxie.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import moxie.lookup.Inline;
import moxie.text.Columns;

/** Words with their marks on the way to the screen: wrapped by columns, then coloured. */
final class Ink {
    private final StringBuilder text = new StringBuilder();
    private byte[] marks = new byte[80];

    Ink add(String words, int mark) {
        for (int i = 0; i < words.length(); i++) {
            put(words.charAt(i), (byte) mark);
        }
        return this;
    }

    Ink add(Inline inline) {
        String words = inline.text();
        byte[] set = inline.marks();
        for (int i = 0; i < words.length(); i++) {
            put(words.charAt(i), set[i]);
        }
        return this;
    }

    Ink add(Ink other) {
        for (int i = 0; i < other.text.length(); i++) {
            put(other.text.charAt(i), other.marks[i]);
        }
        return this;
    }

    private void put(char c, byte mark) {
        if (text.length() == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[text.length()] = mark;
        text.append(c);
    }

    String text() {
        return text.toString();
    }

    int columns() {
        return Columns.of(text);
    }

    /** Marks characters as found. */
    void found(int from, int to) {
        for (int i = from; i < to; i++) {
            marks[i] = (byte) (marks[i] | Inline.FOUND);
        }
    }

    /**
     * Lines of at most {@code width} columns: broken at spaces, or between Han characters, never before closing
     * punctuation.
     */
    List<Ink> wrap(int width) {
        List<Ink> lines = new ArrayList<>();
        int start = 0;
        int cut = 0;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int size = Columns.of(c);
            if (used + size > width && i > start) {
                int end = cut > start ? cut : i;
                lines.add(part(start, end));
                start = end;
                while (start < text.length() && text.charAt(start) == ' ') {
                    start++;
                }
                i = Math.max(i, start);
                used = start >= text.length() ? 0 : Columns.of(text.substring(start, i));
                cut = start;
                continue;
            }
            used += size;
            i += Character.charCount(c);
            if (c == ' ' || (i < text.length() && breakable(c, text.charAt(i)))) {
                cut = i;
            }
        }
        if (start < text.length() || lines.isEmpty()) {
            lines.add(part(start, text.length()));
        }
        return lines;
    }

    private static boolean breakable(int before, char after) {
        boolean wide = Columns.of(before) == 2 || Columns.of(after) == 2;
        return wide && after != ' ' && "，。；：！？、）】」』》”’,.;:!?)]}".indexOf(after) < 0 && "（【「『《“‘([{".indexOf(before) < 0;
    }

    private Ink part(int from, int to) {
        Ink part = new Ink();
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (int i = from; i < end; i++) {
            part.put(text.charAt(i), marks[i]);
        }
        return part;
    }

    /** With colours by role, or plain. */
    String in(Style style) {
        if (!style.on()) {
            return text.toString();
        }
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marks[i] != marks[start]) {
                out.append(style.sgr(code(marks[start]), text.substring(start, i)));
                start = i;
            }
        }
        return out.toString();
    }

    private static String code(byte mark) {
        StringBuilder code = new StringBuilder();
        if ((mark & Inline.BLOCK) != 0) {
            append(code, mark, Inline.BOLD, "1;36");
            append(code, mark, Inline.EMPHASIS, "32");
            append(code, mark, Inline.STRUCK, "2");
            append(code, mark, Inline.FORMULA, "35");
            append(code, mark, Inline.FOUND, Style.MARK);
            return code.length() == 0 ? "36" : code.toString();
        }
        append(code, mark, Inline.BOLD, "1");
        append(code, mark, Inline.EMPHASIS, "3");
        append(code, mark, Inline.CODE, "36");
        append(code, mark, Inline.LINK, "4");
        append(code, mark, Inline.FORMULA, "35");
        append(code, mark, Inline.STRUCK, "9");
        append(code, mark, Inline.FOUND, Style.MARK);
        return code.length() == 0 ? "0" : code.toString();
    }

    private static void append(StringBuilder code, byte mark, byte bit, String sgr) {
        if ((mark & bit) != 0) {
            code.append(code.length() == 0 ? "" : ";").append(sgr);
        }
    }
}
