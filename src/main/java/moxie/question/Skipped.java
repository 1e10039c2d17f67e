package moxie.question;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.note.Topic;

/** Parts of a note that are no matter for questions: contents, references, contact data, templates, to-do lists. */
final class Skipped {
    private static final Set<String> TITLES = Set.of(
            "目录",
            "参考",
            "参考资料",
            "参考文献",
            "参考链接",
            "延伸阅读",
            "推荐阅读",
            "相关链接",
            "链接",
            "公众号",
            "贡献者",
            "致谢",
            "更新日志",
            "更新记录",
            "待办",
            "待补充",
            "符号",
            "符号说明",
            "记号",
            "symbols",
            "notation",
            "版权",
            "许可",
            "关于作者",
            "联系方式",
            "联系我",
            "相关资料",
            "书单",
            "反链",
            "相关笔记",
            "双链",
            "toc",
            "table of contents",
            "contents",
            "roadmap",
            "reference",
            "references",
            "links",
            "sources",
            "further reading",
            "see also",
            "related",
            "related notes",
            "related pages",
            "sources and further reading",
            "changelog",
            "license",
            "contributors",
            "acknowledgements",
            "upstream",
            "todo",
            "to do",
            "to-do",
            "contact",
            "resources",
            "bibliography",
            "backlinks",
            "tags",
            "citations",
            "reading list",
            "open questions",
            "questions to ask",
            "follow-up",
            "follow-ups",
            "action items",
            "next steps",
            "attachments",
            "learning outcomes",
            "learning objectives",
            "objectives",
            "revision questions",
            "学习目标",
            "教学目标",
            "课程目标");
    private static final Set<String> LABELS = Set.of(
            "例子",
            "示例",
            "举例",
            "例",
            "总结",
            "小结",
            "注意",
            "输入",
            "输出",
            "代码",
            "代码实现",
            "实现",
            "伪代码",
            "推导",
            "example",
            "examples",
            "note",
            "notes",
            "summary",
            "code",
            "implementation",
            "input",
            "output",
            "inputs",
            "outputs",
            "analogy",
            "usage");
    private static final String[] ELSEWHERE = {
        "see also",
        "see:",
        "todo",
        "my thoughts",
        "upstream",
        "exam tip",
        "related:",
        "tags:",
        "status:",
        "source:",
        "例题",
        "参见",
        "另见",
        "详见",
        "见：",
        "待",
        "更新于",
        "q:",
        "a:",
        "ps",
        "p.s",
        "e.g",
        "eg.",
        "eg ",
        "ex:",
        "ex.",
        "for instance",
        "for example",
        "例如",
        "比如",
        "如：",
        "如:"
    };
    private static final Guarded TEMPLATE = Guarded.of(
            "^import .{1,80} from [\"']|heading \\d|待补充|待完善|\\btodo\\b|\\btbd\\b|lorem ipsum|\\{\\{(?!c\\d)",
            "import ",
            "heading ",
            "待补充",
            "待完善",
            "todo",
            "tbd",
            "lorem ipsum",
            "{{");
    private static final Guarded LINK = Guarded.of(
            "https?://|www\\.|\\S+@\\S+\\.\\w+|微信[号：:（(]|\\barxiv\\b|\\bdoi\\b",
            "://",
            "www.",
            "@",
            "微信",
            "arxiv",
            "doi");

    /** A verse or a word made of initials, to keep the matter in mind. */
    private static final Guarded MNEMONIC =
            Guarded.of("^[(（【\\[“\"]?(?:记忆|速记|助记)?(?:口诀|顺口溜|谐音)|^mnemonics?\\b", "口诀", "顺口溜", "谐音", "mnemonic");

    /** Nothing but which kinds of exam question come of it: "简答题（二级）+ 单选题". */
    private static final Guarded EXAM = Guarded.exact(
            "[\\s(（【]*(?:(?:[一二三]级)?(?:单选|多选|单项选择|多项选择|选择|辨析|简答|论述|判断|填空|材料分析|案例分析|名词解释)题?[、，,+＋/和\\s]*(?:[(（][^)）]{0,20}[)）])?[、，,+＋/\\s]*)+[)）】\\s]*"
                    + "|(?:考题|真题)[：:].*",
            "选",
            "辨析",
            "简答",
            "论述",
            "判断",
            "填空",
            "材料分析",
            "案例分析",
            "名词解释",
            "题");

    private Skipped() {}

    /** Is this a mnemonic or a word on the exam, whatever it is a mnemonic of? */
    static boolean cue(String text) {
        return text.length() < 200 && (MNEMONIC.in(text) || EXAM.all(text));
    }

    /** Is nothing below this topic asked? */
    static boolean topic(Topic topic) {
        if (!topic.asked()) {
            return true;
        }
        String title = key(topic.title());
        return TITLES.contains(title) || cue(title) || (title.length() < 60 && TEMPLATE.in(title));
    }

