package moxie.exam;

import java.util.List;
import java.util.Optional;
import moxie.question.Question;
import moxie.text.Suggestion;

/** The questions an exam is chosen from. */
public final class Bank {
    private Bank() {}

    /** The questions at or below a topic: by whole names on the way down, or else by parts of names. */
    public static List<Question> below(List<Question> bank, String topic) {
        TopicPath path = TopicPath.of(topic);
        List<Question> whole = bank.stream().filter(path::holds).toList();
        return whole.isEmpty() ? bank.stream().filter(path::holdsLoosely).toList() : whole;
    }

    public static Optional<String> nearestTopic(List<Question> bank, String topic) {
        return Suggestion.nearest(
                topic, bank.stream().flatMap(q -> q.topic().stream()).distinct().toList());
    }
}
