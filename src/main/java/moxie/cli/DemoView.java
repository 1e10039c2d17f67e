package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Figures;
import moxie.demo.Report;
import moxie.demo.Report.Bars;
import moxie.demo.Report.Block;
import moxie.demo.Report.Flow;
import moxie.demo.Report.Formula;
import moxie.demo.Report.Heat;
import moxie.demo.Report.Lines;
import moxie.demo.Report.Product;
import moxie.demo.Report.Say;
import moxie.demo.Report.Table;
import moxie.demo.Report.Verbatim;
import moxie.demo.kernel.Tensor;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.text.Columns;

/** A demo's report as lines. */
final class DemoView {
    private final Messages words;
    private final Style style;
    private final Palette palette;
    private final boolean ascii;
    private final int width;
    private final int digits;

    /**
     * @param ascii no braille, no blocks
     * @param digits significant digits
     */
    DemoView(Messages words, Palette palette, boolean ascii, int width, int digits) {
        this.words = words;
        this.palette = ascii ? Palette.NONE : palette;
        this.style = new Style(this.palette != Palette.NONE);
        this.ascii = ascii;
        this.width = width;
        this.digits = digits;
    }

    /** Title first, then one list of lines per block, the insight last. */
    List<List<String>> parts(String name, Report report) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(title(name));
        for (Block block : report.blocks()) {
            List<String> lines = lines(block);
            if (!lines.isEmpty()) {
                parts.add(lines);
            }
        }
        if (report.insight().isPresent()) {
            parts.add(insight(report.insight().get()));
        }
        return parts;
    }

    private List<String> title(String name) {
        String command = "moxie demo " + name;
        String title = words.get("demo." + name);
        if (Columns.of(command) + 2 + Columns.of(title) <= width) {
            return List.of(style.bold(command) + "  " + title);
        }
        List<String> out = new ArrayList<>(List.of(style.bold(command)));
        out.addAll(wrap(title, width));
        return out;
    }

    private List<String> insight(Say say) {
        List<String> lines = wrap(sentence(say), width - 2);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add((i == 0 ? style.mark("▶ ") : "  ") + lines.get(i));
        }
        return out;
    }

    private List<String> lines(Block block) {
        if (block instanceof Formula formula) {
            return indented(formula.text(), true);
        } else if (block instanceof Flow flow) {
            return indented(String.join("  →  ", labels(flow.stages())), false);
        } else if (block instanceof Heat heat) {
            return heat(heat);
        } else if (block instanceof Bars bars) {
            List<String> names = labels(bars.names());
            Bars named = new Bars(bars.label(), names, bars.values(), bars.logarithmic());
            return titled(bars.label(), "", Chart.bars(named, ascii, style, width, digits));
        } else if (block instanceof Lines lines) {
            List<String> names = labels(lines.names());
            String log = lines.logarithmic() ? words.get("demo.logarithmic") : "";
            return titled(lines.label(), log, Chart.curves(lines, names, ascii, style, width, digits));
        } else if (block instanceof Table table) {
            return table(table);
        } else if (block instanceof Say say) {
            return wrap(sentence(say), width);
        } else if (block instanceof Verbatim verbatim) {
            return Printable.of(verbatim.text())
                    .lines()
                    .flatMap(l -> wrap(l, width - 2).stream())
                    .map(l -> "  " + l)
                    .toList();
        }
        return List.of();
    }

    private List<String> indented(String text, boolean formula) {
        List<String> out = new ArrayList<>();
        for (String line : wrap(label(text), width - 2)) {
            out.add("  " + (formula ? style.name(line) : style.dim(line)));
        }
        return out;
    }

    private List<String> labels(List<String> names) {
        List<String> out = new ArrayList<>();
        for (String name : names) {
            out.add(label(name));
        }
        return out;
    }

    private List<String> figures(List<Object> row) {
        List<String> out = new ArrayList<>();
        for (Object cell : row) {
            out.add(figure(cell));
        }
        return out;
    }

    private List<String> heat(Heat heat) {
        List<String> rows = labels(heat.rows());
        List<String> columns = labels(heat.columns());
        Heat named = new Heat(heat.label(), heat.matrix(), heat.colours(), rows, columns);
        String size = heat.matrix().rows() + "×" + heat.matrix().cols();
        return titled(heat.label(), size, Heatmap.lines(named, palette, style, width, digits));
    }

    private List<String> titled(String label, String note, List<String> body) {
        List<String> out = new ArrayList<>();
        List<String> name = wrap(label(label), width - Columns.of(note) - 1);
        for (int i = 0; i < name.size(); i++) {
            boolean last = i + 1 == name.size() && !note.isEmpty();
            out.add(style.bold(name.get(i)) + (last ? " " + style.dim(note) : ""));
        }
        out.addAll(body);
        return out;
    }

    private List<String> table(Table table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(labels(table.heads()));
        for (List<Object> row : table.rows()) {
            cells.add(figures(row));
        }
        int[] widths = new int[table.heads().size()];
        boolean[] left = new boolean[widths.length];
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < widths.length; j++) {
                widths[j] = Math.max(widths[j], Columns.of(cells.get(i).get(j)));
                left[j] |= j == 0 || (i > 0 && table.rows().get(i - 1).get(j) instanceof String s && s.length() > 1);
            }
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            StringBuilder line = new StringBuilder(" ");
            for (int j = 0; j < widths.length; j++) {
                String cell = cells.get(i).get(j);
                String pad = " ".repeat(widths[j] - Columns.of(cell));
                line.append(' ').append(left[j] ? cell + pad : pad + cell).append(' ');
            }
            String text = cut(line.toString().stripTrailing());
            out.add(i == 0 ? style.dim(text) : text);
        }
        return out;
    }

    /** A line that is too long ends in an ellipsis. */
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

    String sentence(Say say) {
        List<Object> arguments = new ArrayList<>();
        for (Object argument : say.arguments()) {
            arguments.add(argument(argument));
        }
        return words.get(say.key(), arguments);
    }

    /** Small whole numbers stay numbers, so that a sentence can tell one from many. */
    private Object argument(Object value) {
        return value instanceof Integer i && i < 1000 ? value : figure(value);
    }

    private String figure(Object value) {
        if (value instanceof Double d) {
            return Figures.of(d, digits);
        }
        return value instanceof String s ? label(Printable.line(s)) : String.valueOf(value);
    }

    /** What the bundles call it; a number or a size behind a word stays as it is. */
    private String label(String label) {
        String key = "demo.label." + label;
        if (words.has(key)) {
            return words.get(key);
        }
        int space = label.lastIndexOf(' ');
        boolean counted =
                space > 0 && space + 1 < label.length() && "[×0123456789".indexOf(label.charAt(space + 1)) >= 0;
        return counted ? label(label.substring(0, space)) + label.substring(space) : label;
    }

    /** Row times column, product by product, for one cell of the report's matrix product. */
    List<String> probe(Report report, String cell) {
        for (Block block : report.blocks()) {
            if (block instanceof Product product) {
                return probe(product, cell);
            }
        }
        throw Failure.usage("error.demo.nocell");
    }

    private List<String> probe(Product product, String cell) {
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
            if (p < 16 || p >= left.cols() - 2) {
                rows.add(List.of(Integer.toString(p), left.get(i, p), right.get(p, j), term, sum));
            }
        }
        List<String> out = new ArrayList<>();
        out.add(style.bold(label(product.label()) + "[" + i + "," + j + "] = " + Figures.of(sum, digits)));
        out.addAll(table(new Table(List.of("p", "row", "column", "product", "sum"), rows)));
        return out;
    }

    private static int index(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Breaks at spaces, or anywhere between Chinese characters; never inside a word that fits. */
    static List<String> wrap(String text, int width) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int end = piece(text, i);
            String piece = text.substring(i, end);
            int columns = Columns.of(piece);
            boolean closed = end < text.length() && closing(text.substring(end, piece(text, end)));
            if (used + columns + (closed ? 2 : 0) > width && used > 0 && !piece.isBlank() && !closing(piece)) {
                out.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            line.append(piece);
            used += columns;
            i = end;
        }
        out.add(line.toString().stripTrailing());
        return out;
    }

    /** The end of the word, run of spaces or wide character that starts at {@code i}. */
    private static int piece(String text, int i) {
        int first = text.codePointAt(i);
        int end = i + Character.charCount(first);
        if (Columns.of(first) == 2) {
            return end;
        }
        boolean space = first == ' ';
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if ((c == ' ') != space || Columns.of(c) == 2) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean closing(String piece) {
        return "，。；：、）”！？".contains(piece);
    }
}
