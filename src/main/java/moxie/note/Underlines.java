package moxie.note;

import moxie.text.Columns;

/**
 * A line of dashes below text makes a heading in CommonMark, often by accident. It is one only below a single short
 * line that stands free and is no sentence, address or {@code key: value}; otherwise it is a rule.
 */
final class Underlines implements Repair {
    @Override
    public void apply(Lines lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.text(i) || !lines.text(i - 1)) {
                continue;
            }
            String line = lines.get(i);
            int at = Line.start(line);
            if (at > 3 || at == line.length() || (line.charAt(at) != '-' && line.charAt(at) != '=')) {
                continue;
            }
            int end = Line.run(line, at);
            if (!Line.blank(line.substring(end)) || Line.blank(lines.get(i - 1)) || heads(lines, i - 1)) {
                continue;
            }
            if (line.charAt(at) == '=') {
                if (end - at >= 3) {
                    lines.hide(i);
                }
            } else if (end - at >= 3) {
                lines.set(i, "***");
                lines.repaired("rule-not-heading", i);
            } else if (end - at == 2) {
                lines.hide(i);
            }
        }
    }

    /** Is this line a title that may be underlined? */
    private static boolean heads(Lines lines, int i) {
        String line = lines.get(i);
        if (i > 0 && !Line.blank(lines.get(i - 1))) {
            return false;
        }
        int at = Line.start(line);
        char last = Line.last(line);
        return at <= 3
                && Columns.of(line) <= 40
                && "。.；;：:，,!！|".indexOf(last) < 0
                && Marker.at(line, at) == null
                && line.charAt(at) != '#'
                && line.charAt(at) != '>'
                && line.indexOf("](") < 0
                && line.indexOf("[[") < 0
                && line.indexOf("://") < 0
                && line.indexOf(": ") < 0
                && line.indexOf('：') < 0;
    }
}
