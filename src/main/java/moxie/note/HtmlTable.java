package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table written in HTML. */
final class HtmlTable {
    private HtmlTable() {}

    /** Its rows, the header first; empty when this is no table, or its rows differ in length. */
    static List<List<String>> rows(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        if (lower.indexOf("<table") < 0 || lower.length() != html.length()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>();
        int end = 0;
        for (int row = lower.indexOf("<tr"); row >= 0; row = lower.indexOf("<tr", end)) {
            int next = lower.indexOf("<tr", row + 3);
            end = next < 0 ? lower.length() : next;
            List<String> cells = cells(html, lower, row + 3, end);
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        boolean regular = rows.size() >= 2
                && columns >= 2
                && rows.stream().allMatch(cells -> cells.size() == columns)
                && lower.indexOf("colspan") < 0
                && lower.indexOf("rowspan") < 0;
        return regular ? rows : List.of();
    }

    private static List<String> cells(String html, String lower, int from, int to) {
        List<String> cells = new ArrayList<>();
        int at = open(lower, from, to);
        while (at >= 0) {
            int next = open(lower, at + 3, to);
            String cell = html.substring(at, next < 0 ? to : next);
            cells.add(Html.text(cell).replace('\n', ' ').strip());
            at = next;
        }
        return cells;
    }

    /** The next cell's tag, of a header or of data. */
    private static int open(String lower, int from, int to) {
        for (int i = lower.indexOf("<t", from); i >= 0 && i < to; i = lower.indexOf("<t", i + 2)) {
            boolean cell = lower.startsWith("td", i + 1) || lower.startsWith("th", i + 1);
            if (cell && i + 3 < lower.length() && (lower.charAt(i + 3) == '>' || lower.charAt(i + 3) == ' ')) {
                return i;
            }
        }
        return -1;
    }
}
