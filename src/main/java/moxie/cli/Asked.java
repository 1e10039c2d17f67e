package moxie.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.question.Question;
import moxie.question.Questions;
import moxie.question.Response;
import moxie.question.Rubric;

/** Finds the question that asks for all of a topic. */
final class Asked {
    private Asked() {}

    /**
     * The free question about the topic itself with the most points to say; else the one inside the topic; all points
     * of the topic where there is none.
     *
     * @throws Failure naming the nearest topic when none has this name
     */
    static Question about(Library library, String name) {
        Topic topic = Topics.named(library, name).get(0);
        Set<String> points = ids(topic).collect(Collectors.toSet());
        List<Question> inside = Questions.of(library).stream()
                .filter(question -> question.response() instanceof Response.Free)
                .filter(question -> covered(question, points) > 0)
                .toList();
        List<Question> own = inside.stream()
                .filter(question ->
                        question.topic().get(question.topic().size() - 1).equals(topic.name()))
                .toList();
        return (own.isEmpty() ? inside : own)
                .stream()
                        .max(Comparator.comparingInt((Question question) -> covered(question, points))
                                .thenComparingInt(Asked::size))
                        .orElseGet(() -> whole(topic));
    }

    private static int covered(Question question, Set<String> points) {
        return (int) question.covers().stream().filter(points::contains).count();
    }

    private static int size(Question question) {
        return ((Response.Free) question.response()).rubric().criteria().size();
    }

    private static Question whole(Topic topic) {
        List<String> texts = texts(topic);
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

    /** What the topic itself says, or else the first topic below it that says something. */
    private static List<String> texts(Topic topic) {
        List<String> own = topic.points().stream()
                .filter(point ->
                        !(point instanceof Point.Image || point instanceof Point.Code || point instanceof Point.Table))
                .map(Point::text)
                .filter(text -> !text.isBlank())
                .toList();
        return own.isEmpty()
                ? topic.topics().stream()
                        .map(Asked::texts)
                        .filter(texts -> !texts.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : own;
    }

    private static Stream<String> ids(Topic topic) {
        return Stream.concat(
                topic.points().stream().map(Point::id), topic.topics().stream().flatMap(Asked::ids));
    }
}
