package moxie.review;

import java.util.Locale;

/** How well something was recalled. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** 1 to 4, as FSRS counts. */
    public int grade() {
        return grade;
    }

    /** The rating of a grade, 1 to 4. */
    public static Rating of(int grade) {
        for (Rating rating : values()) {
            if (rating.grade == grade) {
                return rating;
            }
        }
        throw new IllegalArgumentException("grade " + grade);
    }

    /** The name used in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
