package moxie.note;

import java.util.Locale;
import java.util.Set;

/** Words a term never begins with, because they point back at something else. */
final class Pronouns {
    private static final Set<String> EN = Set.of(
            "it", "this", "that", "these", "those", "they", "there", "here", "he", "she", "we", "you", "i", "which",
            "who", "what", "where", "when", "how", "why", "its", "their", "one", "if", "and", "but", "so", "as", "in",
            "on", "for");
    private static final String[] ZH = {
        "它", "其", "该", "这", "那", "此", "上述", "前者", "后者", "我", "你", "他", "如果", "但", "所以", "因为", "就", "也", "都", "还", "可以"
    };

    private Pronouns() {}

    static boolean starts(String term) {
        for (String word : ZH) {
            if (term.startsWith(word)) {
                return true;
            }
        }
        int space = term.indexOf(' ');
        String first = (space < 0 ? term : term.substring(0, space)).toLowerCase(Locale.ROOT);
        return EN.contains(first);
    }
}
