package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Figures;
import moxie.demo.Report.Colours;
import moxie.demo.Report.Heat;
import moxie.demo.kernel.Tensor;
import moxie.text.Columns;

/**
 * A matrix as lines. Up to eight columns that fit show the number inside each cell; more show colour or shades with the
 * range of the numbers in words. What is too large is left out in the middle.
 */
final class Heatmap {
    private static final int MOST_ROWS = 24;
    private static final int EDGE = 8;

    private final Heat heat;
    private final Palette palette;
    private final Style style;
    private final int width;
    private final int digits;
    private final List<String> out = new ArrayList<>();
    private double limit;

    private Heatmap(Heat heat, Palette palette, Style style, int width, int digits) {
        this.heat = heat;
        this.palette = palette;
        this.style = style;
        this.width = width;
        this.digits = digits;
    }

    static List<String> lines(Heat heat, Palette palette, Style style, int width, int digits) {
        Heatmap map = new Heatmap(heat, palette, style, width, digits);
        map.draw();
        return map.out;
    }

    private void draw() {
        Tensor m = heat.matrix();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double x : m.a()) {
            if (!Double.isInfinite(x) && !Double.isNaN(x)) {
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        limit = Math.max(Math.abs(least), Math.abs(most));
        if (Double.isInfinite(limit)) {
            limit = 0;
        }
        int gutter = gutter();
        int decimals = whole() ? 0 : Figures.decimals(heat.colours() == Colours.PROBABILITY ? 0.5 : limit, digits);
        int cell = cellWidth(decimals);
        if (m.cols() <= 8 && gutter + m.cols() * cell <= width) {
            numbers(gutter, cell, decimals);
        } else {
            shades(gutter);
            out.add(" ".repeat(gutter)
                    + style.dim(Figures.fixed(least, decimals) + " … " + Figures.fixed(most, decimals)));
        }
    }

    /** Are all numbers whole, as in a mask of ones and zeros? */
    private boolean whole() {
        for (double x : heat.matrix().a()) {
            if (x != Math.rint(x) && !Double.isNaN(x)) {
                return false;
            }
        }
        return true;
    }

    private int gutter() {
        int gutter = Columns.of(Integer.toString(Math.max(0, heat.matrix().rows() - 1)));
        for (String row : heat.rows()) {
            gutter = Math.max(gutter, Columns.of(row));
        }
        return Math.min(gutter, width / 3) + 2;
    }

    private int cellWidth(int decimals) {
        int cell = 2;
        for (double x : heat.matrix().a()) {
            cell = Math.max(cell, text(x, decimals).length());
        }
        for (String column : heat.columns()) {
            cell = Math.max(cell, Columns.of(column));
        }
        return cell + (palette == Palette.NONE ? 3 : 2);
    }

    private static String text(double x, int decimals) {
        return x == Double.NEGATIVE_INFINITY ? "··" : Figures.fixed(x, decimals);
    }

    private void numbers(int gutter, int cell, int decimals) {
        Tensor m = heat.matrix();
        if (!heat.columns().isEmpty()) {
            StringBuilder head = new StringBuilder(" ".repeat(gutter));
            for (int j = 0; j < m.cols(); j++) {
                String name = j < heat.columns().size() ? heat.columns().get(j) : "";
                head.append(" ".repeat(Math.max(1, cell - 1 - Columns.of(name))))
                        .append(name)
                        .append(' ');
            }
            out.add(style.dim(head.toString().stripTrailing()));
        }
        for (int i : shown(m.rows(), MOST_ROWS)) {
            if (i < 0) {
                out.add(" ".repeat(gutter) + "⋮");
                continue;
            }
            StringBuilder line = new StringBuilder(name(i, gutter));
            for (int j = 0; j < m.cols(); j++) {
                line.append(cell(m.get(i, j), cell, decimals));
            }
            out.add(line.toString().stripTrailing());
        }
    }

    private String cell(double x, int cell, int decimals) {
        String number = text(x, decimals);
        double level = Palette.level(x, heat.colours(), limit);
        if (palette == Palette.NONE) {
            char shade = x == Double.NEGATIVE_INFINITY ? ' ' : Palette.shade(level, heat.colours());
            return " ".repeat(cell - number.length() - 2) + number + shade + " ";
        }
        String padded = " ".repeat(cell - number.length() - 1) + number + " ";
        return x == Double.NEGATIVE_INFINITY
                ? style.dim(padded)
                : style.sgr(palette.cell(level, heat.colours()), padded);
    }

    private String name(int i, int gutter) {
        String name = i < heat.rows().size() ? heat.rows().get(i) : Integer.toString(i);
        while (Columns.of(name) > gutter - 2) {
            name = name.substring(0, name.length() - 1);
        }
        return style.dim(" ".repeat(gutter - 1 - Columns.of(name)) + name + " ");
    }

    private void shades(int gutter) {
        Tensor m = heat.matrix();
        int room = width - gutter;
        int wide = m.cols() * 2 <= room ? 2 : 1;
        int[] columns = shown(m.cols(), room / wide);
        boolean half = m.rows() > MOST_ROWS && (palette == Palette.TRUECOLOR || palette == Palette.INDEXED);
        int[] rows = shown(m.rows(), half ? 2 * MOST_ROWS : MOST_ROWS);
        for (int r = 0; r < rows.length; r++) {
            int i = rows[r];
            if (i < 0) {
                out.add(" ".repeat(gutter) + "⋮");
                continue;
            }
            int below = half && r + 1 < rows.length && rows[r + 1] >= 0 ? rows[++r] : -1;
            StringBuilder line = new StringBuilder(name(i, gutter));
            for (int j : columns) {
                line.append(j < 0 ? "…" : shaded(i, below, j, wide));
            }
            out.add(line.toString().stripTrailing());
        }
    }

    private String shaded(int i, int below, int j, int wide) {
        double x = heat.matrix().get(i, j);
        double level = Palette.level(x, heat.colours(), limit);
        if (palette == Palette.NONE) {
            char shade = x == Double.NEGATIVE_INFINITY ? '·' : Palette.shade(level, heat.colours());
            boolean negative = heat.colours() == Colours.SIGNED && x < 0;
            return wide == 2 ? (negative ? "-" : " ") + shade : String.valueOf(shade);
        }
        if (x == Double.NEGATIVE_INFINITY) {
            return style.dim("·".repeat(wide));
        }
        if (below >= 0) {
            double lower = Palette.level(heat.matrix().get(below, j), heat.colours(), limit);
            return style.sgr(palette.halves(level, lower, heat.colours()), "▀".repeat(wide));
        }
        return style.sgr(palette.cell(level, heat.colours()), " ".repeat(wide));
    }

    /** All indices, or the first and last ones with −1 between them when they are more than {@code most}. */
    private static int[] shown(int n, int most) {
        if (n <= most) {
            int[] all = new int[n];
            for (int i = 0; i < n; i++) {
                all[i] = i;
            }
            return all;
        }
        int edge = Math.max(1, Math.min(most <= MOST_ROWS ? EDGE : most / 2, (most - 1) / 2));
        int[] some = new int[2 * edge + 1];
        for (int i = 0; i < edge; i++) {
            some[i] = i;
            some[edge + 1 + i] = n - edge + i;
        }
        some[edge] = -1;
        return some;
    }
}
