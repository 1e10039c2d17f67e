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
        if (statement || interrogative || Subject.edge(topic) || !CompareKind.things(topic.title()).isEmpty()) {
            return Stream.empty();
        }
        List<Body> lines = Body.of(topic);
        if (lines.size() < FEWEST || lines.size() > MOST || outline(topic, lines)) {
            return Stream.empty();
        }
        return Subject.of(place).stream()
                .filter(subject -> Width.of(subject.name()) <= 20)
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    String prompt = prompts.say("recall", subject.name(), lines.size());
                    Response response = new Response.Free(KeyTerms.rubric(Body.texts(lines)));
                    return Candidate.of(name(), place, subject, prompt, response, "", Body.points(lines));
                });
    }

    /** Mostly names of topics below, each with much of its own: that is an outline, not points. */
    private static boolean outline(Topic topic, List<Body> lines) {
        long named = lines.stream().filter(line -> line.points().isEmpty()).count();
        return named * 3 > lines.size() && topic.kind() == Topic.Kind.CONTAINER;
    }
}
