package moxie.note;

import java.util.OptionalInt;

/** How many things a sentence announces: {@code 有三种}, {@code 分为 4 步：}, {@code three types of}. */
final class Counted {
    private static final String HAN = "零一二三四五六七八九十";
    private static final String UNITS = "个种类步点部层项条大阶方块级章节段次";
    private static final String[] VERBS = {"有", "分为", "分成", "包括", "包含", "如下", "以下", "下列", "下面", "这", "为", "共", "含"};
    private static final String[] EN = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    private static final String[] NOUNS = {
        "types",
        "kinds",
        "steps",
        "parts",
        "stages",
        "components",
        "elements",
        "layers",
        "phases",
        "reasons",
        "ways",
        "properties",
        "principles",
        "categories",
        "factors",
        "rules",
        "features",
        "functions",
        "causes",
        "methods",
        "advantages",
        "disadvantages",
        "laws",
        "characteristics",
        "levels",
        "forms",
        "conditions",
        "requirements"
    };

    private Counted() {}

    /** The number announced at the end of the sentence, from 2 to 20. */
    static OptionalInt of(String sentence) {
        String text = sentence.strip();
        boolean colon = text.endsWith("：") || text.endsWith(":");
        if (colon) {
            text = text.substring(0, text.length() - 1).strip();
        }
        OptionalInt chinese = chinese(text, colon);
        return chinese.isPresent() ? chinese : english(text, colon);
    }

    /** 有|分为|包括|分成 + number + unit, near the end. */
    private static OptionalInt chinese(String text, boolean colon) {
        int most = colon ? 12 : 4;
        for (int i = text.length() - 1; i > Math.max(0, text.length() - 2 - most); i--) {
            if (UNITS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int number = HAN.indexOf(text.charAt(i - 1) == '两' ? '二' : text.charAt(i - 1));
            int digits = i;
            while (digits > 0 && Character.isDigit(text.charAt(digits - 1)) && text.charAt(digits - 1) < 0x80) {
                digits--;
            }
            if (digits < i && i - digits <= 2) {
                number = Integer.parseInt(text.substring(digits, i));
            }
            if (number < 2 || number > 20) {
                continue;
            }
            int before = (digits < i ? digits : i - 1) - 1;
            boolean more = before >= 0 && (HAN.indexOf(text.charAt(before)) >= 0 || text.charAt(before) == '第');
            if (!more && announces(text, before)) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean announces(String text, int before) {
        int end = before + 1;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (String verb : VERBS) {
            if (text.startsWith(verb, end - verb.length())) {
                return true;
            }
        }
        return false;
    }

    private static OptionalInt english(String text, boolean colon) {
        if (text.indexOf(' ') < 0 || !ends(text)) {
            return OptionalInt.empty();
        }
        String lower = text.substring(Math.max(0, text.length() - 100)).toLowerCase(java.util.Locale.ROOT);
        if (!numbers(lower)) {
            return OptionalInt.empty();
        }
        for (String noun : NOUNS) {
            int at = lower.lastIndexOf(" " + noun);
            if (at <= 0) {
                continue;
            }
            int after = lower.length() - at - noun.length() - 1;
            int word = at;
            int words = 0;
            while (word > 0 && words < 3) {
                int space = lower.lastIndexOf(' ', word - 1);
                int number = number(lower.substring(space + 1, word));
                if (number >= 2 && after <= (colon ? 40 : 24)) {
                    return OptionalInt.of(number);
                }
                word = space;
                words++;
            }
        }
        return OptionalInt.empty();
    }

    /** Does any word end in an s, as all the nouns do? */
    private static boolean ends(String text) {
        return text.indexOf('s', 1) > 0 || text.indexOf('S', 1) > 0;
    }

    /** Does any word of this text count? */
    private static boolean numbers(String lower) {
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean starts = i == 0 || lower.charAt(i - 1) == ' ';
            if (starts && ((c >= '0' && c <= '9') || "tfsen".indexOf(c) >= 0)) {
                int end = lower.indexOf(' ', i);
                if (end > 0 && number(lower.substring(i, end)) >= 2) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int number(String word) {
        for (int i = 2; i < EN.length; i++) {
            if (EN[i].equals(word)) {
                return i;
            }
        }
        boolean digits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : 0;
    }
}
