package moxie.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.question.Question;
import moxie.question.Questions;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Normal;
import moxie.text.Suggestion;

/** Finds the question that asks for all of a topic. */
final class Asked {
    private Asked() {}

    /**
     * The question of the topic with the most points to say; all points of the topic where no question was made.
     *
     * @throws Failure naming the nearest topic when none has this name
     */
    static Question about(Library library, String name) {
        String wanted = Normal.of(name);
        List<Question> questions = Questions.of(library).stream()
                .filter(question -> names(question.topic(), wanted))
                .toList();
        Optional<Question> most = questions.stream()
                .filter(question -> question.response() instanceof Response.Free)
                .max(Comparator.comparingInt(Asked::points));
        if (most.isPresent()) {
            return most.get();
        }
        List<Topic> topics = new ArrayList<>();
        library.topics().forEach(topic -> collect(topic, topics));
        Optional<Topic> topic = topics.stream()
                .filter(t -> Normal.of(t.name()).equals(wanted)
                        || Normal.of(t.title()).equals(wanted))
                .findFirst()
                .or(() -> topics.stream()
                        .filter(t -> Normal.of(t.title()).contains(wanted))
                        .findFirst());
        if (topic.isEmpty()) {
            throw unknown(name, topics);
        }
        return whole(topic.get());
    }

    private static boolean names(List<String> path, String wanted) {
        return !path.isEmpty() && Normal.of(path.get(path.size() - 1)).equals(wanted);
    }

    private static int points(Question question) {
        return ((Response.Free) question.response()).rubric().criteria().size();
    }

    private static Question whole(Topic topic) {
        List<String> texts = texts(topic).filter(text -> !text.isBlank()).toList();
        if (texts.isEmpty()) {
            throw Failure.of("error.grade.nothing", topic.name());
        }
        return new Question(
                topic.id(),
                "recall",
                List.of(topic.name()),
                "",
                topic.title(),
                topic.language(),
                texts.size(),
                topic.source(),
                new Response.Free(Rubric.of(texts)),
                List.of(),
                0.5);
    }

    private static Stream<String> texts(Topic topic) {
        return Stream.concat(
                topic.points().stream()
                        .filter(point -> !(point instanceof Point.Image))
                        .map(Point::text),
                topic.topics().stream().flatMap(Asked::texts));
    }

    private static void collect(Topic topic, List<Topic> out) {
        out.add(topic);
        topic.topics().forEach(below -> collect(below, out));
    }

    private static Failure unknown(String name, List<Topic> topics) {
        return Suggestion.nearest(name, topics.stream().map(Topic::name).toList())
                .map(near -> Failure.of("error.grade.unknown.near", name, near))
                .orElseGet(() -> Failure.of("error.grade.unknown", name));
    }
}
