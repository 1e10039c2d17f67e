package moxie.note;

import moxie.note.Lines.Role;

/**
 * Finds where each fenced block really ends. A fence opened in a list may be closed at column 0 (CommonMark would take
 * the closing line for a new opening), or not at all (CommonMark would swallow the rest of the note). So we look ahead
 * to the next fence line of the same character: without an info string it closes the block wherever it stands;
 * otherwise the block ends before the first line that cannot be code. What is commented out holds no fence, and what
 * is in a fence no comment: whichever opens first.
 */
final class Fences implements Repair {
    @Override
    public void apply(Lines lines) {
        Comments comments = new Comments(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                int at = opening(lines.get(i));
                i = at >= 0 ? block(lines, i, at) : comments.hide(i);
            }
        }
    }

    /** The index of the fence that opens on this line, perhaps after list markers; -1 when there is none. */
    static int opening(String line) {
        int at = Line.start(line);
        for (int markers = 0; markers < 3; markers++) {
            if (Line.fence(line, at) > 0) {
                return at;
            }
            Marker marker = Marker.at(line, at);
            if (marker == null) {
                return -1;
            }
            at = marker.end();
            while (at < line.length() && Line.isSpace(line.charAt(at))) {
                at++;
            }
        }
        return -1;
    }

    /** Marks the block opened on line {@code open}; returns its last line. */
    private static int block(Lines lines, int open, int at) {
        String opener = lines.get(open);
        int length = Line.fence(opener, at);
        int column = Line.column(opener, at);
        int next = next(lines, open, opener.charAt(at), length);
        boolean closed = next < lines.size() && closes(lines, open, next, column);
        int end = closed ? next : end(lines, open, next, column);
        if (at == Line.start(opener)) {
            lines.role(open, Role.FENCE);
        }
        for (int i = open + 1; i < end; i++) {
            lines.role(i, Role.CODE);
        }
        if (closed) {
            lines.role(next, Role.FENCE);
            return next;
        }
        String fence = opener.substring(at, at + length);
        lines.add(end - 1, " ".repeat(column) + fence);
        lines.problem(Problem.Severity.ERROR, "unclosed-fence", open, at, end);
        return end - 1;
    }

    /** The next fence line of this character and at least this length. */
    private static int next(Lines lines, int open, char mark, int length) {
        for (int i = open + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int at = Line.start(line);
            if (at < line.length() && line.charAt(at) != mark && Marker.at(line, at) == null) {
                continue;
            }
            at = opening(line);
            if (at >= 0 && line.charAt(at) == mark && Line.fence(line, at) >= length) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean closes(Lines lines, int open, int next, int column) {
        String line = lines.get(next);
        int at = opening(line);
        if (at != Line.start(line) || !Line.blank(line.substring(Line.run(line, at)))) {
            return false;
        }
        int fenceColumn = Line.column(line, at);
        for (int i = open + 1; i < next; i++) {
            String between = lines.get(i);
            int start = Line.start(between);
            Marker marker = Marker.at(between, start);
            if (marker != null && marker.common() && Line.column(between, start) < Math.min(column, fenceColumn)) {
                return false;
            }
        }
        return true;
    }

    /** The first line after an unclosed block. */
    private static int end(Lines lines, int open, int next, int column) {
        boolean blank = false;
        for (int i = open + 1; i < next; i++) {
            String line = lines.get(i);
            int at = Line.start(line);
            if (at == line.length()) {
                blank = true;
                continue;
            }
            int here = Line.column(line, at);
            if (here < column
                    && Marker.at(line, at) != null
                    && Marker.at(line, at).common()) {
                return i;
            }
            if (here <= column && Line.heading(line, at) >= 2) {
                return i;
            }
            if (blank && (here < column || column == 0) && prose(line, at)) {
                return i;
            }
            blank = false;
        }
        return next;
    }

    /** A sentence or a bullet of a sentence, surely not code. */
    private static boolean prose(String line, int at) {
        char last = Line.last(line);
        if (Line.han(line) >= 4 && line.charAt(at) != '#' && line.charAt(at) != '/') {
            return last == '。' || last == '：' || last == '；' || Marker.at(line, at) != null;
        }
        return Character.isUpperCase(line.charAt(at))
                && last == '.'
                && line.indexOf('(') < 0
                && line.indexOf('=') < 0
                && line.indexOf(' ', line.indexOf(' ') + 1) > 0;
    }
}
