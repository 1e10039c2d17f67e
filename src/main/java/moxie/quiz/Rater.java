package moxie.quiz;

import moxie.grade.Mark;
import moxie.review.Rating;

/** From a mark to a rating. Easy is never proposed: only the person can tell. */
public final class Rater {
    private Rater() {}

    /** Below 0.4, or with a wrong number, again; below 0.7, or after two hints, hard; else good. */
    public static Rating rate(Mark mark, int hints) {
        if (mark.score() < 0.4 || mark.flags().contains("number")) {
            return Rating.AGAIN;
        }
        return mark.score() < 0.7 || hints >= 2 ? Rating.HARD : Rating.GOOD;
    }
}
