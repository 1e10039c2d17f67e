package moxie.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The subjects that a question and the statements answering it tell apart: what statements begin with and the question
 * names ({@code 要约…}, {@code 承诺…}), or what stands before their colons.
 */
final class Heads {
    private static final Set<String> CONTRAST = Set.of(
            "differ",
            "difference",
            "differences",
            "compare",
            "comparison",
            "versus",
            "vs",
            "between",
            "contrast",
            "distinguish",
            "differently");
    private static final List<String> HAN_CONTRAST = List.of("区别", "不同", "差别", "比较", "对比", "相比", "分别", "异同", "关系");
    private static final Set<String> LINKS = Set.of("and", "from", "vs", "versus", "than", "or", "和", "与", "跟", "比");
    /** What ends a name that runs on into the sentence; 应 and 用 may belong to it (反应, 作用). */
    private static final String ENDS = "的了着过是在和与及或也都就而且但又还被对于由到向以为所其此这那有各分";

    private static final int LONGEST = 8;

    private Heads() {}

    /** Each head as its words; fewer than two when nothing is told apart. */
    static List<List<String>> of(String prompt, List<String> statements, Glossary glossary) {
        List<Word> question = Words.of(prompt);
        Set<List<String>> heads = new LinkedHashSet<>();
        Set<List<String>> later = new LinkedHashSet<>();
        Set<List<String>> labels = new LinkedHashSet<>();
        for (String statement : statements) {
            List<Word> words = Words.of(statement);
            boolean start = true;
            boolean first = true;
            for (int i = 0; i < words.size(); i++) {
                if (start && words.get(i).spoken() && !light(words.get(i))) {
                    start = false;
                    List<String> head = named(question, words, i);
                    if (!head.isEmpty()) {
                        (first ? heads : later).add(head);
                    } else if (i < 3) {
                        label(words, i).filter(l -> !l.isEmpty()).ifPresent(labels::add);
                    }
                    first = false;
                }
                start |= words.get(i).parts();
            }
        }
        if (heads.size() < 2) {
            heads.addAll(later);
        }
        if (heads.isEmpty() && labels.size() >= 2) {
            heads = labels;
        }
        if (heads.size() == 1 && contrasts(question)) {
            List<String> other = linked(question, heads.iterator().next());
            if (!other.isEmpty()) {
                heads.add(other);
            }
        }
        List<List<String>> out = new ArrayList<>(heads);
        out.removeIf(head -> begins(head, out));
        return out;
    }

    private static boolean begins(List<String> head, List<List<String>> all) {
        return all.stream()
                .anyMatch(other -> other.size() < head.size()
                        && head.subList(0, other.size()).equals(other));
    }

    private static boolean light(Word word) {
        return word.kind() != Word.Kind.NUMBER && word.does(Roles.GRAMMAR);
    }

    /** The longest run of words from a place that the question has too; at least two Han characters or one word. */
    private static List<String> named(List<Word> question, List<Word> words, int at) {
        int best = 0;
        for (int q = 0; q < question.size(); q++) {
            int n = 0;
            while (n < LONGEST
                    && at + n < words.size()
                    && q + n < question.size()
                    && (words.get(at + n).spoken() || words.get(at + n).text().equals("-"))
                    && words.get(at + n).text().equals(question.get(q + n).text())) {
                n++;
            }
            best = Math.max(best, n);
        }
        while (best > 0 && ends(words.get(at + best - 1))) {
            best--;
        }
        boolean han = words.get(at).kind() == Word.Kind.HAN;
        return best >= (han ? 2 : 1) ? texts(words, at, best) : List.of();
    }

    private static boolean ends(Word word) {
        return word.kind() == Word.Kind.HAN
                ? ENDS.contains(word.text())
                : !word.spoken() || (word.kind() == Word.Kind.LATIN && word.does(Roles.GRAMMAR));
    }

    /** The words before a colon near the start. */
    private static java.util.Optional<List<String>> label(List<Word> words, int at) {
        for (int i = at; i < Math.min(words.size(), at + LONGEST); i++) {
            if (words.get(i).text().equals(":")) {
                return java.util.Optional.of(texts(words, at, i - at));
            }
            if (!words.get(i).spoken()) {
                break;
            }
        }
        return java.util.Optional.empty();
    }

    private static List<String> texts(List<Word> words, int at, int count) {
        return words.subList(at, at + count).stream()
                .filter(Word::spoken)
                .map(Word::text)
                .toList();
    }

    private static boolean contrasts(List<Word> question) {
        StringBuilder han = new StringBuilder();
        for (Word word : question) {
            if (CONTRAST.contains(word.raw())) {
                return true;
            }
            han.append(word.text());
        }
        return HAN_CONTRAST.stream().anyMatch(han.toString()::contains);
    }

    /** The Han name that ends, or begins, at a link: 栈 and 队列 in 栈和队列有什么区别. */
    private static List<String> beside(List<Word> question, int link, int step) {
        List<String> out = new ArrayList<>();
        for (int k = link + step; k >= 0 && k < question.size() && out.size() < LONGEST; k += step) {
            Word word = question.get(k);
            if (word.kind() != Word.Kind.HAN || ends(word) || contrast(question, k)) {
                break;
            }
            out.add(step > 0 ? out.size() : 0, word.text());
        }
        return out;
    }

    private static boolean contrast(List<Word> question, int at) {
        String pair = question.get(at).text()
                + (at + 1 < question.size() ? question.get(at + 1).text() : "");
        return HAN_CONTRAST.contains(pair);
    }

    /** What the question links with a head by "and", "from" or "和": the name on the other side. */
    private static List<String> linked(List<Word> question, List<String> head) {
        for (int i = 1; i + 1 < question.size(); i++) {
            if (!LINKS.contains(question.get(i).text())) {
                continue;
            }
            List<String> left = beside(question, i, -1);
            List<String> right = beside(question, i, 1);
            left = left.subList(Math.max(0, left.size() - Math.max(1, right.size())), left.size());
            if (head.equals(left) || head.equals(right)) {
                return head.equals(left) ? right : left;
            }
            for (int k = i + 1; k < Math.min(question.size(), i + 4); k++) {
                Word word = question.get(k);
                if (word.kind() == Word.Kind.LATIN
                        && !light(word)
                        && !head.contains(word.text())
                        && !CONTRAST.contains(word.raw())
                        && !word.raw().equals("plain")) {
                    return List.of(word.text());
                }
            }
            for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
                Word word = question.get(k);
                if (word.kind() == Word.Kind.LATIN
                        && !light(word)
                        && !head.contains(word.text())
                        && !CONTRAST.contains(word.raw())) {
                    return List.of(word.text());
                }
            }
        }
        return List.of();
    }
}
