package moxie.note;

import java.util.ArrayList;
import java.util.List;

/**
 * A line that holds several points.
 *
 * @param title what stands before the first of them; may be empty
 * @param pieces the points, or the line alone when it is one point
 */
record Several(String title, List<String> pieces) {
    private static final String[][] COUNTERS = {
        {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"},
        {"（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）", "（8）", "（9）"},
        {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"},
        {"1）", "2）", "3）", "4）", "5）", "6）", "7）", "8）", "9）"},
        {"1、", "2、", "3、", "4、", "5、", "6、", "7、", "8、", "9、"},
        {"（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）", "（八）", "（九）"},
        {"一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是"},
        {"第一，", "第二，", "第三，", "第四，", "第五，", "第六，", "第七，", "第八，", "第九，"}
    };

    /** Cuts "①a②b", "(1) a (2) b", "k：v；k：v"; anything else stays whole. */
    static Several of(String text) {
        return of(text, Traits.of(text));
    }

    /** The same for a text whose {@link Traits} are known. */
    static Several of(String text, int traits) {
        if (Traits.has(traits, Traits.ONE)) {
            for (String[] counters : COUNTERS) {
                Several counted = counted(text, counters);
                if (counted.pieces.size() > 1) {
                    return counted;
                }
            }
        }
        if (!Traits.has(traits, Traits.SEMICOLON)) {
            return new Several("", List.of(text));
        }
        List<String> pieces = split(text);
        if (pieces.size() < 2) {
            return new Several("", List.of(text));
        }
        for (String piece : pieces) {
            int colon = Lead.colon(piece);
            if (colon <= 0 || colon == piece.length() - 1 || Lead.of(piece).isEmpty()) {
                return new Several("", List.of(text));
            }
        }
        return new Several("", pieces);
    }

    /** What a label is followed by: counted pieces, pieces between semicolons, or the whole. */
    static List<String> list(String text) {
        Several several = of(text);
        return several.pieces.size() > 1 && several.title.isEmpty() ? several.pieces : split(text);
    }

    private static Several counted(String text, String... counters) {
        List<String> pieces = new ArrayList<>();
        int first = text.indexOf(counters[0]);
        if (first < 0) {
            return new Several("", List.of(text));
        }
        boolean digit = Character.isDigit(counters[0].charAt(0));
        if (digit && first > 0 && Character.isDigit(text.charAt(first - 1))) {
            return new Several("", List.of(text));
        }
        int from = first;
        for (int i = 1; i <= counters.length && from >= 0; i++) {
            int start = from + counters[i - 1].length();
            int end = i < counters.length ? text.indexOf(counters[i], start) : -1;
            String piece = text.substring(start, end < 0 ? text.length() : end).strip();
            int last = piece.length();
            while (last > 0 && "；;，,、".indexOf(piece.charAt(last - 1)) >= 0) {
                last--;
            }
            if (last == 0) {
                return new Several("", List.of(text));
            }
            pieces.add(piece.substring(0, last));
            from = end;
        }
        return pieces.size() < 2
                ? new Several("", List.of(text))
                : new Several(text.substring(0, first).strip(), pieces);
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
