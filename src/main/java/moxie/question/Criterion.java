package moxie.question;

import java.util.List;

/**
 * One line of a rubric: something the answer must say.
 *
 * @param text the point as the note has it
 * @param keywords the words that carry it, each a list of accepted spellings; may be empty, then the words of
 *     {@code text} count
 * @param weight share of the rubric, relative to the others; positive
 */
public record Criterion(String text, List<List<String>> keywords, double weight) {
    public Criterion {
        keywords = keywords.stream().map(List::copyOf).toList();
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight " + weight);
        }
    }

    /** A criterion of weight one whose own words count. */
    public static Criterion of(String text) {
        return new Criterion(text, List.of(), 1);
    }
}
