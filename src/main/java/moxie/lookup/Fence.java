package moxie.lookup;

/** Code fences, also those that nobody closed: where one ends is found by looking ahead. */
final class Fence {
    private Fence() {}

    /** Does a fence open at {@code from}? A backtick fence has no backtick in its info. */
    static boolean opens(Text text, int from, int to) {
        int length = length(text, from, to);
        return length >= 3 && (text.chars[from] == '~' || text.find('`', from + length, to) < 0);
    }

    /** Does this line close the fence that opened at the place {@code opener}? */
    static boolean closes(Text text, int line, int opener, int openerEnd) {
        int at = text.indent(line);
        int end = text.end(line);
        int length = length(text, at, end);
        return length >= length(text, opener, openerEnd)
                && text.chars[at] == text.chars[opener]
                && text.spaces(at + length, end) == end;
    }

    /**
     * The line after the code: the closing fence when there is one before the next opening one, else the first line
     * that cannot be code any more.
     *
     * @param opener the place of the fence in its line
     * @param column its column
     */
    static int end(Text text, int line, int opener, int column) {
        int openerEnd = text.end(line);
        int least = length(text, opener, openerEnd);
        int next = line + 1;
        while (next < text.size() && !fence(text, next, text.chars[opener], least)) {
            next++;
        }
        if (next < text.size() && closes(text, next, opener, openerEnd)) {
            return next;
        }
        for (int i = line + 1; i < text.size(); i++) {
            if (outside(text, i, column) || (column == 0 && proseAfterBlank(text, i))) {
                return i;
            }
        }
        return text.size();
    }

    private static boolean fence(Text text, int line, char sign, int least) {
        int end = text.end(line);
        int at = text.indent(line);
        at += Marker.length(text, at, end);
        return at < end && text.chars[at] == sign && text.run(at, end) >= least;
    }

    private static boolean outside(Text text, int line, int column) {
        int at = text.indent(line);
        int end = text.end(line);
        if (at == end) {
            return false;
        }
        int where = text.column(line, at);
        if (where > column) {
            return false;
        }
        return (where < column && Marker.length(text, at, end) > 0) || Outline.heading(text, at, end) > 1;
    }

    private static boolean proseAfterBlank(Text text, int line) {
        int end = text.strip(text.start(line), text.end(line));
        boolean prose = end > text.start(line) && (text.chars[end - 1] == '。' || text.chars[end - 1] == '：');
        return prose && text.indent(line - 1) == text.end(line - 1);
    }

    private static int length(Text text, int from, int to) {
        return from < to && (text.chars[from] == '`' || text.chars[from] == '~') ? text.run(from, to) : 0;
    }
}
