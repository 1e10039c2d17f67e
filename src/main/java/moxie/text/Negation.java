package moxie.text;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which words of a text stand under a denial, and which under a word of prevention. */
final class Negation {
    private static final Set<String> CUES = words(
            "not no never cannot without neither nor none nothing dont doesnt isnt"
                    + " cant wont didnt arent wasnt wouldnt shouldnt couldnt nobody hardly rarely fails fail lacks lack");
    private static final Set<String> LIGHT =
            words("required needed necessary allowed possible true involved relevant matter exist apply happen used");
    private static final String HAN_CUES = "不没无未勿非";
    /** What follows a Han cue without denying anything. */
    private static final Set<String> EXCEPT = words("不同 不断 不仅 不但 不过 不管 不少 不止 不论 不只 不光 不等 不久 不妨 不禁 不良 不变"
            + " 不满 不然 不均 不平 不饱 不稳 不确 不公 不当 不一 不对 无监 无关 无穷 无限 无论 无向 无序 无机 无状 无效 未来 非常 非线 非洲"
            + " 非对 非法 非金 非平 非递");

    private static final Set<String> PREVENT = words(
            "prevent prevents preventing forbid forbids forbidding prohibit prohibits avoid avoids avoiding mitigate mitigates"
                    + " eliminate eliminates eliminating suppress suppresses alleviate alleviates breach breaches below reduce"
                    + " reduces fall fell 禁止 防止 避免 缓解 减轻 消除 抑制 克服 预防 杜绝 阻止 减少 降低 解决 违反 低于 遮住 盖住");
    /** The characters that Chinese words of prevention begin with. */
    private static final String FIRST = PREVENT.stream()
            .filter(word -> Language.isHan(word.charAt(0)))
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(java.util.stream.Collectors.joining());

    /** Words after which an English denial ends, unless they follow it at once ("not by consequences"). */
    private static final Set<String> ENDS =
            words("for in on by with from at because if than that which and or when until");

    private static final String RESULTS = "了到动起住掉出上开";

    private final BitSet denied = new BitSet();
    private final BitSet prevented = new BitSet();

    private Negation() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    static boolean cue(String word) {
        return word.length() == 1 ? HAN_CUES.contains(word) : CUES.contains(word) || word.endsWith("n't");
    }

    /** Does an English denial end at a word? */
    static boolean ends(String word) {
        return ENDS.contains(word);
    }

    /** Is it a word of prevention, or the first character of one? */
    static boolean prevents(String word) {
        return PREVENT.contains(word) || (word.length() == 1 && FIRST.indexOf(word.charAt(0)) >= 0);
    }

    boolean denies(int at) {
        return denied.get(at);
    }

    boolean prevents(int at) {
        return prevented.get(at);
    }

    /**
     * Reads the denials of a text.
     *
     * @param named the places of words that belong to a longer name, and deny nothing ({@code 无条件刺激})
     */
    static Negation of(List<Word> words, BitSet named) {
        Negation out = new Negation();
        int deny = 0;
        int prevent = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.parts() || word.does(Roles.TURNS)) {
                deny = 0;
                prevent = 0;
                continue;
            }
            boolean begun = i > 0 && !words.get(i - 1).does(Roles.DENIES);
            if (word.kind() == Word.Kind.OPEN || word.kind() == Word.Kind.CLOSE || (begun && word.does(Roles.ENDS))) {
                deny = word.raw().equals("or") || word.raw().equals("and") ? Math.min(deny, 2) : 0;
                prevent = word.kind() == Word.Kind.LATIN ? prevent : 0;
                continue;
            }
            if (!word.spoken()) {
                continue;
            }
            boolean han = word.kind() == Word.Kind.HAN;
            if (word.does(Roles.DENIES) && !named.get(i) && !excepted(words, i)) {
                if (han && result(words, i)) {
                    out.flipBack(words, i);
                } else {
                    deny = deny > 0 ? 0 : han ? 5 : 4;
                    out.deniesSubject(words, i);
                }
                continue;
            }
            if (deny > 0) {
                out.denied.set(i);
                deny -= han || !word.does(Roles.GRAMMAR) ? 1 : 0;
            }
            if (prevent > 0) {
                out.prevented.set(i);
                prevent -= han || !word.does(Roles.GRAMMAR) ? 1 : 0;
            }
            if (word.does(Roles.PREVENTS) && (!han || PREVENT.contains(pair(words, i)))) {
                prevent = han ? 8 : 5;
                if (han) {
                    i++;
                    if (deny > 0) {
                        out.denied.set(i);
                    }
                }
            }
        }
        return out;
    }

    private static String pair(List<Word> words, int i) {
        return i + 1 < words.size() ? words.get(i).text() + words.get(i + 1).text() : "";
    }

    /** A cue inside a word that denies nothing, or in a question of the kind 是不是. */
    private static boolean excepted(List<Word> words, int i) {
        if (words.get(i).kind() != Word.Kind.HAN) {
            return false;
        }
        String pair = pair(words, i);
        if (i + 2 < words.size()
                && words.get(i + 2).text().equals("就")
                && "没不".contains(words.get(i).text())) {
            return true;
        }
        if (EXCEPT.contains(pair)) {
            return true;
        }
        return i > 0
                && i + 1 < words.size()
                && words.get(i - 1).text().equals(words.get(i + 1).text());
    }

    /** 丢不了, 看不到: the denial follows its verb. */
    private static boolean result(List<Word> words, int i) {
        return words.get(i).text().equals("不")
                && i > 0
                && words.get(i - 1).kind() == Word.Kind.HAN
                && !words.get(i - 1).does(Roles.GRAMMAR)
                && i + 1 < words.size()
                && RESULTS.contains(words.get(i + 1).text())
                && (i + 2 >= words.size() || !words.get(i + 2).spoken());
    }

    private void flipBack(List<Word> words, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 2) && words.get(k).kind() == Word.Kind.HAN; k--) {
            denied.set(k);
        }
    }

    /** "causation is not required" denies what stands before. */
    private void deniesSubject(List<Word> words, int i) {
        if (i + 1 < words.size() && LIGHT.contains(words.get(i + 1).raw())) {
            for (int k = i - 1; k >= Math.max(0, i - 5) && words.get(k).spoken(); k--) {
                denied.set(k);
            }
        }
    }
}
