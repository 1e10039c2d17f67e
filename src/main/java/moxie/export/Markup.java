package moxie.export;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moxie.export.Tex.Formula;
import moxie.question.Question;
import moxie.text.Columns;

/** Text of questions as XHTML. */
final class Markup {
    private static final int MISSING = '▯';

    private final Press press;
    private final Ink ink;
    private final double blankWidth;
    private final String blank;

    /**
     * @param blankWidth em, the same for all blanks of a paper, so that none betrays its answer
     * @param blank the element to write in, with {@code %.1f} for its width
     */
    Markup(Press press, Ink ink, double blankWidth, String blank) {
        this.blank = String.format(Locale.ROOT, blank, blankWidth);
        this.press = press;
        this.ink = ink;
        this.blankWidth = blankWidth;
    }

    /** Paragraphs and fenced code; the first paragraph may be opened and closed by others. */
    String blocks(String before, String text, String after) {
        StringBuilder out = new StringBuilder();
        StringBuilder code = null;
        String open = before;
        String close = after;
        for (String line : text.split("\n", -1)) {
            if (line.strip().startsWith("```")) {
                if (code == null) {
                    code = new StringBuilder();
                } else {
                    out.append(code(code.toString()));
                    code = null;
                }
            } else if (code != null) {
                code.append(line).append('\n');
            } else if (!line.isBlank()) {
                out.append("<p>")
                        .append(open)
                        .append(inline(line.strip()))
                        .append(close)
                        .append("</p>\n");
                open = "";
                close = "";
            }
        }
        if (code != null) {
            out.append(code(code.toString()));
        }
        return open.isEmpty() && close.isEmpty() ? out.toString() : "<p>" + open + close + "</p>\n" + out;
    }

    String inline(String text) {
        StringBuilder out = new StringBuilder();
        boolean afterBlank = false;
        int last = ' ';
        for (Piece piece : Piece.of(text)) {
            if (piece instanceof Piece.Words words) {
                // A closing sign never begins a line: it stays with the blank before it.
                int close = afterBlank ? closing(words.text()) : 0;
                if (close > 0) {
                    out.setLength(out.length() - blank.length());
                    out.append("<span class=\"glue\">").append(blank);
                    out.append(text(words.text().substring(0, close))).append("</span>");
                }
                String rest = spaced(words.text().substring(close));
                out.append(apart(last, first(rest))).append(text(rest));
                last = last(words.text());
                afterBlank = false;
                continue;
            }
            boolean set = piece instanceof Piece.Code || (piece instanceof Piece.Maths m && !m.display());
            out.append(apart(last, set ? 'x' : ' '));
            last = set ? 'x' : ' ';
            if (piece instanceof Piece.Code code) {
                out.append("<code>").append(text(code.text())).append("</code>");
            } else if (piece instanceof Piece.Maths maths) {
                out.append(maths(maths));
            } else {
                out.append(blank);
            }
            afterBlank = piece instanceof Piece.Blank;
        }
        return out.toString();
    }

    /** The same; but a formula that stands alone has the room to be set as one. */
    String answer(String text) {
        List<Piece> pieces = Piece.of(text.strip());
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Maths maths) {
            return maths(new Piece.Maths(maths.tex(), true), "set");
        }
        return inline(text);
    }

    /** Chinese and Latin side by side stand a little apart, whether the note has a space there or not. */
    private static String spaced(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        int before = ' ';
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            out.append(apart(before, c)).appendCodePoint(c);
            before = c;
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static String apart(int left, int right) {
        return (han(left) && latin(right)) || (latin(left) && han(right)) ? " " : "";
    }

    private static boolean han(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean latin(int c) {
        return c < 0x400 && Character.isLetterOrDigit(c);
    }

    private static int first(String text) {
        return text.isEmpty() ? ' ' : text.codePointAt(0);
    }

    private static int last(String text) {
        return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    }

    private static int closing(String text) {
        int end = 0;
        while (end < text.length() && "。，、；：？！）】》”’.,;:?!)]".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private String maths(Piece.Maths maths) {
        return maths(maths, "display");
    }

    /** @param block the class of what holds a formula set by itself */
    private String maths(Piece.Maths maths, String block) {
        Optional<Formula> formula = press.tex().set(maths.tex(), maths.display());
        if (formula.isEmpty()) {
            press.remark("remark.tex", maths.tex());
            return "<code class=\"tex\">" + text(maths.tex()) + "</code>";
        }
        String drawn = ink.formula(formula.get(), maths.tex());
        return maths.display() ? "<span class=\"" + block + "\">" + drawn + "</span>" : drawn;
    }

    /** The pictures of a question, one below the other. */
    String pictures(Question question, boolean asked, String unnamed) {
        StringBuilder out = new StringBuilder();
        press.images(question, asked).forEach(image -> out.append(image.element(asked ? 75 : 50, text(unnamed))));
        return out.toString();
    }

    /** Code with lines numbered from 1, spaces kept. */
    String code(String code) {
        return code(code, 1);
    }

    String code(String code, int first) {
        StringBuilder out = new StringBuilder("<div class=\"code\">");
        int number = first;
        for (String line : code.stripTrailing().split("\n", -1)) {
            String body = text(line.replace("\t", "    "));
            out.append("<div class=\"cl\"><span class=\"ln\">").append(number++).append("</span>");
            out.append("<span class=\"ct\">")
                    .append(body.isEmpty() ? "&#160;" : spaces(body))
                    .append("</span></div>");
        }
        return out.append("</div>\n").toString();
    }

    /** Leading and doubled spaces kept, single ones left to wrap. */
    private static String spaces(String body) {
        int lead = 0;
        while (lead < body.length() && body.charAt(lead) == ' ') {
            lead++;
        }
        return "&#160;".repeat(lead) + body.substring(lead).replace("  ", " &#160;");
    }

    /** The words with markup escaped and every character one that can be shown. */
    String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        whole.codePoints().forEach(c -> {
            if (ink.prints(c) || c == ' ') {
                escape(out, c);
            } else if (Columns.of(c) > 0 && !Character.isISOControl(c)) {
                String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
                if (plain.codePoints().allMatch(ink::prints)) {
                    plain.codePoints().forEach(p -> escape(out, p));
                } else {
                    press.remark("remark.glyph", Character.toString(c), String.format(Locale.ROOT, "U+%04X", c));
                    out.appendCodePoint(MISSING);
                }
            }
        });
        return out.toString();
    }

    private static void escape(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(c);
        }
    }

    /** The width of a text on paper, in half-em columns. */
    double columns(String text) {
        double width = 0;
        for (Piece piece : Piece.of(text)) {
            if (piece instanceof Piece.Words words) {
                width += Columns.of(words.text());
            } else if (piece instanceof Piece.Code code) {
                width += 1.2 * Columns.of(code.text());
            } else if (piece instanceof Piece.Maths maths) {
                width += press.tex()
                        .set(maths.tex(), maths.display())
                        .map(f -> 2 * f.width())
                        .orElse(1.2 * maths.tex().length());
            } else {
                width += 2 * blankWidth;
            }
        }
        return width;
    }

    /** How many of some options fit side by side: 4, 2 or 1. */
    int across(List<String> options) {
        double widest = options.stream().mapToDouble(this::columns).max().orElse(0) + 5;
        double line = 86;
        return options.size() >= 3 && widest <= line / 4 ? 4 : widest <= line / 2 ? 2 : 1;
    }
}
