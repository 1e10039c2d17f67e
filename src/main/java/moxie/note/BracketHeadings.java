package moxie.note;

import moxie.text.Columns;

/**
 * A line that is no more than a name in black brackets ({@code 【要约】}), with a short remark at most, heads what follows.
 * One alone may be a figure of speech; two make a habit.
 */
final class BracketHeadings implements Repair {
    private static final int FEWEST = 2;

    @Override
    public void apply(Lines lines) {
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            found += end(lines, i) > 0 ? 1 : 0;
        }
        if (found < FEWEST) {
            return;
        }
        int level = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            int heading = Line.heading(line, Line.start(line));
            if (heading > 0) {
                level = heading;
            }
            int end = end(lines, i);
            if (end > 0) {
                String mark = "#".repeat(Math.min(6, level + 1)) + " ";
                String rest = line.substring(end + 1).strip();
                boolean number = !rest.isEmpty() && rest.chars().noneMatch(Character::isLetter);
                lines.set(i, mark + line.substring(1, end) + (number ? "（" + rest + "）" : rest));
                lines.repaired("numbered-heading", i);
            }
        }
    }

    /** Where the name ends, when the line is no more than a name with a short remark; else 0. */
    private static int end(Lines lines, int i) {
        if (!lines.text(i) || !lines.get(i).startsWith("【")) {
            return 0;
        }
        String line = lines.get(i);
        int end = line.indexOf('】');
        boolean name = end > 1 && Columns.of(line.substring(1, end)) <= 30;
        return name && Columns.of(line.substring(end + 1)) <= 16 ? end : 0;
    }
}
