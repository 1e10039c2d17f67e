package moxie.question;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a text: parted by 。！？ and by a stop before a space and a capital. */
final class Sentences {
    private static final List<String> SHORT = List.of(
            "e.g.", "i.e.", "vs.", "v.", "etc.", "al.", "cf.", "fig.", "eq.", "no.", "dr.", "mr.", "st.", "approx.");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c == '。' || c == '！' || c == '？' || c == '\n';
            boolean latin = (c == '.' || c == '!' || c == '?')
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == ' '
                    && !Character.isLowerCase(text.charAt(i + 2))
                    && !abbreviation(text, i);
            if (han || latin) {
                add(sentences, text.substring(from, i + 1));
                from = i + 1;
            }
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static boolean abbreviation(String text, int stop) {
        int space = text.lastIndexOf(' ', stop);
        String word = text.substring(space + 1, stop + 1).toLowerCase(java.util.Locale.ROOT);
        return SHORT.contains(word) || word.length() == 2;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
