package moxie.lookup;

/** Code fences, also those that nobody closed: where one ends is found by looking ahead. */
final class Fence {
    private Fence() {}

    /** Does a fence open at {@code start}? A backtick fence has no backtick in its info. */
    static boolean opens(String line, int start) {
        int length = length(line, start);
        return length >= 3 && (line.charAt(start) == '~' || line.indexOf('`', start + length) < 0);
    }

    /** Does {@code line} close the fence that {@code opener} opened at {@code start}? */
    static boolean closes(String line, String opener, int start) {
        int at = Outline.indent(line);
        int length = length(line, at);
        return length >= length(opener, start)
                && line.charAt(at) == opener.charAt(start)
                && Outline.indent(line.substring(at + length)) == line.length() - at - length;
    }

    /**
     * The line after the code: the closing fence when there is one before the next opening one, else the first line
     * that cannot be code any more.
     */
    static int end(String[] lines, int line, int start, int column) {
        String opener = lines[line];
        int next = line + 1;
        while (next < lines.length && !other(lines[next], opener, start)) {
            next++;
        }
        if (next < lines.length && closes(lines[next], opener, start)) {
            return next;
        }
        for (int i = line + 1; i < lines.length; i++) {
            if (outside(lines[i], column) || (column == 0 && proseAfterBlank(lines, i))) {
                return i;
            }
        }
        return lines.length;
    }

    private static boolean other(String line, String opener, int start) {
        int at = Outline.indent(line);
        at += Marker.length(line, at);
        return length(line, at) >= length(opener, start) && line.charAt(at) == opener.charAt(start);
    }

    private static boolean outside(String line, int column) {
        int at = Outline.indent(line);
        if (at == line.length()) {
            return false;
        }
        int where = Outline.column(line, at);
        boolean item = where < column && Marker.length(line, at) > 0;
        return item || (where <= column && line.startsWith("##", at) && Outline.heading(line, at) > 1);
    }

    private static boolean proseAfterBlank(String[] lines, int i) {
        if (i == 0 || Outline.indent(lines[i - 1]) < lines[i - 1].length()) {
            return false;
        }
        String line = lines[i].strip();
        return line.endsWith("。") || line.endsWith("：");
    }

    private static int length(String line, int start) {
        if (start >= line.length() || (line.charAt(start) != '`' && line.charAt(start) != '~')) {
            return 0;
        }
        int i = start;
        while (i < line.length() && line.charAt(i) == line.charAt(start)) {
            i++;
        }
        return i - start;
    }
}
