package moxie.exam;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Normal;

/** What a question looks like on paper; sections gather questions of like shape, in this order. */
public enum Shape {
    CHOICE(1.0, 30, 3),
    MULTIPLE(1.5, 10, 4),
    TRUE_FALSE(0.5, 15, 2),
    BLANK(0.75, 25, 3),
    NUMERIC(2.0, 10, 5),
    ORDER(1.5, 8, 4),
    SHORT(0.7, 35, 8),
    CODE(1.2, 6, 12);

    private static final Set<String> YES = Set.of("true", "t", "对", "正确", "√", "✓", "yes", "是");
    private static final Set<String> NO = Set.of("false", "f", "错", "错误", "×", "✗", "no", "否", "不对", "不正确");

    private final double minutes;
    private final int share;
    private final double worth;

    Shape(double minutes, int share, double worth) {
        this.minutes = minutes;
        this.share = share;
        this.worth = worth;
    }

    /** Minutes one takes; for {@link #SHORT} and {@link #CODE} per line of the answer. */
    double minutes() {
        return minutes;
    }

    /** How much of a paper this shape takes when nobody says, relative to the others. */
    int share() {
        return share;
    }

    /** What one is usually worth, relative to the others. */
    double worth() {
        return worth;
    }

    /** Does the answer need lines to write on? */
    public boolean written() {
        return this == SHORT || this == CODE || this == NUMERIC;
    }

    /** Answered with letters? */
    public boolean lettered() {
        return this == CHOICE || this == MULTIPLE || this == TRUE_FALSE;
    }

    /** The name used in blueprints: {@code true-false}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Shape> named(String word) {
        return Arrays.stream(values())
                .filter(shape -> shape.word().equals(word))
                .findFirst();
    }

    public static Shape of(Question question) {
        return question.response().accept(new Response.Visitor<>() {
            @Override
            public Shape free(Response.Free response) {
                return SHORT;
            }

            @Override
            public Shape code(Response.Code response) {
                return CODE;
            }

            @Override
            public Shape blank(Response.Blank response) {
                return BLANK;
            }

            @Override
            public Shape choice(Response.Choice response) {
                if (judgement(response.options())) {
                    return TRUE_FALSE;
                }
                return response.correct().size() > 1 ? MULTIPLE : CHOICE;
            }

            @Override
            public Shape order(Response.Order response) {
                return ORDER;
            }

            @Override
            public Shape numeric(Response.Numeric response) {
                return NUMERIC;
            }
        });
    }

    static boolean judgement(List<String> options) {
        return options.size() == 2
                && options.stream().anyMatch(Shape::yes)
                && options.stream().anyMatch(option -> NO.contains(Normal.of(option)));
    }

    /** Does an option of a true-false question say that it is so? */
    public static boolean yes(String option) {
        return YES.contains(Normal.of(option));
    }
}
