package moxie.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A table written in HTML. A cell that spans rows or columns stands in each of them.
 *
 * @param caption what the table says it is about; may be empty
 * @param rows the header first, of empty cells where the table has none; no rows when this is no table, or they differ
 *     in length
 */
record HtmlTable(String caption, List<List<String>> rows) {
    private static final HtmlTable NONE = new HtmlTable("", List.of());
    private static final int MOST_COLUMNS = 40;

    static HtmlTable of(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        int table = lower.indexOf("<table");
        if (table < 0 || lower.length() != html.length()) {
            return NONE;
        }
        List<List<String>> rows = new Grid(html, lower).rows(table + 6);
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        boolean regular = rows.size() >= 2 && columns >= 2 && rows.stream().allMatch(cells -> cells.size() == columns);
        if (!regular) {
            return NONE;
        }
        if (lower.indexOf("<th") < 0 && lower.indexOf("rowspan") >= 0) {
            rows.add(0, Collections.nCopies(columns, ""));
        }
        return new HtmlTable(caption(html, lower), rows);
    }

    private static String caption(String html, String lower) {
        int open = lower.indexOf("<caption");
        int close = open < 0 ? -1 : lower.indexOf("</caption", open);
        return close < 0
                ? ""
                : Html.text(html.substring(open, close)).replace('\n', ' ').strip();
    }

    /** The cells of a table while they are read. */
    private static final class Grid {
        private final String html;
        private final String lower;
        /** For each column the cell that reaches down from above, and for how many more rows. */
        private final List<String> above = new ArrayList<>();

        private final List<Integer> more = new ArrayList<>();

        Grid(String html, String lower) {
            this.html = html;
            this.lower = lower;
        }

        /** The rows; the cells before the first row, which some leave out around a header, are a row too. */
        List<List<String>> rows(int from) {
            List<List<String>> rows = new ArrayList<>();
            int start = from;
            while (start < lower.length()) {
                int next = lower.indexOf("<tr", start);
                int end = next < 0 ? lower.length() : next;
                List<String> row = row(start, end);
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                start = next < 0 ? end : next + 3;
            }
            return rows;
        }

        private List<String> row(int from, int to) {
            List<String> row = new ArrayList<>();
            int at = open(from, to);
            if (at < 0) {
                return row;
            }
            while (at >= 0) {
                int next = open(at + 3, to);
                reach(row);
                String cell = html.substring(at, next < 0 ? to : next);
                String tag = cell.substring(0, Math.max(0, cell.indexOf('>')));
                String text = Html.text(cell).replace('\n', ' ').strip();
                for (int k = span(tag, "colspan"); k > 0 && row.size() < MOST_COLUMNS; k--) {
                    put(row, text, span(tag, "rowspan") - 1);
                }
                at = next;
            }
            reach(row);
            return row;
        }

        /** Puts in the cells that reach down from the rows above. */
        private void reach(List<String> row) {
            while (row.size() < above.size() && more.get(row.size()) > 0) {
                put(row, above.get(row.size()), more.get(row.size()) - 1);
            }
        }

        private void put(List<String> row, String text, int rowsBelow) {
            int column = row.size();
            if (column == above.size()) {
                above.add("");
                more.add(0);
            }
            above.set(column, text);
            more.set(column, rowsBelow);
            row.add(text);
        }

        private static int span(String tag, String name) {
            String value = Inlines.attribute(tag.toLowerCase(Locale.ROOT), name);
            boolean number =
                    !value.isEmpty() && value.length() <= 2 && value.chars().allMatch(c -> c >= '0' && c <= '9');
            return number ? Math.max(1, Integer.parseInt(value)) : 1;
        }

        /** The next cell's tag, of a header or of data. */
        private int open(int from, int to) {
            for (int i = lower.indexOf("<t", from); i >= 0 && i < to; i = lower.indexOf("<t", i + 2)) {
                boolean cell = lower.startsWith("td", i + 1) || lower.startsWith("th", i + 1);
                if (cell && i + 3 < lower.length() && (lower.charAt(i + 3) == '>' || lower.charAt(i + 3) == ' ')) {
                    return i;
                }
            }
            return -1;
        }
    }
}