    /** Labels whose content is not asked for by itself: examples, notes, summaries, code. */
    static boolean label(String title) {
        String key = key(title);
        return LABELS.contains(key) || TITLES.contains(key) || cue(key);
    }

    private static final String[] REMARKS = {
        "老师",
        "必考",
        "口诀",
        "单选",
        "多选",
        "辨析题",
        "简答题",
        "论述题",
        "判断题",
        "考点",
        "常考",
        "高频",
        "看书",
        "自己看",
        "！！",
        "!!",
        "on the exam",
        "on exam",
        "quiz",
        "midterm",
        "final exam",
        "important"
    };

    private static final String[] ASIDES = {
        "我觉得",
        "我认为",
        "个人认为",
        "个人觉得",
        "老师说",
        "补一下",
        "待补",
        "回头",
        "期末占",
        "占分",
        "没听懂",
        "看不懂",
        "搞不懂",
        "别搞混",
        "只背",
        "考前",
        "打卡",
        "我的理解",
        "i think",
        "i guess",
        "imo",
        "check with",
        "check if",
        "check whether",
        "double check",
        "good law",
        "typo",
        "ask ta",
        "ask the ta",
        "re-read",
        "reread",
        "go over again",
        "don't understand",
        "dont understand",
        "no idea",
        "whatever",
        "lol",
        "记得问",
        "问老师",
        "不确定",
        "存疑",
        "以这个为准",
        "check w/",
        "the exam",
        "exam is",
        "quiz q",
        "someone asked",
        "won't cover",
        "wont cover",
        "not sure",
        "ask prof",
        "ask the prof",
        "professor said",
        "prof said",
        "excuse typos",
        "office hour",
        "watch recording",
        "not checked",
        "is a mess",
        "my notes",
        "slides",
        "dentist",
        "ppt",
        "见网页",
        "见课件",
        "见课本",
        "跳转",
        "不是很懂",
        "还不懂",
        "不太懂",
        "没看懂",
        "look up"
    };

    /** Is this bracket about the exam or the lecture rather than the matter? */
    static boolean remark(String inside) {
        String lower = inside.toLowerCase(Locale.ROOT);
        for (String word : REMARKS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Words of the writer about the writing: an opinion, a reminder, a word on the lecture. */
    static boolean aside(String lower) {
        Pairs pairs = new Pairs(lower);
        for (String word : ASIDES) {
            int at = pairs.may(word) ? lower.indexOf(word) : -1;
            if (at >= 0 && (word.charAt(0) > 0x80 || at == 0 || !Character.isLetter(lower.charAt(at - 1)))) {
                return true;
            }
        }
        return lower.contains("??") || lower.contains("？？");
    }

    private static final Pattern ETC = Pattern.compile("(?:and )?(?:etc\\.?|so on)|等等?|……|\\.{3}|…");

    /** Is this line of an answer no matter: a question, a pointer elsewhere, a reminder? */
    static boolean line(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return ETC.matcher(lower).matches()
                || lower.endsWith("?")
                || lower.endsWith("？")
                || tag(lower)
                || (cue(lower) && !lower.matches("mnemonics?"))
                || away(lower);
    }

    /** Does it speak of the writing, or point elsewhere? */
    private static boolean away(String lower) {
        if (aside(lower)) {
            return true;
        }
        for (String head : ELSEWHERE) {
            if (lower.startsWith(head)) {
                return true;
            }
        }
        return false;
    }

    /** A text without its sentences about the writing or the lecture, and those that point elsewhere; may be empty. */
    static String without(String text) {
        List<String> sentences = text.length() > 3000 ? List.of() : Sentences.of(text);
        if (sentences.size() < 2) {
            return line(Body.clean(text)) ? "" : text;
        }
        List<String> kept = sentences.stream()
                .filter(sentence -> !away(Body.clean(sentence).toLowerCase(Locale.ROOT)))
                .toList();
        return kept.size() == sentences.size() ? text : String.join(Width.han(text) > 0 ? "" : " ", kept);
    }

    private static boolean tag(String line) {
        return line.length() > 1 && line.charAt(0) == '#' && line.chars().noneMatch(Character::isWhitespace);
    }

    /** Is this point never asked about? */
    static boolean point(Point point) {
        String text = point.text();
        return point instanceof Point.Image
                || without(text).isBlank()
                || text.isBlank()
                || (text.length() < 400 && (LINK.in(text) || TEMPLATE.in(text)));
    }

    private static String key(String title) {
        String key = title.strip().toLowerCase(Locale.ROOT);
        while (!key.isEmpty() && ":：?？.。".indexOf(key.charAt(key.length() - 1)) >= 0) {
            key = key.substring(0, key.length() - 1).strip();
        }
        return key;
    }
}
