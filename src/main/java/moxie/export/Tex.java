package moxie.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Sets TeX formulas as outlines. */
final class Tex {
    private static final float SIZE = 100;
    /** The letters of the engine are smaller than those of our text at the same size. */
    private static final double SCALE = 1.1 / SIZE;

    private static final int LONGEST = 2000;
    private static final Pattern UNSTARRED =
            Pattern.compile("\\\\(begin|end)\\{(align|eqnarray|equation|gather)\\*?\\}");
    private static final Pattern DROPPED =
            Pattern.compile("\\\\(tag\\*?|label)\\s*\\{[^{}]*\\}|\\\\(nonumber|notag)(?![A-Za-z])");
    /** What the engine takes for something else, or draws wrongly. */
    private static final Pattern REFUSED =
            Pattern.compile("\\\\(cancel|ce|unicode|def|newcommand|includegraphics|input)(?![A-Za-z])");

    private final Path scratch;
    private final Map<String, Optional<Formula>> set = new HashMap<>();
    private boolean chinese;

    /** @param scratch a folder for the little the drawing engine wants to read from a file */
    Tex(Path scratch) {
        this.scratch = scratch;
    }

    /**
     * A formula set at size 1: all lengths in em.
     *
     * @param height above the baseline
     * @param depth below it
     * @param outline with its baseline's left end at the origin, y downwards
     */
    record Formula(double width, double height, double depth, Path2D outline) {
        /** Space kept free on each side, em, so that strokes at the edge are not clipped. */
        static final double ROOM = 0.04;
    }

    /** The formula, or nothing when it cannot be set. */
    Optional<Formula> set(String tex, boolean display) {
        return set.computeIfAbsent((display ? "D" : "T") + tex, key -> draw(tex, display));
    }

    private Optional<Formula> draw(String tex, boolean display) {
        if (tex.isBlank()
                || tex.length() > LONGEST
                || !balanced(tex)
                || REFUSED.matcher(tex).find()) {
            return Optional.empty();
        }
        Desktop.prepare(scratch);
        chinese(tex);
        try {
            int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
            TeXIcon icon = new TeXFormula(usual(tex)).createTeXIcon(style, SIZE);
            icon.setInsets(new java.awt.Insets(0, 0, 0, 0), true);
            Outline outline = new Outline();
            outline.translate(0, -(icon.getTrueIconHeight() - icon.getTrueIconDepth()));
            icon.paintIcon(null, outline, 0, 0);
            Path2D path = outline.path();
            path.transform(java.awt.geom.AffineTransform.getScaleInstance(SCALE, SCALE));
            double depth = icon.getTrueIconDepth() * SCALE;
            double height = icon.getTrueIconHeight() * SCALE - depth;
            return Optional.of(new Formula(icon.getTrueIconWidth() * SCALE, height, depth, path));
        } catch (ParseException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | StackOverflowError e) {
            // The engine answers bad TeX with any of these.
            return Optional.empty();
        }
    }

    /** Does every brace have its other half? The engine would guess. */
    private static boolean balanced(String tex) {
        int open = 0;
        for (int i = 0; i < tex.length() && open >= 0; i++) {
            char c = tex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                open++;
            } else if (c == '}') {
                open--;
            }
        }
        return open == 0;
    }

    /** Usual TeX said in the words the engine knows. */
    static String usual(String tex) {
        String t = UNSTARRED.matcher(tex).replaceAll(m -> {
            boolean begin = m.group(1).equals("begin");
            String as = switch (m.group(2)) {
                case "equation" -> "";
                case "eqnarray" -> begin ? "\\begin{array}{rcl}" : "\\end{array}";
                case "gather" -> "\\" + m.group(1) + "{gathered}";
                default -> "\\" + m.group(1) + "{aligned}";
            };
            return Matcher.quoteReplacement(as);
        });
        t = DROPPED.matcher(t).replaceAll("");
        t = t.replaceAll("\\\\[lr]vert(?![A-Za-z])", "|").replaceAll("\\\\[lr]Vert(?![A-Za-z])", "\\\\|");
        t = t.replaceAll("\\\\(bm|boldsymbol)(?![A-Za-z])", "\\\\mathbf")
                .replaceAll("\\\\mathbbm(?![A-Za-z])", "\\\\mathbb");
        t = t.replaceAll("\\\\(argmin|argmax|sgn|softmax)(?![A-Za-z])", "\\\\operatorname{$1}");
        t = t.replace("@", "\\text{＠}");
        t = t.replaceAll("\\\\coloneqq(?![A-Za-z])", ":=").replaceAll("\\\\color\\s*\\{[^{}]*\\}", "");
        return t.contains("\\begin{cases}") ? t.replace("&", "&\\quad ") : t;
    }

    /** Wide characters in a formula need a face that has them; it is registered once, when first needed. */
    private void chinese(String tex) {
        if (chinese || tex.chars().noneMatch(c -> c == '@' || c >= 0x3000)) {
            return;
        }
        chinese = true;
        try (InputStream in = Fonts.Face.REGULAR.open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            for (Character.UnicodeBlock block : new Character.UnicodeBlock[] {
                Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS,
                Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
            }) {
                TeXFormula.registerExternalFont(block, font.getFamily(java.util.Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
