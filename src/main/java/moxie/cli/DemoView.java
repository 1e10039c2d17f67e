package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Report;
import moxie.demo.Report.Bars;
import moxie.demo.Report.Block;
import moxie.demo.Report.Flow;
import moxie.demo.Report.Formula;
import moxie.demo.Report.Heat;
import moxie.demo.Report.Lines;
import moxie.demo.Report.Say;
import moxie.demo.Report.Table;
import moxie.demo.Report.Verbatim;
import moxie.message.Messages;
import moxie.text.Columns;
import moxie.text.Wrap;

/** A demo's report as lines. */
final class DemoView {
    private final Messages messages;
    private final DemoWords words;
    private final Style style;
    private final Palette palette;
    private final boolean ascii;
    private final int width;

    /**
     * @param ascii no braille, no blocks
     * @param digits significant digits
     */
    DemoView(Messages messages, Palette palette, boolean ascii, int width, int digits) {
        this.messages = messages;
        this.words = new DemoWords(messages, digits);
        this.palette = ascii ? Palette.NONE : palette;
        this.style = new Style(this.palette != Palette.NONE);
        this.ascii = ascii;
        this.width = width;
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
        String title = messages.get("demo." + name);
        if (Columns.of(command) + 2 + Columns.of(title) <= width) {
            return List.of(style.bold(command) + "  " + title);
        }
        List<String> out = new ArrayList<>(List.of(style.bold(command)));
        out.addAll(Wrap.lines(title, width));
        return out;
    }

    private List<String> insight(Say say) {
        List<String> lines = Wrap.lines(sentence(say), width - 2);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add((i == 0 ? style.mark("▶ ") : "  ") + lines.get(i));
        }
        return out;
    }

    /** A sentence of the report in the reader's language. */
    String sentence(Say say) {
        return words.sentence(say);
    }

    /** One cell of the report's matrix product, product by product. */
    List<String> cell(Report report, String cell) {
        return DemoCell.lines(report, cell, words, style, width);
    }

    private List<String> lines(Block block) {
        if (block instanceof Formula formula) {
            return formula(words.label(formula.text()));
        } else if (block instanceof Flow flow) {
            return indented(String.join("  →  ", words.labels(flow.stages())));
        } else if (block instanceof Heat heat) {
            return heat(heat);
        } else if (block instanceof Bars bars) {
            List<String> names = words.labels(bars.names());
            Bars named = new Bars(bars.label(), names, bars.values(), bars.logarithmic());
            return titled(bars.label(), "", Chart.bars(named, ascii, style, width, words.digits()));
        } else if (block instanceof Lines lines) {
            List<String> names = words.labels(lines.names());
            String log = lines.logarithmic() ? messages.get("demo.logarithmic") : "";
            return titled(lines.label(), log, Chart.curves(lines, names, ascii, style, width, words.digits()));
        } else if (block instanceof Table table) {
            return DemoTable.lines(table, words, style, width);
        } else if (block instanceof Say say) {
            return Wrap.lines(sentence(say), width);
        } else if (block instanceof Verbatim verbatim) {
            return Wrap.lines("  ", "  ", Printable.of(verbatim.text()), width);
        }
        return List.of();
    }

    /** On one line if it fits; else its parts, which wide gaps set apart, each on lines of their own. */
    private List<String> formula(String text) {
        String parts = Columns.of(text) <= width - 2 ? text : text.replaceAll(" {3,}", "\n");
        List<String> out = new ArrayList<>();
        for (String line : Wrap.lines(parts, width - 2)) {
            out.add("  " + style.name(line));
        }
        return out;
    }

    private List<String> indented(String text) {
        List<String> out = new ArrayList<>();
        for (String line : Wrap.lines(text, width - 2)) {
            out.add("  " + style.dim(line));
        }
        return out;
    }

    private List<String> heat(Heat heat) {
        List<String> rows = words.labels(heat.rows());
        List<String> columns = words.labels(heat.columns());
        Heat named = new Heat(heat.label(), heat.matrix(), heat.colours(), rows, columns);
        String size = heat.matrix().rows() + "×" + heat.matrix().cols();
        return titled(heat.label(), size, Heatmap.lines(named, palette, style, width, words.digits()));
    }

    private List<String> titled(String label, String note, List<String> body) {
        List<String> out = new ArrayList<>();
        List<String> name = Wrap.lines(words.label(label), width - Columns.of(note) - 1);
        for (int i = 0; i < name.size(); i++) {
            boolean last = i + 1 == name.size() && !note.isEmpty();
            out.add(style.bold(name.get(i)) + (last ? " " + style.dim(note) : ""));
        }
        out.addAll(body);
        return out;
    }
}
