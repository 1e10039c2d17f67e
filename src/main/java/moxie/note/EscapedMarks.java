package moxie.note;

/**
 * List marks an editor has escaped: {@code \- 宿主}, {@code 1\. first}. They are the author's bullets; the lines right
 * below such a bullet, up to the next blank line, stand under it.
 */
final class EscapedMarks implements Repair {
    @Override
    public void apply(Lines lines) {
        boolean under = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                under = false;
                continue;
            }
            String line = lines.get(i);
            int at = Line.start(line);
            int end = mark(line, at);
            if (end > 0) {
                String mark = line.substring(at, end).replace("\\", "");
                lines.set(i, line.substring(0, at) + mark + line.substring(end));
                lines.repaired("list-mark", i);
                under = at == 0;
            } else if (Line.blank(line)
                    || Line.heading(line, at) > 0
                    || (Marker.at(line, at) != null && !ordered(line, at))) {
                under = false;
            } else if (under && at == 0) {
                lines.set(i, ordered(line, at) ? "  " + line : "  - " + line);
            }
        }
    }

    private static boolean ordered(String line, int at) {
        Marker marker = Marker.at(line, at);
        return marker != null && marker.ordered();
    }

    /** The index after an escaped mark, or 0. */
    private static int mark(String line, int at) {
        int slash = at;
        while (slash < line.length() && Character.isDigit(line.charAt(slash)) && slash - at < 3) {
            slash++;
        }
        boolean room = slash + 2 < line.length() && line.charAt(slash) == '\\' && line.charAt(slash + 2) == ' ';
        boolean known = room && (slash > at ? ".)" : "-*+").indexOf(line.charAt(slash + 1)) >= 0;
        return known ? slash + 2 : 0;
    }
}
