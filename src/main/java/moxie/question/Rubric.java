package moxie.question;

import java.util.List;

/**
 * What a free-text answer must say.
 *
 * @param criteria in the order of the note; not empty
 * @param ordered does their order count?
 * @param enough how many of them make a full answer: {@code criteria.size()}, or fewer for "name any k"
 */
public record Rubric(List<Criterion> criteria, boolean ordered, int enough) {
    public Rubric {
        criteria = List.copyOf(criteria);
        if (enough < 1 || enough > criteria.size()) {
            throw new IllegalArgumentException("enough " + enough + " of " + criteria.size());
        }
    }

    /** All of these points, in any order. */
    public static Rubric of(List<String> points) {
        return new Rubric(points.stream().map(Criterion::of).toList(), false, points.size());
    }

    /** All of these points, in this order. */
    public static Rubric steps(List<String> points) {
        return new Rubric(points.stream().map(Criterion::of).toList(), true, points.size());
    }
}
