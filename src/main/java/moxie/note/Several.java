package moxie.note;

import java.util.ArrayList;
import java.util.List;

/** A line that holds several points: {@code k：v；k：v}, or {@code 原因：a；b；c}. */
final class Several {
    private Several() {}

    /** The pieces between semicolons when at least two of them read "k：v" and all do; else the line alone. */
    static List<String> of(String text) {
        List<String> pieces = split(text);
        if (pieces.size() < 2) {
            return List.of(text);
        }
        for (String piece : pieces) {
            int colon = Lead.colon(piece);
            if (colon <= 0 || colon == piece.length() - 1 || Lead.of(piece).isEmpty()) {
                return List.of(text);
            }
        }
        return pieces;
    }

    /** The pieces between semicolons that stand outside of brackets and formulas. */
    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                depth++;
            } else if (c == ')' || c == '）') {
                depth--;
            } else if (c == '$') {
                int end = text.indexOf('$', i + 1);
                i = end < 0 ? i : end;
            } else if (depth <= 0 && (c == '；' || (c == ';' && i + 1 < text.length()))) {
                add(pieces, text.substring(from, i));
                from = i + 1;
            }
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static void add(List<String> pieces, String piece) {
        String plain = piece.strip();
        if (!plain.isEmpty()) {
            pieces.add(plain);
        }
    }
}
