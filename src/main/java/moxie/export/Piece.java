package moxie.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of a prompt, an option or a key: words, a formula, code or a blank. Notes arrive here without their markup,
 * but for {@code $formula$}, {@code `code`} and {@code ____}.
 */
sealed interface Piece {
    /** Words as they stand. */
    record Words(String text) implements Piece {}

    /** TeX without its delimiters. */
    record Maths(String tex, boolean display) implements Piece {}

    /** Code inside a sentence. */
    record Code(String text) implements Piece {}

    /** A place to write one answer. */
    record Blank() implements Piece {}

    /**
     * The runs of a text. A dollar opens a formula only before a non-space and closes it only after one and before no
     * digit (the rule of pandoc's {@code tex_math_dollars}), so {@code $5 and $6} stays text. Linear time.
     */
    static List<Piece> of(String text) {
        List<Piece> out = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            int end = -1;
            Piece piece = null;
            char c = text.charAt(i);
            if (c == '$' && text.startsWith("$$", i)) {
                int close = within(text, "$$", i + 2);
                if (close > i + 2) {
                    piece = new Maths(text.substring(i + 2, close).strip(), true);
                    end = close + 2;
                }
            } else if (c == '$') {
                int close = closing(text, i);
                if (close > 0) {
                    piece = new Maths(text.substring(i + 1, close), false);
                    end = close + 1;
                }
            } else if (c == '`') {
                int close = within(text, "`", i + 1);
                if (close > i + 1) {
                    piece = new Code(text.substring(i + 1, close));
                    end = close + 1;
                }
            } else if (c == '_' && text.startsWith("____", i)) {
                end = i + 4;
                while (end < text.length() && text.charAt(end) == '_') {
                    end++;
                }
                piece = new Blank();
            }
            if (piece == null) {
                words.append(c);
                i++;
            } else {
                flush(words, out);
                out.add(piece);
                i = end;
            }
        }
        flush(words, out);
        return out;
    }

    private static void flush(StringBuilder words, List<Piece> out) {
        if (words.length() > 0) {
            out.add(new Words(words.toString()));
            words.setLength(0);
        }
    }

    /** Where a mark stands next, on the same line and at most 1000 characters on; or −1. */
    private static int within(String text, String mark, int from) {
        for (int i = from; i < Math.min(text.length(), from + 1000) && text.charAt(i) != '\n'; i++) {
            if (text.startsWith(mark, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The dollar that closes the one at an index, or −1; looked for on the same line, at most 1000 characters on. */
    private static int closing(String text, int open) {
        if (open + 1 >= text.length() || Character.isWhitespace(text.charAt(open + 1))) {
            return -1;
        }
        int most = Math.min(text.length(), open + 1000);
        for (int i = open + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n') {
                return -1;
            } else if (c == '$' && i > open + 1 && !Character.isWhitespace(text.charAt(i - 1))) {
                boolean digit = i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
                return digit ? -1 : i;
            }
        }
        return -1;
    }
}
