package moxie.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import moxie.note.Labels;
import moxie.text.Language;
import moxie.text.Normal;

/** What may stand in a prompt as the name of a thing. */
final class Names {
    private static final String STOPS = "，。；！？,;!?\n…";
    private static final Pattern BAD_END_ZH =
            Pattern.compile("(?:的|如下|是|了|以及|称为|(?<![行作人])为|(?<![饱中总共缓])和|(?<!参)与|(?<![以涉])及|或|(?<!存)在)$");
    private static final Set<String> BAD_END_EN = Set.of(
            "for",
            "to",
            "of",
            "with",
            "the",
            "a",
            "an",
            "and",
            "or",
            "in",
            "on",
            "by",
            "from",
            "as",
            "is",
            "are",
            "at",
            "that",
            "which",
            "if",
            "when",
            "be",
            "was",
            "were",
            "asked",
            "showed",
            "shows",
            "said",
            "says",
            "argued",
            "argues",
            "concluded",
            "suggests",
            "suggested",
            "found");
    private static final String[] BACK_ZH = {
        "它", "其", "该", "这", "那", "此", "上述", "前者", "后者", "我", "你", "他", "她", "如果", "但", "所以", "因为", "因此", "而且", "同时",
        "首先", "其次", "然后", "最后", "另外", "此外", "由于", "当", "以上", "以下", "如图", "对于", "关于", "若", "则", "并", "而", "就", "也", "还",
        "都", "虽然", "一般", "通常", "例如", "比如", "主要", "根据", "通过", "注意", "例：", "第一", "第二", "第三", "与之", "有些", "有的", "一些", "某",
        "每", "各", "不同", "多个", "两个", "使用时", "什么", "为什么"
    };
    private static final Set<String> BACK_EN = Set.of(
            "it",
            "it's",
            "this",
            "that",
            "these",
            "those",
            "they",
            "there",
            "here",
            "here's",
            "he",
            "she",
            "we",
            "you",
            "i",
            "which",
            "who",
            "what",
            "where",
            "when",
            "how",
            "why",
            "its",
            "their",
            "one",
            "if",
            "and",
            "but",
            "so",
            "as",
            "in",
            "on",
            "for",
            "to",
            "at",
            "by",
            "with",
            "however",
            "therefore",
            "thus",
            "then",
            "also",
            "first",
            "second",
            "third",
            "finally",
            "next",
            "because",
            "since",
            "while",
            "although",
            "our",
            "your",
            "my",
            "his",
            "her",
            "such",
            "maybe",
            "probably",
            "perhaps",
            "we've",
            "we’ve",
            "another",
            "other",
            "some",
            "many",
            "most",
            "all",
            "each",
            "every",
            "both",
            "let",
            "let's",
            "do",
            "does",
            "did",
            "is",
            "are",
            "can",
            "should",
            "note",
            "not",
            "no",
            "only",
            "from",
            "after",
            "before",
            "during",
            "under",
            "once",
            "unlike",
            "like");
    private static final String[] PRONOUNS_ZH = {
        "它", "其", "该", "这", "那", "此", "上述", "前者", "后者", "我", "你", "他", "她", "如果", "但", "所以", "因此", "而且", "同时", "另外",
        "此外", "以上", "以下"
    };
    private static final Set<String> PRONOUNS_EN =
            Set.of(("it it's this that these those they there here he she we you i which its"
                            + " their his her our your such another others and but so however therefore thus then also")
                    .split(" "));
    private static final Pattern TAIL = Pattern.compile(
            "(?:全部)?(?:学习|复习|课程|读书|背诵)?(?:笔记|总结|整理|提纲|复习|(?<=背诵)内容)$|\\s+(?:notes?|outline|summary|cheat ?sheet|review)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS = Pattern.compile("哪[些个种]|什么|怎么|怎样|如何|为何|是否|吗$|^[两二三四五六七八九][大个种类项点条步]");
    /** A word for things named just before: "三者的关系", "Tools which give both". */
    private static final Guarded REFERS = Guarded.of(
            "^(?:units?|who|where|themes?|case \\d+)\\??$|^(?:more (?:on|about|of)|further|additional) |[两二三四]者|\\b(?:both|the former|the latter)$|\\b(?:these|those|this|them)\\b",
            "unit",
            "who",
            "where",
            "theme",
            "case ",
            "more ",
            "further ",
            "additional ",
            "者",
            "both",
            "the",
            "those",
            "this");

    /** A verb that makes an English title a sentence: "Congress may regulate three categories". */
    private static final Pattern CLAUSE = Pattern.compile(
            "(?<=[a-zA-Z0-9)] )(?:is|are|was|were|has|have|had|may|must|can|cannot|can't|should|will|shall|does|do|doesn't|don't|isn't|aren't|consists?|includes?|contains?|requires?|means|shows?|says|depends|determines?)(?= [a-z0-9])");

    /** A place in a book or in slides: "p23", "pp. 4-6", "第 12 页". */
    private static final Pattern PAGE =
            Pattern.compile("(?:pp?\\.? ?|pages? |slides? )\\d[\\d ,&-]*|第 ?\\d+ ?页", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRAPPER = Pattern.compile(
            "^[A-Z]{2,5} ?\\d{3}[A-Z]?$|回顾|复习|默写|背诵|笔记|面试|八股|总结|整理|汇总|错题|题库|问答|学习记录|期末|考研|备考|打卡|知识点|大纲|索引"
                    + "|\\b(notes?|interview|questions?|q ?& ?a|q and a|week|day|lecture|review|cheat ?sheet|summary|faq|exam|flashcards?|draft|inbox|journal|index|prep|daily)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTS = Pattern.compile("\\s*(?:和|与|及|、|/|&|,|\\band\\b)\\s*");

    private Names() {}

    /** May this stand in a prompt as the name of a thing? */
    static boolean usable(String name) {
        int width = Width.of(name);
        if ((width < 2 && !(name.length() == 1 && Language.isHan(name.charAt(0))))
                || width > 26
                || name.length() > 80) {
            return false;
        }
        return !stops(name)
                && !pointsBack(name)
                && !dangles(name)
                && balanced(name)
                && !Labels.generic(name)
                && !Labels.is(name)
                && !labels(name)
                && letters(name)
                && !(name.indexOf(' ') >= 0 && CLAUSE.matcher(name).find())
                && !REFERS.in(name)
                && !(article(name) && Width.words(name) > 4)
                && !(Width.han(name) > 0 && ASKS.matcher(name).find())
                && !PAGE.matcher(name).matches()
                && !Skipped.cue(name)
                && (name.indexOf('$') < 0 || name.matches("\\$[^$]+\\$"))
                && !name.contains(" = ")
                && !name.contains("＝")
                && !name.contains(" bc ")
                && !name.contains(" - ")
                && !name.contains(" – ")
                && !name.contains(" — ")
                && !name.contains("→")
                && !name.contains("->")
                && !name.contains("://")
                && !name.contains("@")
                && !name.contains("`")
                && !name.endsWith(":")
                && !name.endsWith("：");
    }

    /** A title that names the act of note taking rather than what the notes are about. */
    static boolean wrapper(String name) {
        return WRAPPER.matcher(name).find() || !letters(name);
    }

    /** Several labels in one title: {@code Advantages and Disadvantages}, {@code 优点与缺点}. */
    static boolean labels(String title) {
        boolean several = title.contains("and") || title.chars().anyMatch(c -> "和与及、/&,".indexOf(c) >= 0);
        if (title.length() > 40 || !several) {
            return false;
        }
        String[] parts = PARTS.split(title.strip());
        if (parts.length < 2) {
            return false;
        }
        for (String part : parts) {
            if (!Labels.is(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean article(String name) {
        return name.startsWith("A ") || name.startsWith("An ") || name.startsWith("The ");
    }

    static boolean stops(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (STOPS.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Does it begin with a word that needs the sentence before it? */
    static boolean pointsBack(String name) {
        for (String word : BACK_ZH) {
            boolean strict = word.length() > 1 || "它其该这那此".contains(word) || name.length() > 6;
            if (AdviceWords.opens(name, word) && strict && name.length() > word.length()) {
                return true;
            }
        }
        int space = name.indexOf(' ');
        String first = (space < 0 ? name : name.substring(0, space)).toLowerCase(Locale.ROOT);
        boolean ordinal = space > 0
                && space + 1 < name.length()
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(name.charAt(space + 1))
                && (first.equals("first") || first.equals("second") || first.equals("third"));
        return BACK_EN.contains(first) && !ordinal && (space > 0 || first.length() > 2);
    }

    /** Does a sentence begin with a word for something said before it? */
    static boolean pronoun(String sentence) {
        for (String word : PRONOUNS_ZH) {
            if (AdviceWords.opens(sentence, word)) {
                return true;
            }
        }
        int space = sentence.indexOf(' ');
        String first = (space < 0 ? sentence : sentence.substring(0, space)).toLowerCase(Locale.ROOT);
        int mark = Math.max(first.indexOf('\''), first.indexOf('’'));
        return PRONOUNS_EN.contains(mark > 0 ? first.substring(0, mark) : first);
    }

    /** A title without the word that says it is one of notes: {@code 民法总则笔记} is about 民法总则. */
    static String subject(String title) {
        String bare = TAIL.matcher(title).replaceFirst("").strip();
        return bare.isEmpty() ? title : bare;
    }

    /** A name without the bracket at its end that says it in the other language: {@code Prefix tuning (前缀微调)}. */
    static String plain(String name, Language language) {
        int open = Math.max(name.lastIndexOf(" ("), name.lastIndexOf('（'));
        if (open <= 0 || !(name.endsWith(")") || name.endsWith("）"))) {
            return name;
        }
        boolean han = Width.han(name.substring(open)) > 0;
        return han == (language == Language.EN) ? name.substring(0, open).strip() : name;
    }

    /** A file name rather than a title: {@code norm-forms}, {@code econ_ch3}. */
    static boolean file(String name) {
        return name.indexOf('_') > 0
                || (name.indexOf('-') > 0 && name.indexOf(' ') < 0 && name.equals(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean dangles(String name) {
        char end = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        if ("的下是了及为和与或在".indexOf(end) >= 0 && BAD_END_ZH.matcher(name).find()) {
            return true;
        }
        int space = name.lastIndexOf(' ');
        return space > 0 && BAD_END_EN.contains(name.substring(space + 1).toLowerCase(Locale.ROOT));
    }

    /** Do brackets and quotes close? */
    static boolean balanced(String text) {
        int round = 0;
        int quotes = 0;
        int dollars = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            round += c == '(' || c == '（' || c == '[' || c == '【' ? 1 : 0;
            round -= c == ')' || c == '）' || c == ']' || c == '】' ? 1 : 0;
            quotes += c == '「' || c == '“' ? 1 : c == '」' || c == '”' ? -1 : 0;
            dollars += c == '$' ? 1 : 0;
            if (round < 0 || quotes < 0) {
                return false;
            }
        }
        return round == 0 && quotes == 0 && dollars % 2 == 0;
    }

    private static boolean letters(String name) {
        return name.chars().anyMatch(Character::isLetter);
    }

    /** Do the two mean the same, or does one stand inside the other? */
    static boolean within(String inner, String outer) {
        String small = Normal.of(inner);
        String large = Normal.of(outer);
        int at = large.indexOf(small);
        if (small.isEmpty() || at < 0) {
            return false;
        }
        char first = small.charAt(0);
        if (Language.isHan(first)) {
            return true;
        }
        boolean start = at == 0 || !latin(large.charAt(at - 1));
        int end = at + small.length();
        return start && (end == large.length() || !latin(large.charAt(end)) || large.startsWith("s", end));
    }

    private static boolean latin(char c) {
        return Character.isLetterOrDigit(c) && !Language.isHan(c);
    }
}
