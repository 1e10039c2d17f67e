package moxie.question;

import java.util.Locale;
import java.util.Set;

/** Leads that give advice or name an action or a quality, and so are no terms: {@code Use OOP: …}, {@code 注意：…}. */
final class AdviceWords {
    private static final Set<String> EN = Set.of(
            "use",
            "using",
            "add",
            "adding",
            "avoid",
            "avoiding",
            "claiming",
            "sorting",
            "looking",
            "equating",
            "check",
            "checking",
            "make",
            "making",
            "keep",
            "keeping",
            "get",
            "getting",
            "set",
            "setting",
            "try",
            "run",
            "create",
            "creating",
            "choose",
            "choosing",
            "do",
            "don't",
            "forgetting",
            "ignoring",
            "confusing",
            "assuming",
            "treating",
            "think",
            "remember",
            "fewer",
            "more",
            "less",
            "better",
            "faster",
            "high",
            "higher",
            "low",
            "lower",
            "good",
            "bad",
            "easy",
            "hard",
            "best",
            "worst",
            "increased",
            "reduced",
            "improved",
            "step",
            "phase",
            "part",
            "pros",
            "cons",
            "example",
            "tip",
            "warning",
            "important",
            "todo",
            "see",
            "read",
            "install",
            "update",
            "define",
            "write",
            "result",
            "question",
            "answer",
            "q",
            "a",
            "day",
            "week",
            "chapter",
            "figure",
            "table",
            "however",
            "can",
            "able",
            "increase",
            "decrease",
            "reduce",
            "improve",
            "provides",
            "provide",
            "allows",
            "allow",
            "helps",
            "help",
            "mixing");
    private static final String[] ZH = {
        "注意", "例", "如", "比如", "建议", "避免", "使用", "不要", "可以", "需要", "保证", "确保", "防止", "降低", "提高", "减少", "增加", "加快", "控制",
        "提升", "改善", "支持", "实现", "解决", "结论", "答", "问", "步骤", "图", "表", "优先", "尽量", "记得", "记住", "重点", "易", "难", "更", "较",
        "不", "没", "无法", "能", "会", "让", "把", "将", "用", "从", "在", "以", "按", "基于", "构建", "误以为", "认为", "混淆", "忘记", "忽略", "把"
    };
    private static final String[] NAMES_ZH = {
        "注意力", "图神经", "图像", "图卷积", "图灵", "图论", "表示学习", "表征", "问答", "答案", "标签平滑", "标签传播", "用户", "会话", "会计", "能量", "以太",
        "在线", "不等式", "并发", "并行", "还原", "当事人", "我国", "我党", "我军"
    };
    private static final String[] ENDS_ZH = {
        "时", "后", "前", "性好", "快", "慢", "高", "低", "强", "弱", "大", "小", "多", "少", "简单", "方便"
    };

    private AdviceWords() {}

    static boolean begins(String term) {
        int space = term.indexOf(' ');
        String first = (space < 0 ? term : term.substring(0, space)).toLowerCase(Locale.ROOT);
        if (EN.contains(first)) {
            return true;
        }
        for (String word : ZH) {
            if (opens(term, word)) {
                return true;
            }
        }
        for (String word : ENDS_ZH) {
            if (term.endsWith(word) && term.length() > word.length()) {
                return true;
            }
        }
        return false;
    }

    /** Does a term begin with this Chinese word, and not with a longer one that only shares its characters (注意力)? */
    static boolean opens(String term, String word) {
        if (!term.startsWith(word)) {
            return false;
        }
        for (String name : NAMES_ZH) {
            if (name.length() > word.length() && name.startsWith(word) && term.startsWith(name)) {
                return false;
            }
        }
        return true;
    }
}
