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
}
