package moxie.grade;

import java.util.List;

/**
 * What an answer earned.
 *
 * @param score 0 to 1
 * @param verdicts one per criterion, in the order of the rubric
 * @param flags what is odd about the answer as a whole: {@code empty}, {@code echo}, {@code stuffing},
 *     {@code contradiction}, {@code order}, {@code number}, {@code copy}, {@code language} …
 */
public record Mark(double score, List<Verdict> verdicts, List<String> flags) {
    public Mark {
        verdicts = List.copyOf(verdicts);
        flags = List.copyOf(flags);
    }

    /**
     * What one criterion earned.
     *
     * @param text the criterion's words
     * @param score 0 (missed) to 1 (covered)
     * @param evidence the words of the answer that earned it, or that spoke against it, ready to be shown
     * @param missed the words of the criterion the answer lacks
     */
    public record Verdict(String text, double score, List<String> evidence, List<String> missed) {
        public Verdict {
            evidence = List.copyOf(evidence);
            missed = List.copyOf(missed);
        }

        public boolean covered() {
            return score >= 0.6;
        }

        public boolean partly() {
            return score >= 0.3 && score < 0.6;
        }
    }
}
