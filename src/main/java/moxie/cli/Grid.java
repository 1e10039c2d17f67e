package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.lookup.Inline;
import moxie.lookup.Passage;

/** A pipe table in columns as wide as their widest cell; too wide a table is shown cell by cell. */
final class Grid {
    private Grid() {}

    static void add(Passage rows, int from, int to, String indent, Page page) {
        List<List<Ink>> cells = new ArrayList<>();
        int count = 0;
        for (int i = from; i < to; i++) {
            List<Ink> line = cells(Page.tame(rows.row(i)).text(), cells.isEmpty() ? Inline.BOLD : 0, page);
            if (line != null) {
                cells.add(line);
                count = Math.max(count, line.size());
            }
        }
        int[] widths = new int[count];
        int total = indent.length();
        for (int c = 0; c < count; c++) {
            for (List<Ink> line : cells) {
                widths[c] = Math.max(widths[c], c < line.size() ? line.get(c).columns() : 0);
            }
            total += widths[c] + 2;
        }
        for (int r = 0; r < cells.size(); r++) {
            if (total <= page.width()) {
                page.add(indent + joined(cells.get(r), widths, page.style()));
            } else if (r > 0) {
                stacked(cells.get(0), cells.get(r), indent, page);
            }
        }
    }

    /** The cells of a line; null for the line of dashes. */
    private static List<Ink> cells(String text, int mark, Page page) {
        List<Ink> cells = new ArrayList<>();
        boolean dashes = true;
        int start = text.startsWith("|") ? 1 : 0;
        for (int i = start; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == '|' && text.charAt(i - 1) != '\\')) {
                String cell = text.substring(start, i).strip();
                if (i < text.length() || !cell.isEmpty()) {
                    Inline inline = Inline.shown(cell.replace("\\|", "|"));
                    cells.add(page.found(mark == 0 ? new Ink().add(inline) : new Ink().add(inline.text(), mark)));
                    dashes &= dashes(cell);
                }
                start = i + 1;
            }
        }
        return dashes && !cells.isEmpty() ? null : cells;
    }

    private static boolean dashes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) != '-' && cell.charAt(i) != ':') {
                return false;
            }
        }
        return cell.indexOf('-') >= 0;
    }

    private static String joined(List<Ink> cells, int[] widths, Style style) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            line.append(cells.get(c).in(style));
            if (c + 1 < cells.size()) {
                line.append(" ".repeat(widths[c] - cells.get(c).columns() + 2));
            }
        }
        return line.toString();
    }

    private static void stacked(List<Ink> header, List<Ink> cells, String indent, Page page) {
        for (int c = 0; c < cells.size(); c++) {
            Ink line = new Ink();
            if (c > 0 && c < header.size()) {
                line.add(header.get(c).text() + ": ", 0);
            }
            String first = c == 0 ? indent : indent + "  ";
            page.wrap(first, indent + "  ", line.add(cells.get(c)));
        }
    }
}
