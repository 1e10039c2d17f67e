package moxie.question;

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
            "questions",
            "questions to ask",
            "follow-up",
            "follow-ups",
            "action items",
            "next steps",
            "attachments");
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
        "p.s"
    };
    private static final Pattern TEMPLATE = Pattern.compile(
            "heading \\d|待补充|待完善|\\btodo\\b|\\btbd\\b|lorem ipsum|\\{\\{(?!c\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "https?://|www\\.|\\S+@\\S+\\.\\w+|微信[号：:（(]|\\barxiv\\b|\\bdoi\\b", Pattern.CASE_INSENSITIVE);

    /** What {@link #TEMPLATE} and {@link #LINK} cannot do without. */
    private static final String[] IN_TEMPLATES = {"heading ", "待补充", "待完善", "todo", "tbd", "lorem ipsum", "{{"};

    private static final String[] IN_LINKS = {"://", "www.", "@", "微信", "arxiv", "doi"};

    private Skipped() {}

    /** Is nothing below this topic asked? */
    static boolean topic(Topic topic) {
        if (!topic.asked()) {
            return true;
        }
        String title = key(topic.title());
        return TITLES.contains(title)
                || (title.length() < 60 && template(title));
    }

    /** Labels whose content is not asked for by itself: examples, notes, summaries, code. */
    static boolean label(String title) {
        return LABELS.contains(key(title)) || TITLES.contains(key(title));
    }

    private static final String[] REMARKS = {
        "老师",
        "必考",
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
        for (String word : ASIDES) {
            int at = lower.indexOf(word);
            if (at >= 0 && (word.charAt(0) > 0x80 || at == 0 || !Character.isLetter(lower.charAt(at - 1)))) {
                return true;
            }
        }
        return lower.contains("??") || lower.contains("？？");
    }

    /** Is this line of an answer no matter: a question, a pointer elsewhere, a reminder? */
    static boolean line(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.endsWith("?") || lower.endsWith("？") || (lower.startsWith("#") && lower.matches("#\\S+")) || aside(lower)) {
            return true;
        }
        for (String head : ELSEWHERE) {
            if (lower.startsWith(head)) {
                return true;
            }
        }
        return false;
    }

    /** Is this point never asked about? */
    static boolean point(Point point) {
        String text = point.text();
        return point instanceof Point.Image
                || line(Body.clean(text))
                || text.isBlank()
                || (text.length() < 400
                        && (link(text) || template(text)));
    }

    private static boolean link(String text) {
        return holds(text, IN_LINKS) && LINK.matcher(text).find();
    }

    private static boolean template(String text) {
        return holds(text, IN_TEMPLATES) && TEMPLATE.matcher(text).find();
    }

    /** Does one of these stand in it? Most texts hold none, which is told much sooner than by a pattern. */
    private static boolean holds(String text, String... any) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : any) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String key(String title) {
        String key = title.strip().toLowerCase(Locale.ROOT);
        while (!key.isEmpty() && ":：?？.。".indexOf(key.charAt(key.length() - 1)) >= 0) {
            key = key.substring(0, key.length() - 1).strip();
        }
        return key;
    }
}
