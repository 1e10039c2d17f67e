package moxie.text;

import java.util.Collection;
import java.util.Optional;

/** The nearest name to a mistyped one. */
public final class Suggestion {
    private Suggestion() {}

    /** The candidate within a third of the typed length (at least one edit), or nothing. */
    public static Optional<String> nearest(String typed, Collection<String> candidates) {
        String folded = Normal.of(typed);
        int limit = Math.max(1, folded.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String candidate : candidates) {
            int distance = distance(folded, Normal.of(candidate), least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
     *
     * @param limit the answer is exact below it, and {@code limit} or more above
     */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
