package moxie.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** Several things under one label: "Batch normalization 的作用有哪些？". */
final class ListKind implements QuestionKind {
    private static final int MOST = 9;
    /** Of more than nine things any five are asked for, up to so many. */
    private static final int MOST_OF_ANY = 24;

    private static final int ANY = 5;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        if (topic.kind() == Topic.Kind.TOPIC || topic.kind() == Topic.Kind.STATEMENT) {
            return Stream.concat(named(place).stream(), completing(place).stream());
        }
        if (topic.kind() != Topic.Kind.LABEL) {
            return Stream.empty();
        }
        Optional<LabelWords> words = LabelWords.of(topic.name(), topic.language())
                .or(() -> LabelWords.ending(topic.name(), topic.language()));
        List<Body> lines = words.isEmpty() ? List.of() : Body.of(topic);
        boolean steps = topic.points().stream().anyMatch(p -> p instanceof Point.Steps)
                || topic.points().stream().anyMatch(p -> p instanceof Point.Formula);
        if (words.isEmpty() || lines.size() < 2 || lines.size() > MOST_OF_ANY || steps) {
            return Stream.empty();
        }
        return Subject.of(place).map(Subject::bare).stream()
                .filter(subject -> !AttributeKind.several(subject))
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    String name = subject.name();
                    if (lines.size() > MOST) {
                        return any(place, subject, words.get(), lines);
                    }
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

    private Candidate any(Place place, Subject subject, LabelWords words, List<Body> lines) {
        Prompts prompts = Prompts.in(place.topic().language());
        return Candidate.of(
                name(),
                place,
                subject,
                prompts.say("list.any", prompts.bare(subject.name()), words.many(), lines.size(), ANY),
                new Response.Free(KeyTerms.any(Body.texts(lines), ANY)),
                words.many(),
                Body.points(lines));
    }

    private static final Pattern OPEN_EN = Pattern.compile(
            "\\b(?:if|when|because|by|to|from|of|for|with|that|are|is|include|includes|including|are:|must|must show|should|can|has|have|requires?|needs?|involves?|such as|in|on|as|either|both|asked|found|showed|shows|said|says|argued|argues|concluded|suggests|suggested|causes?|leads? to)(?: \\([^)]*\\))?$");
    private static final Pattern OPEN_ZH =
            Pattern.compile("(?:包括|包含|有|为|是|分为|时|对方|在于|表现为|表现在|取决于|需要|必须|应|即|几种情况|以下情形|以下几点)(?:（[^）]*）)?$");

    /** An English sentence with its subject and verb: "A plane mirror image has these properties". */
    private static final Pattern CLAUSE = Pattern.compile(
            "^(?:An?|The|[A-Z][a-z]+)(?: [A-Za-z-]+){1,5} (?:has|have|is|are|must|can|shows?|needs?|requires?)\\b");

    /** Does a title break off: "A firm is a monopoly if", "the experiment found"? */
    static boolean breaks(Topic topic) {
        String title = Body.clean(topic.title());
        return topic.language() == Language.ZH
                ? OPEN_ZH.matcher(title).find()
                : OPEN_EN.matcher(title).find();
    }

    /** A sentence that breaks off and goes on in the points below it: "A firm is a monopoly if". */
    static boolean open(Topic topic) {
        String title = Body.clean(topic.title());
        boolean ends = breaks(topic);
        boolean sentence = topic.kind() == Topic.Kind.STATEMENT
                || (topic.kind() == Topic.Kind.TOPIC
                        && topic.leads()
                        && CLAUSE.matcher(title).find());
        return sentence
                && (ends || (topic.leads() && Count.of(title, topic.language()).isEmpty() && !Body.intro(title)))
                && topic.topics().isEmpty()
                && topic.points().size() >= 2
                && Width.of(title) <= 40;
    }

    /** What completes a sentence that breaks off. */
    private Optional<Candidate> completing(Place place) {
        Topic topic = place.topic();
        List<Body> lines = open(topic) ? Body.of(topic) : List.of();
        List<String> sentences = Sentences.of(topic.title());
        String title = sentences.isEmpty() ? "" : Term.free(Body.clean(sentences.get(sentences.size() - 1)));
        if (lines.size() < 2 || lines.size() > MOST || Names.pronoun(title) || title.length() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                name(),
                place,
                "",
                place.up(),
                title,
                Prompts.in(topic.language()).say("list.open", title, lines.size()),
                new Response.Free(KeyTerms.rubric(Body.texts(lines))),
                Candidate.span(place, Body.points(lines)),
                title,
                Body.points(lines)));
    }

    /** A title that names a list itself: "Causes of the fall", "检验醛基的方法". */
    private Optional<Candidate> named(Place place) {
        Topic topic = place.topic();
        Optional<String> title = titled(topic);
        List<Body> lines = title.isEmpty() ? List.of() : Body.of(topic);
        if (title.isEmpty() || lines.size() < 2 || lines.size() > MOST_OF_ANY) {
            return Optional.empty();
        }
        boolean many = lines.size() > MOST;
        if (many && lines.size() != topic.points().size() + topic.topics().size()) {
            return Optional.empty();
        }
        List<String> texts = Body.texts(lines);
        Prompts prompts = Prompts.in(topic.language());
        boolean own = topic.kind() == Topic.Kind.TOPIC && Names.usable(topic.name());
        return Optional.of(new Candidate(
                name(),
                place,
                own ? topic.name() : "",
                own ? place : place.up(),
                "",
                ExplainKind.schema(
                        place,
                        prompts.say(
                                many ? "list.named.any" : "list.named", prompts.bare(title.get()), lines.size(), ANY)),
                new Response.Free(many ? KeyTerms.any(texts, ANY) : KeyTerms.rubric(texts)),
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

    /** A sentence with a verb of having, which cannot stand before "有哪些". */
    private static final Pattern SAYS = Pattern.compile("(?:有|提供了?|包括|分为|具备)(?:这样|以下|如下|这些|[两二三四五六七八九])");

    /** How a title that names a list stands in a sentence; nothing for any other title, or when no list is below it. */
    static Optional<String> titled(Topic topic) {
        boolean plain = topic.points().stream()
                .allMatch(point -> point instanceof Point.Statement || point instanceof Point.Definition);
        boolean kind = topic.kind() == Topic.Kind.TOPIC || topic.kind() == Topic.Kind.STATEMENT;
        boolean empty = topic.points().isEmpty() && topic.topics().isEmpty();
        if (!kind || !plain || empty || SequenceKind.ordered(topic.title())) {
            return Optional.empty();
        }
        String name = topic.kind() == Topic.Kind.TOPIC ? topic.name() : Body.clean(topic.title());
        if (topic.language() == Language.ZH) {
            boolean noun = Width.of(name) <= 20
                    && name.indexOf('的') > 0
                    && LabelWords.ends(name, Language.ZH)
                    && Count.of(name + "：", Language.ZH).isEmpty()
                    && !SAYS.matcher(name).find()
                    && (!topic.points().isEmpty() || LabelWords.several(name.substring(name.lastIndexOf('的') + 1)));
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
