package moxie.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moxie.text.Language;
import moxie.text.Normal;

/** Does the question say its own answer? Measured in pairs of Han characters and Latin words. */
final class Leak {
    private static final Set<String> SMALL = Set.of(
            "the",
            "and",
            "for",
            "with",
            "that",
            "this",
            "from",
            "are",
            "was",
            "were",
            "into",
            "which",
            "when",
            "have",
            "has",
            "its",
            "their",
            "they",
            "than",
            "then",
            "more",
            "most",
            "each",
            "other",
            "what",
            "your",
            "name",
            "list",
            "notes",
            "write",
            "term",
            "following",
            "between",
            "does",
            "mean",
            "meant",
            "about",
            "used",
            "using");

    private Leak() {}

    /** Would this name, standing before the prompt, give the answer? */
    static boolean gives(String name, Candidate candidate) {
        Set<String> said = tokens(name);
        said.removeAll(tokens(candidate.subject()));
        List<String> answers = candidate.answers();
        for (String answer : answers) {
            Set<String> wanted = tokens(answer);
            wanted.removeAll(tokens(candidate.subject()));
            double share = share(wanted, said);
            if (answers.size() > 1) {
                if (share >= 0.6 || Names.within(answer, name)) {
                    return true;
                }
                continue;
            }
            boolean word =
                    candidate.response() instanceof Response.Blank || candidate.response() instanceof Response.Choice;
            boolean brief = Width.of(answer) <= 12;
            if (word
                    ? (brief && (share > 0 || Names.within(answer, name))) || share >= 1.0 / 3
                    : Names.within(answer, name) || share >= 0.6) {
                return true;
            }
        }
        return false;
    }

    /** Does the prompt give the answer, or a whole item of it? */
    static boolean of(Candidate candidate) {
        if (candidate.kind().equals("true-false")
                || candidate.kind().equals("mistake")
                || candidate.response() instanceof Response.Code
                || candidate.response() instanceof Response.Order) {
            return false;
        }
        Set<String> subject = tokens(candidate.subject());
        Set<String> said = tokens(candidate.prompt());
        List<String> answers = candidate.answers();
        boolean word =
                candidate.response() instanceof Response.Blank || candidate.response() instanceof Response.Choice;
        Set<String> common = common(answers);
        int all = 0;
        int found = 0;
        for (String answer : answers) {
            Set<String> wanted = tokens(answer);
            int before = wanted.size();
            if (word && (Names.within(answer, candidate.prompt()) || spelled(answer, candidate.stem()))) {
                return true;
            }
            if (!word) {
                wanted.removeAll(subject);
                wanted.removeAll(common);
            }
            if (before > 0 && wanted.size() * 10 < before * 4 && answers.size() == 1) {
                return true;
            }
            long shared = wanted.stream().filter(said::contains).count();
            if (!wanted.isEmpty() && shared >= wanted.size() * 0.75 && answers.size() > 1) {
                return true;
            }
            all += wanted.size();
            found += (int) shared;
        }
        double limit = candidate.kind().equals("cloze") ? 0.6 : 1.0 / 3;
        return all > 0
                && found >= all * limit
                && (answers.size() == 1 || !candidate.stem().isEmpty());
    }

    /** Does every character of a short Chinese answer stand in the words quoted? */
    static boolean spelled(String answer, String stem) {
        int han = Width.han(answer);
        return han >= 2 && han <= 6 && han == answer.length() && answer.chars().allMatch(c -> stem.indexOf(c) >= 0);
    }

    /** What most of several answers have, as {@code muscle} in three kinds of muscle: it decides nothing. */
    private static Set<String> common(List<String> answers) {
        Map<String, Integer> counts = new HashMap<>();
        for (String answer : answers) {
            tokens(answer).forEach(token -> counts.merge(token, 1, Integer::sum));
        }
        Set<String> common = new HashSet<>();
        counts.forEach((token, count) -> {
            if (answers.size() > 1 && count * 2 > answers.size()) {
                common.add(token);
            }
        });
        return common;
    }

    private static double share(Set<String> wanted, Set<String> said) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    /** Do two texts say much the same? */
    static boolean alike(String a, String b) {
        Set<String> one = tokens(a);
        Set<String> other = tokens(b);
        long shared = one.stream().filter(other::contains).count();
        return shared * 2 >= Math.min(one.size(), other.size()) && shared > 0;
    }

    /** Pairs of Han characters, Latin words of three letters and more without their plural, numbers. */
    static Set<String> tokens(String text) {
        Set<String> tokens = new HashSet<>();
        String folded = Normal.of(text).toLowerCase(Locale.ROOT);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Language.isHan(c)) {
                if (i + 1 < folded.length()
                        && Language.isHan(folded.charAt(i + 1))
                        && c != '的'
                        && folded.charAt(i + 1) != '的') {
                    tokens.add(folded.substring(i, i + 2));
                }
            }
            if (Character.isLetterOrDigit(c) && !Language.isHan(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                String latin = word.toString();
                if (latin.length() >= 3 && !SMALL.contains(latin)) {
                    tokens.add(stem(latin));
                }
                word.setLength(0);
            }
        }
        return tokens;
    }

    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 5 && word.endsWith("ing")) {
            return word.substring(0, word.length() - 3);
        }
        if (word.length() > 4 && word.endsWith("es")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 4 && (word.endsWith("ed") || word.endsWith("er"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }
}
