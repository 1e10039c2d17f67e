package moxie.note;

import moxie.note.Lines.Role;

/**
 * Formulas that stand on lines of their own become fenced blocks of the language {@code math}, so that a line of TeX
 * beginning with a minus is no bullet and an underscore no emphasis: {@code $$ … $$}, {@code \[ … \]} and
 * {@code \begin{…} … \end{…}}.
 */
final class MathBlocks implements Repair {
    /** No formula has more lines. */
    private static final int LONGEST = 80;

    private static final String[] ENVIRONMENTS = {"align", "equation", "gather", "eqnarray", "multline"};

    @Override
    public void apply(Lines lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                String line = lines.get(i);
                int at = content(line);
                if (line.startsWith("$$", at) && line.indexOf("$$", at + 2) < 0) {
                    i = block(lines, i, at, 2, "$$");
                } else if (line.startsWith("\\[", at) && line.indexOf("\\]", at) < 0) {
                    i = block(lines, i, at, 2, "\\]");
                } else if (line.startsWith("\\begin{", at)) {
                    i = environment(lines, i, at);
                }
            }
        }
    }

    /** Where the content of a line begins, after a list marker. */
    private static int content(String line) {
        int at = Line.start(line);
        Marker marker = Marker.at(line, at);
        if (marker == null) {
            return at;
        }
        at = marker.end();
        while (at < line.length() && Line.isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int environment(Lines lines, int i, int at) {
        String line = lines.get(i);
        for (String name : ENVIRONMENTS) {
            if (line.startsWith(name, at + 7)) {
                int brace = line.indexOf('}', at);
                String end = brace < 0 ? "" : "\\end{" + line.substring(at + 7, brace) + "}";
                return brace < 0 || line.indexOf(end) >= 0 ? i : block(lines, i, at, 0, end);
            }
        }
        return i;
    }

    /** Fences the formula that opens on line {@code open}; returns its last line. */
    private static int block(Lines lines, int open, int at, int skip, String close) {
        String line = lines.get(open);
        int last = closing(lines, open, close);
        boolean closed = last > 0;
        if (!closed) {
            last = open + 1;
            while (last < lines.size() && partOf(lines, last) && Marker.at(lines.get(last), 0) == null) {
                last++;
            }
            lines.problem(Problem.Severity.ERROR, "unclosed-math", open, at, last);
            if (last == open + 1) {
                lines.set(open, skip == 0 ? line : line + close);
                return open;
            }
        }
        String begun = line.substring(at + skip).strip();
        String info = begun.isEmpty() ? "~~~math" : "~~~math " + begun;
        lines.set(open, line.substring(0, at) + info);
        if (Line.start(line) == at) {
            lines.role(open, Role.FENCE);
        }
        for (int i = open + 1; i < last; i++) {
            lines.role(i, Role.CODE);
        }
        if (!closed) {
            lines.add(last - 1, "~~~");
            return last - 1;
        }
        String end = lines.get(last);
        int mark = end.indexOf(close);
        String before = skip == 0 ? end.substring(0, mark + close.length()) : end.substring(0, mark);
        String after = end.substring(mark + close.length()).strip();
        if (Line.blank(before)) {
            lines.set(last, end.substring(0, Line.start(end)) + "~~~");
            lines.role(last, Role.FENCE);
        } else {
            lines.set(last, before + (after.length() > 1 ? " " + after : ""));
            lines.role(last, Role.CODE);
            lines.add(last, "~~~");
        }
        return last;
    }

    /** The line that closes the formula, among the next lines that can be part of it; 0 when there is none. */
    private static int closing(Lines lines, int open, String close) {
        for (int i = open + 1; i < Math.min(lines.size(), open + LONGEST); i++) {
            if (!partOf(lines, i) && !(lines.text(i) && Line.blank(lines.get(i)))) {
                return 0;
            }
            if (lines.get(i).indexOf(close) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static boolean partOf(Lines lines, int i) {
        String line = lines.get(i);
        int at = Line.start(line);
        return at < line.length() && lines.text(i) && Line.heading(line, at) == 0 && Fences.opening(line) < 0;
    }
}
