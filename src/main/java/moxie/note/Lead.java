package moxie.note;

import java.util.Optional;
import moxie.text.Columns;

/**
 * A line that begins with a term and goes on about it.
 *
 * @param term the words before the separator
 * @param rest the words after it; may be empty
 * @param end the index where {@code rest} begins in the line
 */
record Lead(String term, String rest, int end) {
    private static final String[] SEPARATORS = {"——", " — ", " – ", " -- ", " - "};

    /** Splits "term：text", "term: text", "term — text", "term - text"; nothing when the head is no term. */
    static Optional<Lead> of(String text) {
        return of(text, Traits.of(text));
    }

    /** The same for a text whose {@link Traits} are known. */
    static Optional<Lead> of(String text, int traits) {
        int colon = Traits.has(traits, Traits.COLON) ? colon(text) : -1;
        if (colon > 0) {
            return made(text, colon, 1);
        }
        if (!Traits.has(traits, Traits.DASH)) {
            return Optional.empty();
        }
        for (String separator : SEPARATORS) {
            int at = text.indexOf(separator);
            if (at > 0) {
                return made(text, at, separator.length()).filter(lead -> !lead.rest.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<Lead> made(String text, int at, int length) {
        String term = text.substring(0, at).strip();
        String rest = text.substring(at + length).strip();
        boolean short_ = Columns.of(term) <= 36 && !term.isEmpty();
        boolean sentence = Titles.firstOf(term, "，。；！？,;!?=") >= 0;
        return short_ && !sentence ? Optional.of(new Lead(term, rest, at + length)) : Optional.empty();
    }

    /** The index of the colon that separates a term from its text, or -1: not in a time, an address, a formula. */
    static int colon(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（' || c == '「' || c == '“') {
                depth++;
            } else if (c == ')' || c == '）' || c == '」' || c == '”') {
                depth--;
            } else if (c == '：' && depth <= 0) {
                return i;
            } else if (c == '$') {
                int end = text.indexOf('$', i + 1);
                i = end < 0 ? i : end;
            } else if (c == ':' && depth <= 0 && separates(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean separates(String text, int i) {
        if (i + 1 == text.length()) {
            return true;
        }
        char next = text.charAt(i + 1);
        if (next == ':' || next == '/' || next == '\\' || next == '=' || (i > 0 && text.charAt(i - 1) == ':')) {
            return false;
        }
        if (i > 0 && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(next)) {
            return false;
        }
        return next == ' ' || next >= 0x2E80 || (i > 0 && text.charAt(i - 1) >= 0x2E80);
    }
}
