package moxie.exam;

import java.util.List;
import moxie.question.Question;

/**
 * A question at its place on a form.
 *
 * @param number 1-based, running through the whole form
 * @param question as printed: its options stand in the order of this form
 * @param order for each printed option its index in the original question; empty without options
 * @param points what it is worth here; positive
 * @param lines to write the answer on; 0 where the shape needs none
 */
public record Placed(int number, Question question, List<Integer> order, double points, int lines) {
    public Placed {
        order = List.copyOf(order);
    }

    public Shape shape() {
        return Shape.of(question);
    }

    /** The letter of an option: A, B, … Z, then AA. */
    public static String letter(int option) {
        return option < 26
                ? String.valueOf((char) ('A' + option))
                : letter(option / 26 - 1) + (char) ('A' + option % 26);
    }
}
