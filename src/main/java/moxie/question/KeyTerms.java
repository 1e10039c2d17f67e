package moxie.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moxie.text.Language;

/**
 * The words that carry a point, each with the other spellings the note itself gives: what stands in brackets after a
 * word ({@code 批量正则化（BN）}), Latin words and signs in Chinese text, numbers, capital names.
 */
final class KeyTerms {
    private static final int MOST = 8;
    private static final Set<String> SMALL = Set.of(
            "the", "and", "for", "with", "that", "this", "from", "are", "was", "were", "into", "which", "when", "have",
            "has", "its", "their", "they", "than", "then", "not", "can", "may", "will", "you", "your", "it", "is", "in",
            "of", "to", "a", "an", "as", "on", "by", "or", "be", "at", "but", "if", "so", "each", "other", "one", "all",
            "such", "these", "those", "there", "more", "most", "also", "only", "used", "use", "using", "between",
            "about", "where", "while", "how", "what", "who", "why", "does", "do", "we", "our", "them", "e.g", "i.e",
            "etc", "over", "up", "out", "no", "some", "any", "both", "very", "like", "per", "after", "before", "must",
            "should", "would", "could", "his", "her", "he", "she", "had", "been", "being", "make", "makes", "made",
            "get", "gets", "let");

    private KeyTerms() {}

    /** A criterion for a point of the notes. */
    static Criterion criterion(String text, double weight) {
        return new Criterion(text, of(text), weight);
    }

    static Rubric rubric(List<String> texts) {
        return new Rubric(texts.stream().map(text -> criterion(text, 1)).toList(), false, texts.size());
    }

    /** Any so many of these are a full answer. */
    static Rubric any(List<String> texts, int needed) {
        return new Rubric(rubric(texts).criteria(), false, needed);
    }

    static Rubric steps(List<String> texts) {
        return new Rubric(texts.stream().map(text -> criterion(text, 1)).toList(), true, texts.size());
    }

    /** At most eight keywords, in the order of the text. */
    static List<List<String>> of(String text) {
        boolean chinese = Language.of(text) == Language.ZH;
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (int i = 0; i < text.length() && terms.size() < MOST; ) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                i++;
            } else if (Language.isHan(c)) {
                int end = i;
                while (end < text.length() && Language.isHan(text.charAt(end))) {
                    end++;
                }
                String han = text.substring(i, end);
                String alias = bracket(text, end);
                boolean brief = han.length() >= 2 && han.length() <= 6;
                if (brief && (!alias.isEmpty() || (han.indexOf('的') < 0 && han.indexOf('是') < 0))) {
                    add(terms, han, alias);
                }
                i = end;
            } else {
                int end = i;
                while (end < text.length() && inside(text, end)) {
                    end++;
                }
                String word = text.substring(i, end);
                if (tells(word, chinese)) {
                    add(terms, word, bracket(text, end));
                }
                i = Math.max(end, i + 1);
            }
        }
        return List.copyOf(terms.values());
    }

    private static void add(Map<String, List<String>> terms, String word, String alias) {
        terms.putIfAbsent(word.toLowerCase(Locale.ROOT), alias.isEmpty() ? List.of(word) : List.of(word, alias));
    }

    private static boolean tells(String word, boolean chinese) {
        if (SMALL.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return chinese
                || word.length() >= 4
                || Character.isDigit(word.charAt(0))
                || Character.isUpperCase(word.charAt(0));
    }

    private static boolean inside(String text, int i) {
        char c = text.charAt(i);
        if (Language.isHan(c)) {
            return false;
        }
        return Character.isLetterOrDigit(c)
                || ((c == '-' || c == '.' || c == '_' || c == '+' || c == '%')
                        && i + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(i + 1))
                        && !Language.isHan(text.charAt(i + 1)));
    }

    /** A short text in brackets that begins here; empty when there is none. */
    private static String bracket(String text, int from) {
        int at = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (at >= text.length() || (text.charAt(at) != '(' && text.charAt(at) != '（')) {
            return "";
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != ')' && text.charAt(end) != '）' && end - at < 40) {
            end++;
        }
        boolean closed = end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '）');
        String alias = closed ? text.substring(at + 1, end).strip() : "";
        boolean name = Width.of(alias) <= 8 && !alias.isEmpty() && !Names.stops(alias) && Names.balanced(alias);
        return name ? alias : "";
    }

    /** The spellings of a term: the term, and what it has in brackets. */
    static List<String> spellings(String term) {
        List<String> spellings = new ArrayList<>();
        int open = Math.max(term.indexOf('（'), term.indexOf('('));
        if (open > 0 && (term.endsWith("）") || term.endsWith(")"))) {
            spellings.add(term.substring(0, open).strip());
            spellings.add(term.substring(open + 1, term.length() - 1).strip());
        } else {
            spellings.add(term.strip());
        }
        return spellings;
    }
}
