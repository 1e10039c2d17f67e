package moxie.note;

import moxie.text.Columns;

/**
 * Chinese outlines number their sections {@code 一、} and {@code （一）} without any Markdown. Where such a line stands
 * alone above paragraphs it is a heading, one level below the heading above it.
 */
final class HanHeadings implements Repair {
    @Override
    public void apply(Lines lines) {
        if (!heads(lines, 1)) {
            return;
        }
        boolean second = heads(lines, 2);
        int level = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            int heading = Line.heading(line, Line.start(line));
            if (heading > 0) {
                level = heading;
                continue;
            }
            int form = form(line);
            if (form == 1 || (form == 2 && second)) {
                lines.set(i, "#".repeat(Math.min(6, level + form)) + " " + line.strip());
                lines.repaired("numbered-heading", i);
            }
        }
    }

    /** 1 for {@code 一、}, 2 for {@code （一）} at the start of a short line that is no sentence; else 0. */
    private static int form(String line) {
        if (line.isEmpty() || line.length() > 60 || (line.charAt(0) < 0x80)) {
            return 0;
        }
        Marker marker = Marker.at(line, 0);
        if (marker == null || marker.rank() < 1 || marker.rank() > 2) {
            return 0;
        }
        char last = Line.last(line);
        boolean sentence = last == '。' || last == '；' || last == '，' || Columns.of(line) > 60;
        return sentence || line.indexOf("~~~") >= 0 || line.indexOf("```") >= 0 ? 0 : marker.rank();
    }

    /** Does any line of this form stand above a paragraph? */
    private static boolean heads(Lines lines, int form) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.text(i) && form(lines.get(i)) == form) {
                int next = i + 1;
                while (next < lines.size() && lines.text(next) && Line.blank(lines.get(next))) {
                    next++;
                }
                if (next < lines.size() && paragraph(lines, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean paragraph(Lines lines, int i) {
        String line = lines.get(i);
        return !lines.text(i) || (Line.start(line) == 0 && Marker.at(line, 0) == null && Line.heading(line, 0) == 0);
    }
}
