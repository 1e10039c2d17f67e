package moxie.note;

import java.util.Optional;
import moxie.text.Columns;

/** A term, an equals sign and words: {@code context switch = saving the state of a process}, {@code MPF = cyclin B + CDK1}. */
final class Equation {
    private static final String OPERATORS = "*/×÷^√∑∏<>|";

    private Equation() {}

    /** The term and what it is said to be; nothing where the right side is something to work out. */
    static Optional<Lead> of(String text) {
        int at = sign(text);
        if (at <= 0 || text.length() > 600) {
            return Optional.empty();
        }
        String term = text.substring(0, at).strip();
        String rest = text.substring(at + 1).strip();
        boolean one = rest.indexOf('=') < 0 && rest.indexOf('＝') < 0 && rest.indexOf('$') < 0;
        boolean named = Titles.fits(Sentence.bare(term)) && Titles.firstOf(term, "$\\_[]{}") < 0;
        return one && named && words(rest) ? Optional.of(new Lead(term, rest, at + 1)) : Optional.empty();
    }

    /** A lone equals sign with space or Han characters on its sides, or -1. */
    private static int sign(String text) {
        int at = Titles.firstOf(text, "=＝");
        if (at <= 0 || at + 1 >= text.length()) {
            return -1;
        }
        boolean full = text.charAt(at) == '＝';
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean open = before == ' ' && after == ' ';
        boolean han = before >= 0x2E80 && after >= 0x2E80;
        return full || open || han ? at : -1;
    }

    /** Is the right side said in words: a phrase, or words joined by plus signs? */
    private static boolean words(String rest) {
        int depth = 0;
        boolean plus = false;
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            boolean minus = c == '-' && i > 0 && rest.charAt(i - 1) == ' ';
            if (depth <= 0 && (OPERATORS.indexOf(c) >= 0 || minus || rest.startsWith(" x ", i))) {
                return false;
            }
            plus |= depth <= 0 && (c == '+' || c == '＋');
        }
        return plus ? parts(rest) : phrase(rest);
    }

    /** Is a part of the sum a word rather than a symbol: "cyclin B + CDK1"? */
    private static boolean parts(String rest) {
        boolean word = false;
        for (String part : rest.split("[+＋]", -1)) {
            String bare = Sentence.bare(part);
            if (bare.isEmpty() || Columns.of(bare) > 40) {
                return false;
            }
            word |= Line.han(bare) >= 2 || bare.matches("[A-Za-z]?[a-z]{3,}.*");
        }
        return word;
    }

    private static boolean phrase(String rest) {
        if (rest.isEmpty() || Character.isDigit(rest.charAt(0))) {
            return false;
        }
        return Line.han(rest) >= 4 || (Titles.words(rest) >= 3 && rest.matches("(?:[A-Za-z'’-]+,? ){2,}.*"));
    }
}
