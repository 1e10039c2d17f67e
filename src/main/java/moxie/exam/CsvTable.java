package moxie.exam;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of separated values after RFC 4180, whatever ends its lines. Commas separate, or semicolons or tabs where
 * the first line has more of these; a byte order mark is skipped, and so are empty lines.
 *
 * @param unclosed the line of a quotation mark that is never closed; 0 when all are
 */
record CsvTable(List<CsvTable.Row> rows, int unclosed) {
    CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * One line of the table.
     *
     * @param line of the file where it begins, 1-based
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** A cell without the space around it; empty where there is none. */
        String cell(int column) {
            return raw(column).strip();
        }

        String raw(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    static CsvTable of(String text) {
        return new Reading(text).table();
    }

    private static final class Reading {
        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int begun = 1;
        private int quoted;

        Reading(String text) {
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            this.separator = separator(this.text);
        }

        private static char separator(String text) {
            String head = text.lines().findFirst().orElse("");
            char most = ',';
            for (char c : new char[] {';', '\t'}) {
                if (count(head, c) > count(head, most)) {
                    most = c;
                }
            }
            return most;
        }

        private static long count(String text, char sought) {
            return text.chars().filter(c -> c == sought).count();
        }

        CsvTable table() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted > 0) {
                    if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        cell.append('"');
                        i++;
                    } else if (c == '"') {
                        quoted = 0;
                    } else {
                        cell.append(c);
                    }
                } else if (c == '"' && cell.length() == 0) {
                    quoted = line;
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n') {
                    endRow();
                } else if (c != '\r') {
                    cell.append(c);
                }
                if (c == '\n') {
                    line++;
                    begun = quoted > 0 ? begun : line;
                }
            }
            endRow();
            return new CsvTable(rows, quoted);
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(each -> !each.isBlank())) {
                rows.add(new Row(begun, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
