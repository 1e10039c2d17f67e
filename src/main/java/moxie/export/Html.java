package moxie.export;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moxie.exam.Exam;
import moxie.exam.Form;
import moxie.export.Tex.Formula;

/** A single file without scripts or links, for the browser and its printer. */
final class Html implements Exporter {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        Sheet sheet = new Sheet(exam, form, press, new Screen(), Map.of());
        return List.of(
                new Output(".html", sheet.paper().getBytes(StandardCharsets.UTF_8)),
                new Output("-key.html", sheet.key(false).getBytes(StandardCharsets.UTF_8)));
    }

    /** Formulas as inline SVG, glyphs from the fonts of the reader. */
    static final class Screen implements Ink {
        @Override
        public String formula(Formula f, String tex) {
            double height = f.height() + f.depth();
            return String.format(
                    Locale.ROOT,
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tex\" role=\"img\" aria-label=\"%s\""
                            + " style=\"width:%.3fem;height:%.3fem;vertical-align:%.3fem\" viewBox=\"0 %.3f %.3f %.3f\">"
                            + "<path d=\"%s\"/></svg>",
                    attribute(tex),
                    f.width(),
                    height,
                    -f.depth(),
                    -f.height(),
                    f.width(),
                    height,
                    path(f.outline()));
        }

        @Override
        public boolean runningFooter() {
            return false;
        }

        @Override
        public boolean prints(int character) {
            return Character.isDefined(character)
                    && !Character.isISOControl(character)
                    && Character.getType(character) != Character.FORMAT
                    && Character.getType(character) != Character.SURROGATE;
        }
    }

    static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\s+", " ");
    }

    /** SVG path data with three decimals. */
    private static String path(Path2D outline) {
        StringBuilder out = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> points(out.append('M'), p, 2);
                case PathIterator.SEG_LINETO -> points(out.append('L'), p, 2);
                case PathIterator.SEG_QUADTO -> points(out.append('Q'), p, 4);
                case PathIterator.SEG_CUBICTO -> points(out.append('C'), p, 6);
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static void points(StringBuilder out, double[] p, int count) {
        for (int i = 0; i < count; i++) {
            String number = BigDecimal.valueOf(p[i])
                    .setScale(3, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros()
                    .toPlainString();
            if (i > 0 && !number.startsWith("-")) {
                out.append(' ');
            }
            out.append(number);
        }
    }
}
