package moxie.note;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** The cells of a table. */
final class Tables {
    private Tables() {}

    /** All rows, the header first, each as long as the header. */
    static List<List<String>> rows(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row, rows.isEmpty() ? -1 : rows.get(0).size()));
                }
            }
        }
        return rows;
    }

    private static List<String> cells(Node row, int size) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Inlines.of(cell).flat().replace('\n', ' '));
        }
        while (cells.size() < size) {
            cells.add("");
        }
        return size >= 0 && cells.size() > size ? cells.subList(0, size) : cells;
    }
}
