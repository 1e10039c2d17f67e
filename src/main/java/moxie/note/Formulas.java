package moxie.note;

import java.util.Optional;
import java.util.function.Supplier;

/** Finds the formula a sentence gives: TeX set off by the note, or {@code name(…)=…} written plainly. */
final class Formulas {
    /** A longer text is no formula with a name before it. */
    private static final int LONGEST = 1000;

    private static final String[] ENDS = {"：", ":", "=", "是", "为", " is", "公式为", "公式是"};

    private Formulas() {}

    static Optional<Point> of(String text, Words words, Source source, Supplier<String> id) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Point> tex = tex(text, words, source, id);
        return tex.isPresent() ? tex : plain(text, source, id);
    }

    /** A sentence that is a formula with at most a short name before it. */
    private static Optional<Point> tex(String text, Words words, Source source, Supplier<String> id) {
        int open = text.indexOf('$');
        int close = open < 0 ? -1 : text.indexOf('$', open + 1);
        if (close < 0) {
            return Optional.empty();
        }
        String formula = text.substring(open + 1, close);
        String before = text.substring(0, open).strip();
        String after = text.substring(close + 1).strip();
        for (int next = text.indexOf('$', close + 1); next > 0; next = text.indexOf('$', close + 1)) {
            int end = text.indexOf('$', next + 1);
            String between = text.substring(close + 1, next).strip();
            if (end < 0 || !between.chars().allMatch(c -> ";；,，、".indexOf(c) >= 0)) {
                break;
            }
            formula = formula + ",\\quad " + text.substring(next + 1, end);
            after = text.substring(end + 1).strip();
            close = end;
        }
        boolean alone =
                after.isEmpty() || after.equals("。") || after.equals(".") || after.equals("，") || after.equals(",");
        boolean relation = formula.indexOf('=') >= 0
                || formula.contains("\\approx")
                || formula.contains("\\le")
                || formula.contains("\\ge")
                || formula.contains("\\propto")
                || formula.contains("\\sim");
        if (!relation && words.displayed().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> name = name(before);
        if (before.isEmpty() ? alone : name.isPresent() && (alone || formula.length() > 6)) {
            return Optional.of(new Point.Formula(id.get(), text, source, name.orElse(""), formula, true));
        }
        return Optional.empty();
    }

    /** "交叉熵：", "The loss is", "A =": what stands between the start and the formula, when it is just a name. */
    private static Optional<String> name(String before) {
        String name = before;
        for (String end : ENDS) {
            if (name.endsWith(end)) {
                name = name.substring(0, name.length() - end.length()).strip();
                String bare = Sentence.bare(name);
                return Titles.fits(bare) ? Optional.of(Sentence.article(bare)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@code attention（Q,K,V）=softmax（QKT/√dk）V}: a symbol or call, an equals sign, an operator or a call. */
    private static Optional<Point> plain(String text, Source source, Supplier<String> id) {
        for (int equals = Titles.firstOf(text, "=＝"); equals > 0; equals = next(text, equals)) {
            boolean words = equals <= 40 && words(text.substring(0, equals));
            int start = words ? 0 : left(text, equals);
            int end = right(text, equals + 1);
            if (start < 0 || end < 0) {
                continue;
            }
            String left = text.substring(start, equals).strip();
            String right = text.substring(equals + 1, end).strip();
            boolean call = !words && Titles.firstOf(left, "（(") > 0;
            boolean led = start > 0 && ":：".indexOf(Line.last(text.substring(0, start))) >= 0;
            boolean whole = start == 0 || led;
            if (right.length() >= 3 && operator(right) && (call || (whole && (words || left.length() <= 12)))) {
                int bracket = Titles.firstOf(left, "（(");
                String name = bracket > 0 ? left.substring(0, bracket) : left;
                String lead = led && !call ? Lead.of(text).map(Lead::term).orElse("") : "";
                name = lead.isEmpty() || !Titles.fits(Sentence.bare(lead)) ? name : Sentence.bare(lead);
                String formula = text.substring(start, end).strip();
                return Optional.of(new Point.Formula(id.get(), text, source, name.strip(), formula, false));
            }
        }
        return Optional.empty();
    }

    /** A few words that name what the formula gives: "ejection fraction", "Cardiac output (CO)". */
    private static boolean words(String name) {
        String bare = Sentence.bare(name);
        return Titles.words(bare) <= 4 && bare.matches("[A-Za-z][A-Za-z' -]*") && Titles.fits(bare);
    }

    private static int next(String text, int equals) {
        int at = Titles.firstOf(text.substring(equals + 1), "=＝");
        return at < 0 ? -1 : equals + 1 + at;
    }

    /** Where the left side begins: a name of Latin letters, perhaps called with arguments; -1 when there is none. */
    private static int left(String text, int equals) {
        int i = equals;
        while (i > 0 && text.charAt(i - 1) == ' ') {
            i--;
        }
        if (i > 0 && (text.charAt(i - 1) == ')' || text.charAt(i - 1) == '）')) {
            int depth = 0;
            do {
                i--;
                char c = text.charAt(i);
                depth += c == ')' || c == '）' ? 1 : c == '(' || c == '（' ? -1 : 0;
            } while (i > 0 && depth > 0);
            if (depth > 0) {
                return -1;
            }
        }
        int start = i;
        while (start > 0 && symbol(text.charAt(start - 1))) {
            start--;
        }
        return start < i ? start : -1;
    }

    private static boolean symbol(char c) {
        boolean latin = c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '^' || c == '\'');
        return latin || (c >= 0x370 && c < 0x400) || "²³₀₁₂ₙᵢ".indexOf(c) >= 0;
    }

    /** Where the right side ends: at punctuation of the sentence outside brackets. */
    private static int right(String text, int from) {
        int depth = 0;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == '）' || c == ']' || c == '}') {
                depth--;
            } else if (depth <= 0 && ("，。；、;：".indexOf(c) >= 0 || moxie.text.Language.isHan(c))) {
                break;
            } else if (depth <= 0 && c == ',' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                break;
            }
        }
        return i;
    }

    private static boolean operator(String right) {
        for (int i = 0; i < right.length(); i++) {
            if (i > 0 && ("+-*/^√∑×·Σ∏".indexOf(right.charAt(i)) >= 0 || right.startsWith(" x ", i))) {
                return true;
            }
            if ((right.charAt(i) == '(' || right.charAt(i) == '（') && i > 0 && symbol(right.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
