package moxie.question;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.text.Language;

/** A sentence that says what a thing is: "An inferior good is a good whose…", "栈是一种…". */
record Copula(String term, String meaning) {
    private static final Pattern EN = Pattern.compile(
            "^(?:(?:A|An|The) )?([A-Z]?[A-Za-z][A-Za-z0-9 ()'’/-]{1,50}?) (?:is|are) (?:defined as |called )?((?:an?|the) [^.]{12,220})\\.?$");
    private static final Pattern ZH =
            Pattern.compile("^(?:所谓)?([^，。：；、]{2,16}?)(?:是指(?![令标针数向])|指的是|定义为|是(?=一种|一类|一个))([^。]{8,120})。?$");

    static Optional<Copula> of(String sentence, Language language) {
        if (sentence.length() > 320) {
            return Optional.empty();
        }
        Matcher matcher = (language == Language.ZH ? ZH : EN).matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String term = Term.unquoted(matcher.group(1).strip());
        if (term.matches(".*(?:不|并非|未必|不会|不能)")) {
            return Optional.empty();
        }
        int bracket = Math.max(term.indexOf('('), term.indexOf('（'));
        String bare = bracket > 0 ? term.substring(0, bracket).strip() : term;
        boolean noun = Names.usable(bare) && Names.balanced(term) && Width.words(bare) <= 5 && !vague(matcher.group(2));
        return noun ? Optional.of(new Copula(bare, matcher.group(2).strip())) : Optional.empty();
    }

    /** A judgement rather than a meaning: "a powerful tool", "一个重要的问题". */
    static boolean vague(String meaning) {
        return meaning.matches(
                        "(?i)(?:an? |the )?(?:very |most )?(?:powerful|important|common|popular|great|useful|major|main|good (?:way|idea|practice|choice|thing)|first|last|same|only|best|simplest|result|reason|most|one) .*")
                || meaning.matches("一[种个类](?:非常|很|比较|最)?(?:重要|常见|常用|简单|好|强大|基本|经典|典型)的[^，。]{0,8}");
    }
}
