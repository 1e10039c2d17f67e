package moxie.exam;

import java.util.List;
import java.util.regex.Pattern;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Columns;

/** How many lines an answer takes, and how many minutes. */
public final class Room {
    /** What one written line of 150 mm holds: 20 Han characters, or 11 English words of 6 letters with their space. */
    private static final double HAN = 20;

    private static final double LETTERS = 66;

    /** About half a page; who wants more room asks for it in the blueprint. */
    private static final int MOST = 13;

    private static final int HALF_PAGE = 10;

    /** A command of TeX, one sign when written by hand. */
    private static final Pattern TEX = Pattern.compile("\\\\[a-zA-Z]+");

    private Room() {}

    /** Lines to leave for the answer: the length of the model answer and what it is worth decide. */
    public static int lines(Question question, double points) {
        return switch (Shape.of(question)) {
            case SHORT -> {
                double written = criteria(question).stream()
                        .mapToDouble(c -> line(c.text()))
                        .sum();
                int lines = (int) Math.ceil(1.25 * written) + 1;
                yield Math.min(MOST, Math.max(lines, (int) Math.ceil(points / 2)));
            }
            case CODE -> Math.min(45, (int) Math.ceil(1.3 * code(question)) + 2);
            case NUMERIC -> 3;
            default -> 0;
        };
    }

    /** Does the answer take about half a page, whatever it is worth? */
    static boolean halfPage(Question question) {
        return lines(question, 0) >= HALF_PAGE;
    }

    /** Minutes the question takes someone who knows it. */
    public static double minutes(Question question) {
        Shape shape = Shape.of(question);
        double units = shape == Shape.SHORT ? lines(question, 0) : shape == Shape.CODE ? code(question) : 1;
        double pace = question.difficulty() < 1.0 / 3 ? 0.8 : question.difficulty() < 2.0 / 3 ? 1 : 1.3;
        return shape.minutes() * units * pace;
    }

    /** How much of a line a text takes when written by hand; of TeX only what is seen counts. */
    private static double line(String text) {
        String seen = TEX.matcher(text).replaceAll("x").replaceAll("[{}$\\\\^_&]", "");
        double wide = seen.codePoints().filter(c -> Columns.of(c) > 1).count();
        double narrow = seen.codePoints().filter(c -> Columns.of(c) == 1).count() + 2;
        return wide / HAN + narrow / LETTERS;
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
