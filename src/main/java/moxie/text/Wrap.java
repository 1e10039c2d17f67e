package moxie.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width in columns: at spaces or beside Han, never before closing punctuation. */
public final class Wrap {
    private static final String CLOSING = "，。、；：？！）】》」』”’…,.;:?!)]}%";
    private static final String OPENING = "（【《「『“‘([{";

    private Wrap() {}

    /** Lines of at most {@code width} columns (at least one character each); line ends of the text are kept. */
    public static List<String> lines(String text, int width) {
        List<String> out = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            line(text.substring(start, end), Math.max(2, width), out);
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
        return out;
    }

    /** The same with the first line after {@code first} and the others after {@code rest}. */
    public static List<String> lines(String first, String rest, String text, int width) {
        List<String> out = new ArrayList<>();
        for (String line : lines(text, width - Math.max(Columns.of(first), Columns.of(rest)))) {
            out.add((out.isEmpty() ? first : rest) + line);
        }
        return out;
    }

    private static void line(String text, int width, List<String> out) {
        int start = 0;
        int cut = -1;
        int used = 0;
        boolean solid = false; // a line is not broken inside its own indentation
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int columns = Columns.of(c);
            if (used + columns > width && i > start) {
                int end = c == ' ' ? i : cut > start ? cut : i;
                out.add(text.substring(start, end).stripTrailing());
                start = end;
                while (start < text.length() && text.charAt(start) == ' ') {
                    start++;
                }
                i = start;
                used = 0;
                cut = -1;
                continue;
            }
            int next = i + Character.charCount(c);
            used += columns;
            solid |= c != ' ';
            if (solid && next < text.length() && breaks(c, text.codePointAt(next))) {
                cut = next;
            }
            i = next;
        }
        if (start < text.length() || text.isEmpty()) {
            out.add(text.substring(start));
        }
    }

    private static boolean breaks(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        return before == ' ' || Columns.of(before) == 2 || Columns.of(after) == 2;
    }
}
