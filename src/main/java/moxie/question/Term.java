package moxie.question;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.text.Language;

/** The name a definition gives, as it stands in a question: without a count, a mark or the word that it is a definition. */
final class Term {
    private static final Pattern TAIL =
            Pattern.compile("(?<=.{2})(?:的)?(?:概念|定义|含义)$|(?<=[\\u4e00-\\u9fff]{2}) ?\\d{1,2}[对个条只根枚]$");

    private Term() {}

    static String of(Point.Definition definition, Language language) {
        return TAIL.matcher(Names.plain(definition.term(), language)).replaceFirst("");
    }

    private static final Pattern MEANS = Pattern.compile(
            "^(?:means|refers to|is defined as|denotes|stands for)(?: that)? |^是指(?![令标针数向导纹甲])|^是(?!否|不)|^指的?是?(?![令标针数向导纹甲])");

    private static final Pattern JOINED = Pattern.compile(
            "(?:而(?!立)|但(?!丁)|其中|所以|因此|然而)?(.{2,}?)(?:实际上|其实|往往|通常|一般|本质上|[只也仅却]|(?<![成首古故迁定])[就都]|(?<![合归兼吞])并)?");

    private static final Pattern QUOTES =
            Pattern.compile("^[“「\"](?=[^”」\"]*[”」\"]$)|(?<=^[“「\"][^”」\"]{1,40})[”」\"]$");

    /** A term without the quotation marks around it. */
    static String unquoted(String term) {
        return QUOTES.matcher(term).replaceAll("");
    }

    /** A term out of a running sentence, without its quotation marks and the words that tie it to the sentence: "而流量控制只 | 是一个…". */
    static Point.Definition bare(Point.Definition definition) {
        Matcher matcher = JOINED.matcher(unquoted(definition.term()));
        return definition.strength() == 3 && matcher.matches()
                ? new Point.Definition(
                        definition.id(),
                        definition.text(),
                        definition.source(),
                        matcher.group(1),
                        definition.meaning(),
                        3)
                : definition;
    }

    /** A sentence without the word that ties it to the one before: "而安全带有…". */
    static String free(String sentence) {
        return TIED.matcher(sentence).replaceFirst("").strip();
    }

    private static final Pattern TIED = Pattern.compile(
            "^(?:(?:但是|然而|不过|因此|所以|于是|此外|另外|同时|其中)，?|而(?!立|且)|但(?!丁))|^(?:but|and|so|thus|hence|therefore|however),? (?=\\w)",
            Pattern.CASE_INSENSITIVE);

    /** What is said of it, without the verb that says so: "refers to …". */
    static String meaning(Point.Definition definition) {
        String said = Body.said(definition.meaning());
        return MEANS.matcher(said).replaceFirst("");
    }

    /** Is what is said a noun phrase, so that it tells what the thing is? "the amount a firm receives", "…寄生的宿主". */
    static boolean named(String meaning, Language language) {
        if (meaning.length() > 400) {
            return false;
        }
        String first = Sentences.of(meaning).stream().findFirst().orElse("");
        if (language == Language.ZH) {
            String clean = Body.clean(first);
            return NOUN_ZH.matcher(clean).find()
                    && clean.indexOf('；') < 0
                    && clean.indexOf('了') < 0
                    && !CLAUSE_ZH.matcher(clean).find()
                    && clean.split("[，,]").length <= 3
                    && !Said.does(clean)
                    && Width.of(clean) >= 8
                    && Width.han(clean) * 2 > Width.words(clean);
        }
        return Width.words(first) >= 4
                && NOUN_EN.matcher(first).find()
                && !VERB_EN.matcher(first).find()
                && !CLAUSE_EN.matcher(first).find();
    }

    private static final Pattern NOUN_ZH = Pattern.compile("的[\\p{IsHan}]{1,6}(?:[（(][^）)]*[）)])?$");
    /** "推理前可以把…": a sentence, unless the modal verb stands inside a noun phrase ("一种可以…的方法"). */
    private static final Pattern CLAUSE_ZH =
            Pattern.compile("^(?:要求|需要|必须|应当|应该)|^[^，的]{0,8}(?<![种个类的，])(?:可以|应当|应该|必须|需要)(?!的)");

    private static final Pattern NOUN_EN = Pattern.compile(
            "^(?:an?|the|any|one of)\\b (?!same|only|best|most|first|last|main\\b|claim|more|less)|^(?:[a-z][a-z-]* ){1,3}(?:of|that|which|who|whose|where|whereby|used to|in which|for which)\\b|^(?:[a-z-]+ ){1,5}(?:minus|divided by|times|plus) ",
            Pattern.CASE_INSENSITIVE);
    /** "a full slot sends the entry on": a sentence, not a name. */
    private static final Pattern CLAUSE_EN = Pattern.compile(
            "^(?:an?|the) (?:[a-z-]+ ){1,3}?(?:is|are|was|has|have|can|must|may|will|(?!(?:of|which|that)\\b)[a-z]{3,}(?<!s)s (?:the|an?|its|to|on|from|in|into|by|with|for|out|off|up))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern VERB_EN = Pattern.compile(
            "^(?:[a-z]{3,}(?<!s)s (?!of\\b|that\\b|which\\b|who\\b|whose\\b|whereby\\b|used\\b)[a-z]+|[a-z]{3,}(?:ize|ify)|draw|make|take|give|use|allow|help|increase|decrease|reduce|form|look|is|are|was|were|can|has|have|had|may|must|made|used|found|caused|more|less|no|not|only|all|some|many|few|one|two|three|see|if|when|in|on|at|by|from|for|to|with|it|they|this|that|these|what|how|why|(?:[a-z]+ ){0,2}[a-z]{4,}ed (?:by|in|at|to|from))\\b",
            Pattern.CASE_INSENSITIVE);
}
