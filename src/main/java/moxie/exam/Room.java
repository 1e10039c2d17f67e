package moxie.exam;

import java.util.List;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Columns;

/** How many lines an answer takes, and how many minutes. */
public final class Room {
    /** Columns one written line of 150 mm holds: 20 Han characters or 11 English words. */
    private static final int COLUMNS = 40;

    /** About half a page; who wants more room asks for it in the blueprint. */
    private static final int MOST = 13;

    private Room() {}

    /** Lines to leave for the answer: the length of the model answer and what it is worth decide. */
    public static int lines(Question question, double points) {
        return switch (Shape.of(question)) {
            case SHORT -> {
                double columns = criteria(question).stream()
                        .mapToInt(c -> Columns.of(c.text()) + 2)
                        .sum();
                int lines = (int) Math.ceil(1.25 * columns / COLUMNS) + 1;
                yield Math.min(MOST, Math.max(lines, (int) Math.ceil(points / 2)));
            }
            case CODE -> Math.min(45, (int) Math.ceil(1.3 * code(question)) + 2);
            case NUMERIC -> 3;
            default -> 0;
        };
    }

    /** Minutes the question takes someone who knows it. */
    public static double minutes(Question question) {
        Shape shape = Shape.of(question);
        double units = shape == Shape.SHORT ? lines(question, 0) : shape == Shape.CODE ? code(question) : 1;
        double pace = question.difficulty() < 1.0 / 3 ? 0.8 : question.difficulty() < 2.0 / 3 ? 1 : 1.3;
        return shape.minutes() * units * pace;
    }

    private static long code(Question question) {
        return question.response() instanceof Response.Code code
                ? code.code().lines().filter(line -> !line.isBlank()).count()
                : 1;
    }

    private static List<Criterion> criteria(Question question) {
        return question.response() instanceof Response.Free free ? free.rubric().criteria() : List.of();
    }
}
