package moxie.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;

/** Several things under one label: "Batch normalization 的作用有哪些？". */
final class ListKind implements QuestionKind {
    private static final int MOST = 9;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        if (topic.kind() != Topic.Kind.LABEL) {
            return Stream.empty();
        }
        Optional<LabelWords> words = LabelWords.of(topic.name(), topic.language());
        List<Body> lines = Body.of(topic);
        boolean steps = topic.points().stream().anyMatch(p -> p instanceof Point.Steps)
                || topic.points().stream().anyMatch(p -> p instanceof Point.Formula);
        if (words.isEmpty() || lines.size() < 2 || lines.size() > MOST || steps) {
            return Stream.empty();
        }
        return Subject.of(place).stream()
                .filter(subject -> !AttributeKind.several(subject))
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    String name = subject.name();
                    String prompt = words.get().own().isEmpty()
                            ? prompts.say(
                                    words.get().plural(topic.language()) ? "list" : "list.one",
                                    prompts.bare(name),
                                    words.get().many(),
                                    lines.size())
                            : prompts.say("attribute." + words.get().own(), prompts.bare(name));
                    Response response = new Response.Free(KeyTerms.rubric(Body.texts(lines)));
                    return Candidate.of(
                            name(),
                            place,
                            subject,
                            prompt,
                            response,
                            words.get().many(),
                            Body.points(lines));
                });
    }
}
