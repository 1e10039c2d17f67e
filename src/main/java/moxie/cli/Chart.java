package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Figures;
import moxie.demo.Report.Bars;
import moxie.demo.Report.Lines;
import moxie.demo.kernel.Tensor;
import moxie.text.Columns;

/** Bars and curves as lines of text: eighths of blocks, braille dots, or plain characters. */
final class Chart {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int HEIGHT = 4;
    private static final int[][] DOTS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

    private Chart() {}

    /** One line per bar: name, bar, value. Negative bars are drawn with another sign as well as another colour. */
    static List<String> bars(Bars bars, boolean ascii, Style style, int width, int digits) {
        List<String> out = new ArrayList<>();
        int gutter = 0;
        for (String name : bars.names()) {
            gutter = Math.max(gutter, Columns.of(name));
        }
        double most = 0;
        int figures = 0;
        for (double x : bars.values().a()) {
            most = Double.isInfinite(x) || Double.isNaN(x) ? most : Math.max(most, Math.abs(x));
            figures = Math.max(figures, Figures.of(x, digits).length());
        }
        int room = Math.max(4, Math.min(40, width - gutter - figures - 5));
        for (int i = 0; i < bars.names().size(); i++) {
            double x = bars.values().get(i);
            String name = bars.names().get(i);
            double share = bars.logarithmic() ? Math.log10(1 + Math.abs(x)) / Math.log10(1 + most) : Math.abs(x) / most;
            double length = most == 0 || Double.isNaN(x) ? 0 : Math.min(1, share) * room;
            String bar = bar(length, x < 0, ascii);
            out.add("  " + name + " ".repeat(gutter - Columns.of(name)) + " "
                    + (x < 0 ? style.bad(bar) : style.name(bar)) + " " + Figures.of(x, digits));
        }
        return out;
    }

    private static String bar(double length, boolean negative, boolean ascii) {
        if (ascii || negative) {
            return (negative ? "-" : "#").repeat((int) Math.rint(length));
        }
        long eighths = Math.round(length * 8);
        int whole = (int) (eighths / 8);
        int eighth = (int) (eighths % 8);
        return "█".repeat(whole) + (eighth == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighth)));
    }

    /** Small multiples: each curve below the other on one common scale, its ends written beside it. */
    static List<String> curves(Lines lines, List<String> names, boolean ascii, Style style, int width, int digits) {
        List<String> out = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int gutter = 0;
        for (String name : names) {
            gutter = Math.max(gutter, Columns.of(name));
        }
        for (Tensor series : lines.values()) {
            for (double x : series.a()) {
                double y = height(x, lines.logarithmic());
                if (!Double.isNaN(y) && !Double.isInfinite(y)) {
                    low = Math.min(low, y);
                    high = Math.max(high, y);
                }
            }
        }
        String top = Figures.of(lines.logarithmic() ? Math.pow(10, high) : high, digits);
        String bottom = Figures.of(lines.logarithmic() ? Math.pow(10, low) : low, digits);
        int axis = Math.max(top.length(), bottom.length());
        int room = Math.max(10, Math.min(60, width - gutter - axis - 6));
        for (int s = 0; s < names.size(); s++) {
            String[] rows = curve(lines.values().get(s), low, high, lines.logarithmic(), room, ascii);
            for (int r = 0; r < rows.length; r++) {
                String name = r == rows.length / 2 ? names.get(s) : "";
                String end = r == 0 ? top : r == rows.length - 1 ? bottom : "";
                String left = name + " ".repeat(gutter - Columns.of(name)) + " ".repeat(axis - end.length() + 1) + end;
                out.add(("  " + left + " ┤" + style.name(rows[r])).stripTrailing());
            }
        }
        return out;
    }

    private static double height(double x, boolean logarithmic) {
        return logarithmic ? Math.log10(Math.abs(x)) : x;
    }

    private static String[] curve(Tensor series, double low, double high, boolean log, int room, boolean ascii) {
        int across = ascii ? 1 : 2;
        int down = ascii ? 1 : 4;
        int[][] cells = new int[HEIGHT][room];
        int n = series.size();
        int last = -1;
        for (int x = 0; x < room * across; x++) {
            double at = n == 1 ? 0 : (double) x / (room * across - 1) * (n - 1);
            int i = Math.min(n - 1, (int) at);
            double here = height(series.get(i), log);
            double next = height(series.get(Math.min(n - 1, i + 1)), log);
            double y = here + (at - i) * (next - here);
            if (Double.isNaN(y) || Double.isInfinite(y)) {
                last = -1;
                continue;
            }
            double share = high == low ? 0.5 : (y - low) / (high - low);
            int dot = (int) Math.rint((1 - share) * (HEIGHT * down - 1));
            int from = last < 0 ? dot : Math.min(last + (last < dot ? 1 : 0), dot);
            int to = last < 0 ? dot : Math.max(last - (last > dot ? 1 : 0), dot);
            for (int d = from; d <= to; d++) {
                cells[d / down][x / across] |= ascii ? 1 : DOTS[x % 2][d % 4];
            }
            last = dot;
        }
        String[] rows = new String[HEIGHT];
        for (int r = 0; r < HEIGHT; r++) {
            StringBuilder row = new StringBuilder(room);
            for (int cell : cells[r]) {
                row.append(ascii ? (cell == 0 ? ' ' : '*') : cell == 0 ? ' ' : (char) (0x2800 + cell));
            }
            rows[r] = row.toString();
        }
        return rows;
    }
}
