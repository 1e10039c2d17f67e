package moxie.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

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
        if (topic.kind() == Topic.Kind.TOPIC || topic.kind() == Topic.Kind.STATEMENT) {
            return named(place).stream();
        }
        if (topic.kind() != Topic.Kind.LABEL) {
            return Stream.empty();
        }
        Optional<LabelWords> words = LabelWords.of(topic.name(), topic.language());
        List<Body> lines = words.isEmpty() ? List.of() : Body.of(topic);
        boolean steps = topic.points().stream().anyMatch(p -> p instanceof Point.Steps)
                || topic.points().stream().anyMatch(p -> p instanceof Point.Formula);
        if (words.isEmpty() || lines.size() < 2 || lines.size() > MOST || steps) {
            return Stream.empty();
        }
        return Subject.of(place).map(Subject::bare).stream()
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

    /** A title that names a list itself: "Causes of the fall", "检验醛基的方法". */
    private Optional<Candidate> named(Place place) {
        Topic topic = place.topic();
        Optional<String> title = titled(topic);
        List<Body> lines = title.isEmpty() ? List.of() : Body.of(topic);
        if (title.isEmpty() || lines.size() < 2 || lines.size() > MOST) {
            return Optional.empty();
        }
        Prompts prompts = Prompts.in(topic.language());
        boolean own = topic.kind() == Topic.Kind.TOPIC && Names.usable(topic.name());
        return Optional.of(new Candidate(
                name(),
                place,
                own ? topic.name() : "",
                own ? place : place.up(),
                "",
                prompts.say("list.named", prompts.bare(title.get()), lines.size()),
                new Response.Free(KeyTerms.rubric(Body.texts(lines))),
                Candidate.span(place, Body.points(lines)),
                title.get(),
                Body.points(lines)));
    }

    /** The same for a title that ends in a noun for several things: "Deadlock conditions", "免疫逃避机制". */
    static Optional<String> classed(Topic topic) {
        String name = topic.name();
        boolean fits = topic.kind() == Topic.Kind.TOPIC
                && name.length() <= 40
                && Width.of(name) <= 20
                && Names.usable(name)
                && !SequenceKind.ordered(name)
                && LabelWords.ends(name, topic.language());
        return fits ? Optional.of(Prompts.in(topic.language()).low(name)) : Optional.empty();
    }

    /** How a title that names a list stands in a sentence; nothing for any other title, or when no list is below it. */
    static Optional<String> titled(Topic topic) {
        boolean plain = topic.points().stream()
                .allMatch(point -> point instanceof Point.Statement || point instanceof Point.Definition);
        boolean kind = topic.kind() == Topic.Kind.TOPIC || topic.kind() == Topic.Kind.STATEMENT;
        if (!kind || !plain || topic.points().isEmpty() || SequenceKind.ordered(topic.title())) {
            return Optional.empty();
        }
        String name = topic.kind() == Topic.Kind.TOPIC ? topic.name() : Body.clean(topic.title());
        if (topic.language() == Language.ZH) {
            boolean noun = Width.of(name) <= 20
                    && name.indexOf('的') > 0
                    && LabelWords.ends(name, Language.ZH)
                    && !name.endsWith("概念")
                    && !name.endsWith("定义")
                    && !name.endsWith("内容")
                    && !name.endsWith("评价")
                    && Count.of(name + "：", Language.ZH).isEmpty();
            return noun ? Optional.of(name) : Optional.empty();
        }
        for (String of : new String[] {" of ", " for ", " in ", " to "}) {
            int at = name.indexOf(of);
            Optional<LabelWords> words = at <= 0 ? Optional.empty() : LabelWords.of(name.substring(0, at), Language.EN);
            if (words.filter(w -> w.own().isEmpty() && w.plural()).isPresent() && name.length() <= 60) {
                return Optional.of(Character.toLowerCase(name.charAt(0)) + name.substring(1));
            }
        }
        return Optional.empty();
    }
}
