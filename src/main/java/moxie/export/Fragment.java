package moxie.export;

import java.util.function.IntFunction;

/** Text of questions as HTML for other programs: paragraphs, {@code pre}, formulas between {@code \(} and {@code \)}. */
final class Fragment {
    private final IntFunction<String> blank;
    private int blanks;

    private Fragment(IntFunction<String> blank) {
        this.blank = blank;
    }

    /** Blocks, blanks as underscores. */
    static String blocks(String text) {
        return blocks(text, i -> "______");
    }

    /** Blocks, with something else where blank number i (from 0) stands. */
    static String blocks(String text, IntFunction<String> blank) {
        return new Fragment(blank).whole(text);
    }

    /** One run without paragraphs. */
    static String inline(String text) {
        return new Fragment(i -> "______").line(text.replace('\n', ' '));
    }

    private String whole(String text) {
        StringBuilder out = new StringBuilder();
        StringBuilder code = null;
        for (String line : text.split("\n", -1)) {
            if (line.strip().startsWith("```")) {
                if (code == null) {
                    code = new StringBuilder();
                } else {
                    out.append(pre(code.toString()));
                    code = null;
                }
            } else if (code != null) {
                code.append(line).append('\n');
            } else if (!line.isBlank()) {
                out.append("<p>").append(line(line.strip())).append("</p>");
            }
        }
        return code == null ? out.toString() : out + pre(code.toString());
    }

    static String pre(String code) {
        return "<pre>" + escape(code.stripTrailing()) + "</pre>";
    }

    private String line(String text) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : Piece.of(text)) {
            if (piece instanceof Piece.Words words) {
                out.append(escape(words.text()));
            } else if (piece instanceof Piece.Code code) {
                out.append("<code>").append(escape(code.text())).append("</code>");
            } else if (piece instanceof Piece.Maths maths) {
                String open = maths.display() ? "\\[" : "\\(";
                String close = maths.display() ? "\\]" : "\\)";
                out.append(open).append(escape(maths.tex())).append(close);
            } else {
                out.append(blank.apply(blanks++));
            }
        }
        return out.toString();
    }

    /** Markup characters escaped, what XML 1.0 forbids left out. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c == '\n'
                            || c == '\t'
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
                    if (allowed) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
