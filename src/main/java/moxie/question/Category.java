package moxie.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** Topics whose children are all of one sort, each with its meaning: kinds, parts, layers, states, terms. */
final class Category {
    private static final String[] ZH = {
        "类型", "种类", "分类", "组成", "组件", "层", "状态", "角色", "参数", "方法", "算法", "术语", "名词解释", "术语表", "概念", "名词", "模型", "模式",
        "指标", "结构", "函数", "器官", "细胞器", "级别", "隔离级别", "原则", "定律", "定理", "协议", "类", "部分", "成分", "要素", "阶段", "异常", "符号",
        "微调", "策略", "机构", "制度"
    };
    private static final String[] EN = {
        "types",
        "components",
        "terms",
        "terminology",
        "layers",
        "states",
        "roles",
        "parameters",
        "methods",
        "algorithms",
        "definitions",
        "glossary",
        "key terms",
        "definitions",
        "concepts",
        "models",
        "patterns",
        "metrics",
        "structures",
        "functions",
        "organelles",
        "levels",
        "principles",
        "laws",
        "protocols",
        "parts",
        "elements",
        "stages",
        "phases",
        "symbols",
        "strategies",
        "kinds",
        "classes",
        "categories",
        "anomalies",
        "key people",
        "vocabulary",
        "techniques",
        "operations",
        "commands",
        "doctrines",
        "theories",
        "theorems",
        "forms",
        "directives",
        "variants",
        "modes",
        "measures",
        "properties"
    };

    private Category() {}

    /** Does the topic list things of one sort, of which this is one? */
    static boolean holds(QuestionKind.Place place, Point.Definition definition) {
        Topic topic = place.topic();
        boolean named = named(topic.title()) || named(topic.name());
        boolean acronym = topic.language() == Language.ZH && acronym(definition.term());
        if (!named && !acronym) {
            return false;
        }
        List<Point.Definition> terms = terms(topic);
        // By id: the equals of a record costs 20 ms at a cold start.
        if (terms.size() < 2 || terms.stream().noneMatch(term -> term.id().equals(definition.id()))) {
            return false;
        }
        return acronym || terms.size() * 10 >= topic.points().size() * 7;
    }

    /** Does the title name one sort of things, rather than call them terms? */
    static boolean sort(Topic topic) {
        return (named(topic.title()) || named(topic.name()))
                && !TERMS.matcher(Body.clean(topic.title())).find();
    }

    private static final Pattern TERMS = Pattern.compile(
            "(?:术语|术语表|名词|名词解释|概念)$|(?:terms|terminology|definitions|glossary|concepts|vocabulary)$",
            Pattern.CASE_INSENSITIVE);

    static boolean named(String title) {
        String lower = Body.clean(title).toLowerCase(Locale.ROOT);
        for (String word : ZH) {
            if (lower.endsWith(word)) {
                return true;
            }
        }
        for (String word : EN) {
            if ((lower.endsWith(word) && parted(lower, lower.length() - word.length() - 1))
                    || (lower.startsWith(word) && lower.startsWith(" of ", word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Does the text begin after this place, or is there a space? */
    private static boolean parted(String text, int at) {
        return at < 0 || text.charAt(at) == ' ';
    }

    /** The terms a topic defines, without its own sentence. */
    static List<Point.Definition> terms(Topic topic) {
        return topic.points().stream()
                .filter(p -> p instanceof Point.Definition)
                .map(p -> (Point.Definition) p)
                .filter(d -> !d.text().equals(topic.title()))
                .toList();
    }

    /** A short Latin name in a Chinese note: {@code lora}, {@code p tuning}. */
    private static boolean acronym(String term) {
        return Width.han(term) == 0 && Width.words(term) <= 2 && term.length() <= 16 && term.length() >= 2;
    }
}
