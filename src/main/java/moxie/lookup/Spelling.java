package moxie.lookup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moxie.text.Suggestion;

/** Words as the notes spell them: for each Latin word typed, the nearest word read. */
final class Spelling {
    private final List<String> typed;
    private final String[] best;
    private final int[] least;
    private final Set<String> read = new HashSet<>();

    Spelling(List<String> typed) {
        this.typed = typed;
        best = typed.toArray(new String[0]);
        least = new int[best.length];
        for (int i = 0; i < best.length; i++) {
            int length = best[i].length();
            least[i] = length < 4 ? 0 : length < 6 ? 2 : length < 10 ? 3 : 4;
        }
    }

    /** Reads the words of one normal line. */
    void learn(String line) {
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean inside = i < line.length() && line.charAt(i) >= 'a' && line.charAt(i) <= 'z';
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start > 3) {
                    learn(line, start, i);
                }
                start = -1;
            }
        }
    }

    private void learn(String line, int from, int to) {
        String word = line.substring(from, to);
        if (!read.add(word)) {
            return;
        }
        for (int i = 0; i < best.length; i++) {
            if (least[i] > 0 && Math.abs(typed.get(i).length() - (to - from)) < least[i]) {
                int distance = Suggestion.distance(typed.get(i), word, least[i]);
                if (distance < least[i]) {
                    least[i] = distance;
                    best[i] = word;
                }
            }
        }
    }

    /** The words, in their order. */
    List<String> words() {
        return new ArrayList<>(List.of(best));
    }
}
