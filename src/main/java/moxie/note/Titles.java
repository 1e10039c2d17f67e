package moxie.note;

import java.util.Locale;
import java.util.Optional;
import moxie.text.Columns;
import moxie.text.Language;

/** What a title is called for short, and what it is: a name, a question, a sentence. */
final class Titles {
    private static final String[] ASKING_ZH = {"什么是", "为什么", "为何", "如何", "怎么", "怎样", "简述", "谈谈", "介绍", "说说", "请问", "请简述"
    };
    private static final String[] ASKING_ZH_END = {
        "有哪些", "是什么", "怎么处理", "介绍一下", "怎么办", "怎么做", "为什么", "如何实现", "如何解决", "是啥", "怎么实现", "什么意思", "吗", "呢"
    };
    private static final String[] ASKING_EN = {
        "what is ",
        "what are ",
        "what's ",
        "what does ",
        "what do ",
        "what happens ",
        "what ",
        "why ",
        "how do ",
        "how does ",
        "how is ",
        "how are ",
        "how can ",
        "how to ",
        "when ",
        "which ",
        "who ",
        "where ",
        "explain ",
        "describe ",
        "define ",
        "list the ",
        "name the ",
        "discuss "
    };

    /** How a syllabus begins what a reader should be able to do: the asking follows. */
    private static final String[] DEMANDS = {
        "可以按照自己的理解", "能按照自己的理解", "能够按照自己的理解", "按照自己的理解", "可以用自己的话", "能够用自己的话", "能用自己的话", "用自己的话", "能够", "可以", "能"
    };

    private static final String[] TELLING = {"简述", "介绍", "谈谈"};

    private Titles() {}

