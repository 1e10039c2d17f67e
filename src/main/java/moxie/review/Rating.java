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

    /** The name used in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
