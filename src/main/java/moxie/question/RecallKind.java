package moxie.question;

import java.util.List;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;

/** Write from memory all a topic says. */
final class RecallKind implements QuestionKind {
    private static final int FEWEST = 2;
    private static final int MOST = 9;

    @Override
    public String name() {
        return "recall";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        boolean statement = topic.kind() == Topic.Kind.STATEMENT || topic.kind() == Topic.Kind.LABEL;
        boolean interrogative = topic.kind() == Topic.Kind.QUESTION && OwnQuestionKind.asks(topic.title());
        if (statement
                || interrogative
                || Subject.edge(topic)
                || !CompareKind.things(topic.title()).isEmpty()) {
            return Stream.empty();
        }
        List<Body> all = Body.of(topic);
        all.removeIf(line -> line.points().stream().anyMatch(point -> point instanceof Point.Steps));
        List<Body> lines = Body.parted(all, MOST);
        boolean names = Body.names(lines);
        boolean whole = place.above().isEmpty()
                && topic.topics().stream()
                                .filter(t -> !Subject.edge(t)
                                        && t.points().size() + t.topics().size() > 0)
                                .count()
                        >= 2;
        long below = topic.topics().stream()
                .filter(t -> !Subject.edge(t) && t.points().size() + t.topics().size() > 1)
                .count();
        boolean one = topic.points().stream().allMatch(point -> point instanceof Point.Steps)
                && topic.topics().stream()
                                .filter(t -> t.kind() == Topic.Kind.LABEL
                                        && t.points().stream().noneMatch(point -> point instanceof Point.Steps))
                                .count()
                        == 1
                && topic.topics().stream().allMatch(t -> t.kind() == Topic.Kind.LABEL);
        boolean chapter = !names && below >= 2;
        if (whole
                || one
                || chapter
                || SequenceKind.asks(topic)
                || ListKind.titled(topic).isPresent()) {
            return Stream.empty();
        }
        if (lines.size() < (names ? 3 : FEWEST)
                || lines.size() > MOST
                || (names && topic.kind() == Topic.Kind.CONTAINER)) {
            return Stream.empty();
        }
        return Subject.of(place).stream()
                .filter(subject -> Width.of(subject.name()) <= 20)
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    String prompt = prompts.say(names ? "recall.names" : "recall", subject.name(), lines.size());
                    Response response = new Response.Free(KeyTerms.rubric(Body.texts(lines)));
                    return Candidate.of(name(), place, subject, prompt, response, "", Body.points(lines));
                });
    }
}
