package moxie.lookup;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for.
 *
 * @param text as it was typed, words joined by one space
 * @param folded the same, folded
 * @param words the folded words; never empty, no word empty
 */
public record Query(String text, String folded, List<String> words) {
    public Query {
        words = List.copyOf(words);
    }

    /** @throws IllegalArgumentException when nothing but space was typed */
    public static Query of(List<String> typed) {
        StringBuilder text = new StringBuilder();
        for (String word : typed) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(word.strip());
        }
        String folded = Fold.of(text.toString());
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || folded.charAt(i) == ' ') {
                if (i > start) {
                    words.add(folded.substring(start, i));
                }
                start = i + 1;
            }
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words");
        }
        return new Query(text.toString().strip(), folded.strip(), words);
    }

    /** Where a word of the query next stands in a text, case and width aside; -1 when it does not. */
    public static int find(String text, String word, int from) {
        int last = text.length() - word.length();
        for (int i = from; i <= last; i++) {
            int k = 0;
            while (k < word.length() && Fold.of(text.charAt(i + k)) == word.charAt(k)) {
                k++;
            }
            if (k == word.length()) {
                return i;
            }
        }
        return -1;
    }
}
