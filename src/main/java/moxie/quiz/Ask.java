package moxie.quiz;

import java.util.List;
import moxie.question.Question;

/**
 * A question and the names its history goes by.
 *
 * @param key the name of the question in the log: its place in the notes, {@code /} and its kind
 * @param points the names of what it covers, in the order of its verdicts; may be shorter than those
 * @param neighbours names of topics next to its own, for a hint; may be empty
 */
public record Ask(Question question, String key, List<String> points, List<String> neighbours) {
    public Ask {
        points = List.copyOf(points);
        neighbours = List.copyOf(neighbours);
    }

    /** The name of one point in the log. */
    String point(int index) {
        return index < points.size() ? points.get(index) : key + "#" + (index + 1);
    }

    /** The path of topics as one text; questions with the same path are about the same thing. */
    String topic() {
        return String.join("\u001f", question.topic());
    }
}
