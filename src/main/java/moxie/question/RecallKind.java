package moxie.question;

import java.util.List;
import java.util.stream.Stream;
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
        List<Body> lines = Body.of(topic);
        boolean names = Body.names(lines);
        boolean whole = place.above().isEmpty()
                && topic.topics().stream()
                                .filter(t -> !Subject.edge(t)
                                        && t.points().size() + t.topics().size() > 0)
                                .count()
                        >= 2;
        if (whole || SequenceKind.asks(topic)) {
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
