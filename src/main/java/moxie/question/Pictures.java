package moxie.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Source;
import moxie.note.Topic;

/**
 * Which pictures of the notes belong to a question: those of the topic it asks about. Below a heading that is itself a
 * question, what stands before the answer is part of the question; every other picture could give the answer away, and
 * explains it.
 */
public final class Pictures {
    /** No notes, no pictures. */
    public static final Pictures NONE = new Pictures();

    /** Topics in the order of the notes, by file; only of files that hold a picture. */
    private final Map<String, List<Topic>> topics = new HashMap<>();

    private Pictures() {}

    public static Pictures of(Library library) {
        Pictures out = new Pictures();
        for (Topic note : library.topics()) {
            List<Topic> all = new ArrayList<>();
            collect(note, all);
            if (all.stream().flatMap(topic -> topic.points().stream()).anyMatch(Point.Image.class::isInstance)) {
                out.topics.put(note.source().file(), all);
            }
        }
        return out;
    }

    private static void collect(Topic topic, List<Topic> out) {
        out.add(topic);
        topic.topics().forEach(below -> collect(below, out));
    }

    public List<Picture> of(Question question) {
        return home(question.source()).map(topic -> of(question, topic)).orElse(List.of());
    }

    /** The innermost topic that holds a line. */
    private Optional<Topic> home(Source place) {
        return topics.getOrDefault(place.file(), List.of()).stream()
                .filter(topic -> {
                    Source extent = topic.extent();
                    return extent.line() <= place.line() && place.line() <= extent.endLine();
                })
                .reduce((outer, inner) -> inner);
    }

    private static List<Picture> of(Question question, Topic topic) {
        int answer = topic.points().stream()
                .filter(point -> !(point instanceof Point.Image))
                .mapToInt(point -> point.source().line())
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean own = topic.kind() == Topic.Kind.QUESTION && question.kind().equals("question");
        return topic.points().stream()
                .filter(Point.Image.class::isInstance)
                .map(Point.Image.class::cast)
                .map(image -> new Picture(
                        image.text(),
                        image.target(),
                        image.source(),
                        own && image.source().line() <= answer))
                .toList();
    }
}