    /** The title without numbering, emoji, marks of a heading written twice, trailing colon. */
    static String clean(String title) {
        int at = 0;
        while (at < title.length() && title.charAt(at) == '#') {
            at++;
        }
        at = at < title.length() && title.charAt(at) == ' ' ? at + 1 : 0;
        boolean bullet = at + 2 < title.length() && "-*•".indexOf(title.charAt(at)) >= 0 && title.charAt(at + 1) == ' ';
        at += bullet ? 2 : 0;
        while (true) {
            int next = Numbering.end(title, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        at += demand(title, at);
        String rest = at >= title.length() ? title.strip() : title.substring(at).strip();
        int end = rest.length();
        while (end > 0 && (rest.charAt(end - 1) == ':' || rest.charAt(end - 1) == '：')) {
            end--;
        }
        return end == 0 ? rest : rest.substring(0, end).strip();
    }

    /** How long "可以按照自己的理解" is at this index, before 简述 or the like; 0 when it does not stand there. */
    private static int demand(String title, int at) {
        for (String demand : DEMANDS) {
            if (title.startsWith(demand, at)) {
                for (String verb : TELLING) {
                    if (title.startsWith(verb, at + demand.length())) {
                        return demand.length();
                    }
                }
            }
        }
        return 0;
    }

    static boolean question(String title) {
        char last = Line.last(title);
        if (last == '?' || last == '？') {
            return true;
        }
        if (Language.of(title) == Language.ZH) {
            return asks(title);
        }
        String lower = title.toLowerCase(Locale.ROOT);
        boolean clause = begins(lower, "when ", "where ")
                && !lower.matches("whe(?:n|re) (?:to|do|does|did|is|are|was|were|can|should|will|would) .*");
        return last != '.' && last != ':' && !clause && begins(lower, ASKING_EN);
    }

    private static boolean asks(String title) {
        String end = title.endsWith("。") ? title.substring(0, title.length() - 1) : title;
        int clause = Math.max(title.lastIndexOf('，'), title.lastIndexOf('。', title.length() - 2)) + 1;
        if (begins(title, ASKING_ZH)
                || (clause > 0 && begins(title.substring(clause).strip(), "谈谈", "试述", "简述", "为什么", "如何", "怎样", "说说"))) {
            return true;
        }
        for (String tail : ASKING_ZH_END) {
            if (end.endsWith(tail)) {
                return true;
            }
        }
        boolean asking = end.contains("什么") || end.contains("怎么") || end.contains("哪些");
        return asking && Columns.of(end) <= 60 && end.indexOf('，') < 0;
    }

    /** Does the text begin with one of these, all of which begin with a letter or a Han character? */
    private static boolean begins(String text, String... heads) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        for (String head : heads) {
            if (head.charAt(0) == first && text.startsWith(head)) {
                return true;
            }
        }
        return false;
    }

    /** The words of "TEM - Transmission Electron Microscopy", whose letters stand beside them. */
    private static Optional<String> expanded(String title) {
        for (String dash : new String[] {" - ", " – ", " — "}) {
            int at = title.indexOf(dash);
            if (at > 0 && title.indexOf(dash, at + 1) < 0) {
                String left = title.substring(0, at).strip();
                String right = title.substring(at + dash.length()).strip();
                if (initials(left, right)) {
                    return Optional.of(right);
                }
                if (initials(right, left)) {
                    return Optional.of(left);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean initials(String letters, String words) {
        boolean capitals = letters.length() >= 2
                && letters.length() <= 6
                && letters.chars().filter(Character::isUpperCase).count() * 2 > letters.length();
        StringBuilder initials = new StringBuilder();
        for (String word : words.split("[ -]+")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return capitals
                && words.length() <= 60
                && initials.toString().toUpperCase(Locale.ROOT).contains(letters.toUpperCase(Locale.ROOT));
    }

    /** The name of a heading: a short one is its own name, whole; what stands after a colon belongs to it. */
    static Optional<String> heading(String title) {
        boolean whole = Lead.colon(title) > 0 && Columns.of(title) <= 48 && firstOf(title, "，。；,;") < 0;
        Optional<String> expanded = expanded(title);
        return expanded.isPresent() ? expanded : whole ? Optional.of(title) : name(title);
    }

    /** The short name, when the title has one. */
    static Optional<String> name(String title) {
        String head = title.substring(arrow(title));
        int colon = Lead.colon(head);
        if (colon > 0) {
            head = head.substring(0, colon);
        }
        int bracket = firstOf(head, "（(");
        if (bracket > 0
                && !Sentence.article(head.substring(0, bracket).strip() + " ").isBlank()) {
            int close = firstOf(head, "）)");
            String rest = close > bracket ? head.substring(close + 1).strip() : "";
            head = head.substring(0, bracket) + (rest.length() <= 8 && rest.startsWith("的") ? rest : "");
        }
        int dash = head.indexOf("——");
        if (dash < 0) {
            dash = head.indexOf(" — ");
        }
        if (dash > 0) {
            head = head.substring(0, dash);
        }
        if (fits(head)) {
            return Optional.of(head.strip());
        }
        int copula = copula(head);
        if (copula > 0 && fits(head.substring(0, copula)) && !Pronouns.starts(head) && tells(title, copula)) {
            return Optional.of(head.substring(0, copula).strip());
        }
        int book = title.startsWith("《") ? title.indexOf('》') : -1;
        return book > 1 && fits(title.substring(0, book + 1))
                ? Optional.of(title.substring(0, book + 1))
                : Optional.empty();
    }

    /** In English a title is about its subject only where it says what that is: "is a", "are the". */
    private static boolean tells(String title, int copula) {
        if (title.charAt(copula) != ' ' || copula >= title.length()) {
            return true;
        }
        String rest = title.substring(copula).toLowerCase(Locale.ROOT);
        boolean named = !title.startsWith("A ") && !title.startsWith("An ") && !title.startsWith("a ");
        return named
                && rest.matches(
                        " (?:is|are) (?:an?|the|any|one of) (?!most |same |only |best |first |main |good |bad ).*");
    }

    /** The index after "结果 → " where a title leads from a label to a thing; 0 for any other title. */
    private static int arrow(String title) {
        for (String arrow : new String[] {"→", "->", "⇒", "=>"}) {
            int at = title.indexOf(arrow);
            if (at > 0 && Labels.is(title.substring(0, at)) && title.indexOf(arrow, at + 1) < 0) {
                int end = at + arrow.length();
                while (end < title.length() && Line.isSpace(title.charAt(end))) {
                    end++;
                }
                return end;
            }
        }
        return 0;
    }

    /** Short enough to be a name, and not a sentence: at most 12 Han characters or 6 words. */
    static boolean fits(String head) {
        String name = head.strip();
        if (name.isEmpty() || firstOf(name, "，。；！,;!") >= 0 || copula(name) >= 0) {
            return false;
        }
        int han = Line.han(name);
        int words = words(name);
        return han <= 14 && words <= 7 && han + 2 * words <= 20 && !(han > 0 && says(name));
    }

    /** A Chinese clause with a verb of having or doing, long enough to be a sentence. */
    private static boolean says(String name) {
        return Line.han(name) >= 4
                && (name.indexOf('有') > 0
                        || name.contains("可以")
                        || name.contains("需要")
                        || (name.indexOf("使用") > 0 && Line.han(name) > 8)
                        || name.contains("的时候"))
                && !name.contains("有关")
                && !name.contains("所有")
                && !name.contains("有限")
                && !name.contains("有效")
                && !name.contains("特有")
                && !name.contains("有监督")
                && !name.contains("有序");
    }

    static int words(String text) {
        int words = 0;
        boolean in = false;
        char[] chars = text.toCharArray();
        for (char c : chars) {
            boolean letter = c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '_');
            if (letter && !in) {
                words++;
            }
            in = letter;
        }
        return words;
    }

    /** The index of the first copula after the start, or -1. */
    static int copula(String text) {
        boolean seen = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean found = switch (c) {
                case ' ' -> text.startsWith("is ", i + 1) || text.startsWith("are ", i + 1);
                case '指' -> text.startsWith("指的是", i);
                case '是' -> !seen && turns(text, i);
                default -> false;
            };
            if (found) {
                return i;
            }
            seen |= c == '是';
        }
        return -1;
    }

    /** Does this 是 say what something is, unlike that of 是否, 还是, 但是, 于是, 就是 and one that ends the text? */
    private static boolean turns(String text, int at) {
        char before = text.charAt(at - 1);
        return at < text.length() - 1
                && !text.startsWith("是否", at)
                && before != '还'
                && before != '但'
                && before != '于'
                && !(before == '就' && at == 1);
    }

    /** The Latin words a Chinese sentence begins with: {@code self attention} of "self attention计算的时候…". */
    static Optional<String> leadingLatin(String text) {
        int end = 0;
        while (end < text.length()
                && text.charAt(end) < 0x80
                && text.charAt(end) != ','
                && text.charAt(end) != ';'
                && text.charAt(end) != '(') {
            end++;
        }
        String head = text.substring(0, end).strip();
        boolean letters = !head.isEmpty() && Character.isLetter(head.charAt(0)) && end < text.length();
        return letters && words(head) <= 4 ? Optional.of(head) : Optional.empty();
    }

    /** What a question, or a title with a trailing label, is about: {@code 过拟合} of "过拟合怎么处理". */
    static String subject(String title) {
        return Subjects.of(title);
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
    }

    /** The first index of any of these marks, or -1; letters, spaces and Han characters are no marks. */
    static int firstOf(String text, String chars) {
        char[] all = text.toCharArray();
        for (int i = 0; i < all.length; i++) {
            char c = all[i];
            boolean mark = c < 0x80 ? !letter(c) : c < 0x3400 || c > 0x9FFF;
            if (mark && chars.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
