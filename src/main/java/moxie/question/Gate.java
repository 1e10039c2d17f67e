package moxie.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import moxie.text.Language;
import moxie.text.Normal;

/**
 * A reason not to ask.
 *
 * @param name what {@code --why} says; its sentence is the message {@code gate.NAME}
 * @param stops does it stop this candidate?
 */
public record Gate(String name, Predicate<Candidate> stops) {
    private static final String[] DEIXIS_ZH = {
        "如图", "下图", "上图", "见图", "如上", "如下", "见下", "上述", "上面", "下面", "前面提到", "前文", "本文", "本章", "本节", "这里的", "该图"
    };
    private static final Guarded DEIXIS = Guarded.of(
            "\\b(?:as shown|shown (?:above|below)|(?:the|see|mentioned|described|listed|given|from) above|above(?=\\s*(?:[.:;)]|$))|see below|the following|as follows|this (?:figure|chapter|section|document|note|image)|figure \\d)\\b",
            "above",
            "below",
            "follow",
            "this ",
            "figure");
    private static final Guarded WORTHLESS = Guarded.of(
            "自我介绍|hr面|面试官|点赞|收藏|关注公众号|面经|\\bpip install\\b|\\bnpm i(?:nstall)?\\b|\\bapt(?:-get)? install\\b|\\bbrew install\\b|click (?:on|the)",
            "自我介绍",
            "hr面",
            "面试官",
            "点赞",
            "收藏",
            "关注公众号",
            "面经",
            "install",
            "npm i",
            "click ");
    private static final Guarded MARKUP = Guarded.exact(
            "\\*\\*|\\]\\(|\\[\\[|\\]\\]|<[a-zA-Z/][^>]{0,40}>|\\\\\\\\|&[a-z]{2,6};|!\\[|^#+ |\\?\\?|？？|。。",
            "**",
            "](",
            "[[",
            "]]",
            "<",
            "\\\\",
            "&",
            "![",
            "# ",
            "??",
            "？？",
            "。。");

    /** In the order they are tried; the first that stops a candidate is its reason. */
    public static final List<Gate> ALL = List.of(
            new Gate("content", Gate::content),
            new Gate("subject", Gate::subject),
            new Gate("deixis", Gate::deixis),
            new Gate("leak", Leak::of),
            new Gate("size", Size::wrong),
            new Gate("worth", Gate::worth),
            new Gate("language", Gate::language));

    /** The name of the gate that stops a candidate, if any does. */
    static Optional<Gate> of(Candidate candidate) {
        return ALL.stream().filter(gate -> gate.stops.test(candidate)).findFirst();
    }

    /** Nothing to ask or to say, or matter that is not asked about. */
    private static boolean content(Candidate candidate) {
        List<String> answers = candidate.answers();
        boolean empty = answers.isEmpty() || answers.stream().anyMatch(String::isBlank);
        boolean asksNothing =
                candidate.kind().equals("card") && candidate.prompt().isBlank();
        boolean mistake = MistakeKind.only(candidate);
        boolean skipped = candidate.covers().stream().anyMatch(candidate.place().facts()::skips);
        return empty || asksNothing || mistake || skipped;
    }

    private static boolean subject(Candidate candidate) {
        boolean card = candidate.kind().equals("card");
        if (!candidate.subject().isEmpty() && !card) {
            return !candidate.place().facts().usable(candidate.subject());
        }
        return !candidate.stem().isEmpty() && !card && Names.pronoun(candidate.stem());
    }

    private static boolean deixis(Candidate candidate) {
        if (candidate.kind().equals("card") || candidate.kind().equals("code")) {
            return false;
        }
        return pointsAway(candidate.prompt())
                || candidate.answers().stream().anyMatch(answer -> answer.length() < 2000 && pointsAway(answer));
    }

    private static boolean pointsAway(String text) {
        Pairs pairs = new Pairs(text);
        for (String word : DEIXIS_ZH) {
            if (pairs.may(word) && text.contains(word)) {
                return true;
            }
        }
        return DEIXIS.in(text);
    }

    private static boolean worth(Candidate candidate) {
        return WORTHLESS.in(candidate.prompt())
                || candidate.answers().stream().anyMatch(answer -> answer.length() < 2000 && WORTHLESS.in(answer));
    }

    /** Markup left over, brackets open, the wrong language, or the answer no more than the prompt. */
    private static boolean language(Candidate candidate) {
        String prompt = candidate.prompt();
        boolean code = candidate.kind().equals("code") || candidate.kind().equals("card");
        if (code) {
            return false;
        }
        boolean broken = MARKUP.in(prompt) || !Names.balanced(prompt) || prompt.contains("  ");
        boolean same = candidate.answers().stream().anyMatch(a -> Normal.of(a).equals(Normal.of(candidate.subject())));
        boolean foreign =
                candidate.place().topic().language() == Language.EN && Width.han(prompt) * 2 > Width.words(prompt);
        return broken || same || foreign;
    }
}
