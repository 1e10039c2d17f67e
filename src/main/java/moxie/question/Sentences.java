package moxie.question;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text: parted by 。！？ and by a stop before a space and a capital. */
final class Sentences {
    private static final List<String> SHORT = List.of(
            "e.g.", "i.e.", "vs.", "v.", "etc.", "al.", "cf.", "fig.", "eq.", "no.", "dr.", "mr.", "mrs.", "st.",
            "approx.", "art.", "sec.", "ch.", "vol.", "pp.", "inc.", "co.", "ca.", "prof.", "mass.", "jr.", "u.s.",
            "spp.", "sp.");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            depth = c == '\n' ? 0 : Math.max(0, depth);
            boolean han = c == '。' || c == '！' || c == '？' || c == '\n';
            boolean latin = (c == '.' || c == '!' || c == '?')
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == ' '
                    && !Character.isLowerCase(text.charAt(i + 2))
                    && !abbreviation(text, i);
            if ((han || latin) && depth == 0) {
                add(sentences, text.substring(from, i + 1));
                from = i + 1;
            }
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static boolean abbreviation(String text, int stop) {
        int space = text.lastIndexOf(' ', stop);
        String word = text.substring(Math.max(space, text.lastIndexOf('(', stop)) + 1, stop + 1)
                .toLowerCase(java.util.Locale.ROOT);
        return SHORT.contains(word) || word.length() == 2;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
