package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Figures;
import moxie.demo.Report;
import moxie.demo.Report.Block;
import moxie.demo.Report.Product;
import moxie.demo.Report.Table;
import moxie.demo.kernel.Tensor;
import moxie.message.Failure;

/** How one cell of a matrix product comes about: row times column, product by product. */
final class DemoCell {
    /** Longer products leave out what lies between the first and the last ones. */
    private static final int FIRST = 16;

    private static final int LAST = 2;

    private DemoCell() {}

    /**
     * @param cell row and column from 0, as in {@code 1,2}
     * @throws Failure when the report has no product, or the product no such cell
     */
    static List<String> lines(Report report, String cell, DemoWords words, Style style, int width) {
        for (Block block : report.blocks()) {
            if (block instanceof Product product) {
                return lines(product, cell, words, style, width);
            }
        }
        throw Failure.usage("error.demo.nocell");
    }

    private static List<String> lines(Product product, String cell, DemoWords words, Style style, int width) {
        Tensor left = product.left();
        Tensor right = product.right();
        int comma = cell.indexOf(',');
        int i = index(cell.substring(0, Math.max(0, comma)));
        int j = index(cell.substring(comma + 1));
        if (i < 0 || j < 0 || i >= left.rows() || j >= right.cols()) {
            throw Failure.usage("error.demo.cell", cell, left.rows() - 1, right.cols() - 1);
        }
        List<List<Object>> rows = new ArrayList<>();
        double sum = 0;
        for (int p = 0; p < left.cols(); p++) {
            double term = left.get(i, p) * right.get(p, j);
            sum += term;
            if (p < FIRST || p >= left.cols() - LAST) {
                rows.add(List.of(Integer.toString(p), left.get(i, p), right.get(p, j), term, sum));
            } else if (p == FIRST) {
                rows.add(List.of("⋮", "", "", "", ""));
            }
        }
        List<String> out = new ArrayList<>();
        String name = words.label(product.label()) + "[" + i + "," + j + "] = ";
        out.add(style.bold(name + Figures.of(sum, words.digits())));
        Table table = new Table(List.of("p", "row", "column", "product", "sum"), rows);
        out.addAll(DemoTable.lines(table, words, style, width));
        return out;
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
