package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Report.Table;
import moxie.text.Columns;

/**
 * A table of a report: words to the left, numbers to the right. Numbers are never cut off: columns that do not fit beside
 * the first ones follow below, and only a last column of text ends in an ellipsis.
 */
final class DemoTable {
    /** A last column of text with less room than this goes below the others. */
    private static final int TEXT = 12;

    private final List<List<String>> cells = new ArrayList<>();
    private final int[] widths;
    private final boolean[] left;
    private final int width;

    private DemoTable(Table table, DemoWords words, int width) {
        this.width = width;
        cells.add(words.labels(table.heads()));
        for (List<Object> row : table.rows()) {
            cells.add(words.figures(row));
        }
        widths = new int[table.heads().size()];
        left = new boolean[widths.length];
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < widths.length; j++) {
                widths[j] = Math.max(widths[j], Columns.of(cells.get(i).get(j)));
                left[j] |= j == 0 || (i > 0 && table.rows().get(i - 1).get(j) instanceof String s && s.length() > 1);
            }
        }
    }

    static List<String> lines(Table table, DemoWords words, Style style, int width) {
        DemoTable laid = new DemoTable(table, words, width);
        List<String> out = new ArrayList<>();
        int from = 1;
        do {
            int to = laid.fitting(from);
            if (from > 1) {
                out.add("");
            }
            for (int i = 0; i < laid.cells.size(); i++) {
                String line = laid.line(laid.cells.get(i), from, to);
                out.add(i == 0 ? style.dim(line) : line);
            }
            from = to;
        } while (from < laid.widths.length);
        return out;
    }

    /** The end of the columns that stand beside the first one when the others begin at {@code from}; at least one does. */
    private int fitting(int from) {
        int used = widths[0] + 3;
        int to = from;
        while (to < widths.length && (to == from || used + widths[to] + 1 <= width || text(to, used))) {
            used += widths[to] + 2;
            to++;
        }
        return to;
    }

    private boolean text(int column, int used) {
        return left[column] && column + 1 == widths.length && width - used >= TEXT;
    }

    private String line(List<String> row, int from, int to) {
        StringBuilder line = new StringBuilder("  ").append(padded(row, 0));
        for (int j = from; j < to; j++) {
            line.append("  ").append(padded(row, j));
        }
        return cut(line.toString().stripTrailing());
    }

    private String padded(List<String> row, int column) {
        String cell = row.get(column);
        String pad = " ".repeat(widths[column] - Columns.of(cell));
        return left[column] ? cell + pad : pad + cell;
    }

    private String cut(String line) {
        if (Columns.of(line) <= width) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            if (used + Columns.of(c) > width - 1) {
                break;
            }
            out.appendCodePoint(c);
            used += Columns.of(c);
            i += Character.charCount(c);
        }
        return out.append('…').toString();
    }
}
