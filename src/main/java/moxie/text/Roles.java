package moxie.text;

import java.util.Set;

/** What a small word does in a sentence, as bits: worked out once for a word, since the same words come again. */
final class Roles {
    /** It carries grammar rather than matter. */
    static final int GRAMMAR = 1;
    /** It denies what follows. */
    static final int DENIES = 2;
    /** An English denial ends at it. */
    static final int ENDS = 4;
    /** It says that what follows is prevented, or begins a Chinese word that does. */
    static final int PREVENTS = 8;
    /** It turns to another thing, which no denial reaches. */
    static final int TURNS = 16;
    /** It gives a direction: from, to, 从, 比. */
    static final int DIRECTS = 32;
    /** It turns round who does a thing and whom it is done to, or makes no difference between them. */
    static final int SWITCHES = 64;

    private static final Set<String> DIRECTIONS = Set.of(
            "from to into than over toward towards via points instead preferable before after exceeds exceed greater respectively 从 由 到 向 至 比 别 往 指 于 超 为 成 先"
                    .split(" "));
    private static final Set<String> PASSIVE = Set.of("by", "被", "由", "受", "with", "与", "跟", "同");
    private static final Set<String> TURN = Set.of("但", "而", "but", "while", "so");

    private Roles() {}

    /** The roles of a word as it was typed. */
    static int of(String raw, boolean han) {
        boolean grammar = han ? StopWords.han(raw.charAt(0)) : StopWords.english(raw);
        return (grammar ? GRAMMAR : 0)
                | (Negation.cue(raw) ? DENIES : 0)
                | (Negation.ends(raw) ? ENDS : 0)
                | (Negation.prevents(raw) ? PREVENTS : 0)
                | (TURN.contains(raw) ? TURNS : 0)
                | (DIRECTIONS.contains(raw) ? DIRECTS : 0)
                | (PASSIVE.contains(raw) ? SWITCHES : 0);
    }
}
