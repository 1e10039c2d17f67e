package moxie.note;

/**
 * Tables that miss what CommonMark's table extension asks for: the line of dashes has as many cells as the header, and
 * a blank line parts the table from the text before it.
 */
final class TableRows implements Repair {
    @Override
    public void apply(Lines lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.text(i) || !lines.text(i - 1) || lines.get(i).indexOf('-') < 0) {
                continue;
            }
            String line = lines.get(i);
            String header = lines.get(i - 1);
            if (!delimiter(line) || header.indexOf('|') < 0) {
                continue;
            }
            int wanted = cells(content(header));
            int given = cells(line);
            if (wanted >= 2 && given != wanted) {
                lines.set(i, line.substring(0, Line.start(line)) + "|" + " --- |".repeat(wanted));
                lines.repaired("table-cells", i);
            }
            boolean text = i > 1 && lines.text(i - 2) && !Line.blank(lines.get(i - 2));
            if (text && Marker.at(header, Line.start(header)) == null) {
                lines.add(i - 2, "");
            }
        }
    }

    private static String content(String line) {
        int at = Line.start(line);
        Marker marker = Marker.at(line, at);
        return marker == null ? line : line.substring(marker.end());
    }

    /** Nothing but dashes, colons, bars and spaces, with at least one bar and a run of dashes. */
    private static boolean delimiter(String line) {
        boolean bar = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            bar |= c == '|';
            if (c != '|' && c != '-' && c != ':' && !Line.isSpace(c)) {
                return false;
            }
        }
        return bar;
    }

    private static int cells(String line) {
        String row = line.strip();
        int from = row.startsWith("|") ? 1 : 0;
        int end = row.length() > 1 && row.endsWith("|") && !row.endsWith("\\|") ? row.length() - 1 : row.length();
        int cells = 1;
        for (int i = from; i < end; i++) {
            if (row.charAt(i) == '|' && row.charAt(i - (i > 0 ? 1 : 0)) != '\\') {
                cells++;
            }
        }
        return cells;
    }
}
