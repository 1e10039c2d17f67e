package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Labels;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;

/** Write from memory all a topic says. */
final class RecallKind implements QuestionKind {
    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final int MOST_NAMED = 6;
    /** Of more points than {@link #MOST} any five are asked for, up to so many. */
    private static final int MOST_OF_ANY = 24;

    private static final int ANY = 5;
    /** So many sentences of a passage are enough. */
    private static final int ENOUGH = 3;
    /** A title that says how many things are below it: "小说三要素", "The four gas laws". */
    private static final Pattern COUNTED = Pattern.compile(
            "[二三四五六七八九2-9](?:大|个|种|项|类|点)?(?:要素|原则|特征|特点|类型|规律|定律|阶段|条件|方法|因素|作用|功能|任务)$|\\b(?:two|three|four|five|six|seven|eight|nine) .*s$",
            Pattern.CASE_INSENSITIVE);

    /** The width to which a line is the name of a thing rather than a sentence. */
    private static final int BRIEF = 16;

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
                || MistakeKind.holds(topic)
                || CompareKind.aspect(place)
                || Subject.edge(topic)
                || Count.of(topic.title(), topic.language())
                        .filter(c ->
                                c.n() == topic.points().size() + topic.topics().size())
                        .isPresent()
                || !CompareKind.things(topic.title()).isEmpty()) {
            return Stream.empty();
        }
        List<Body> all = Body.of(topic);
        all.removeIf(line -> line.points().stream().anyMatch(point -> point instanceof Point.Steps));
        if (unfilled(topic, all)) {
            return Stream.empty();
        }
        if (closed(all)) {
            all.remove(all.size() - 1);
        }
        if (all.size() > MOST) {
            return any(place, all).stream();
        }
        List<Body> parts = Prose.parted(all, MOST);
        boolean prose = Prose.is(all, parts);
        List<Body> lines = prose ? Prose.told(parts) : parts;
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
        boolean bare = lines.size() == 2
                && lines.stream().allMatch(line -> line.points().isEmpty());
        if (bare || lines.size() < (names ? 3 : FEWEST) || lines.size() > MOST || (names && !classes(topic, lines))) {
            return Stream.empty();
        }
        boolean promised = COUNTED.matcher(topic.name()).find()
                && Count.of(topic.name() + "：", topic.language())
                        .filter(count -> count.n() != lines.size())
                        .isPresent();
        if (promised) {
            return Stream.empty();
        }
        return Subject.of(place).stream()
                .filter(subject -> Width.of(subject.name()) <= 20)
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    if (prose) {
                        return told(place, subject, lines);
                    }
                    boolean named = names
                            || Category.named(topic.title())
                            || ListKind.classed(topic).isPresent();
                    List<String> terms = named ? List.of() : terms(topic, lines);
                    String prompt = prompt(prompts, topic, subject.name(), names ? -lines.size() : lines.size(), terms);
                    Response response =
                            new Response.Free(terms.isEmpty() ? KeyTerms.rubric(Body.texts(lines)) : each(lines));
                    return Candidate.of(
                            name(),
                            place,
                            subject,
                            ExplainKind.schema(place, prompt),
                            response,
                            "",
                            Body.points(lines));
                });
    }

    /** A passage is told in one's own words: so many of its sentences are a full answer. */
    private Candidate told(Place place, Subject subject, List<Body> lines) {
        Prompts prompts = Prompts.in(place.topic().language());
        return Candidate.of(
                name(),
                place,
                subject,
                ExplainKind.schema(place, prompts.say("explain", subject.name(), 0)),
                new Response.Free(KeyTerms.any(Body.texts(lines), Math.min(ENOUGH, lines.size()))),
                "",
                Body.points(lines));
    }

    /** Of a plain list of more points than anyone writes down at once, any five. */
    private Optional<Candidate> any(Place place, List<Body> lines) {
        Topic topic = place.topic();
        boolean flat = topic.topics().isEmpty()
                && lines.size() <= MOST_OF_ANY
                && lines.size() == topic.points().size()
                && place.topic().kind() == Topic.Kind.TOPIC;
        return Subject.of(place)
                .filter(subject -> flat && Width.of(subject.name()) <= 20)
                .map(subject -> {
                    Prompts prompts = Prompts.in(topic.language());
                    String prompt = prompts.say("recall.any", subject.name(), lines.size(), ANY);
                    return Candidate.of(
                            name(),
                            place,
                            subject,
                            ExplainKind.schema(place, prompt),
                            new Response.Free(KeyTerms.any(Body.texts(lines), ANY)),
                            "",
                            Body.points(lines));
                });
    }

    /** Does a sentence with its stop close a list of brief items that have none? It is none of them. */
    private static boolean closed(List<Body> lines) {
        int last = lines.size() - 1;
        return last >= 2
                && stopped(lines.get(last))
                && gap(lines, last) > 1
                && gap(lines, last - 1) == 1
                && Width.of(lines.get(last).text()) > 8
                && lines.subList(0, last).stream().allMatch(line -> !stopped(line) && Width.of(line.text()) <= BRIEF);
    }

    /** How many lines further down than the one before it; 0 where the note does not tell. */
    private static int gap(List<Body> lines, int at) {
        List<Point> before = lines.get(at - 1).points();
        List<Point> points = lines.get(at).points();
        return before.isEmpty() || points.isEmpty()
                ? 0
                : points.get(0).source().line()
                        - before.get(before.size() - 1).source().endLine();
    }

    private static boolean stopped(Body line) {
        return line.points().size() == 1
                && line.points().get(0) instanceof Point.Statement statement
                && (statement.text().endsWith("。") || statement.text().endsWith("."));
    }

    /** Are some of the lines fields of a form nobody filled in: "indications", "dosing" beside "side effects: nausea"? */
    private static boolean unfilled(Topic topic, List<Body> lines) {
        long empty = lines.stream()
                .filter(line -> !line.name() && (Labels.is(line.text()) || Labels.generic(line.text())))
                .count();
        boolean filled =
                topic.topics().stream().anyMatch(below -> below.kind() == Topic.Kind.LABEL || brief(below.name()))
                        || lines.stream()
                                .flatMap(line -> line.points().stream())
                                .anyMatch(point -> point instanceof Point.Definition d && brief(d.term()));
        boolean members = Category.named(topic.title())
                || LabelWords.ends(topic.name(), topic.language())
                || Count.of(topic.title(), topic.language()).isPresent();
        return empty > 0 && (filled || empty * 2 > lines.size()) && !members;
    }

    /** A field of a form: a label, or a word of two or three letters ("mx", "SE"). */
    private static boolean brief(String term) {
        return Labels.is(term) || (term.length() <= 3 && term.chars().allMatch(c -> c < 0x80));
    }

    /** @param count how many lines; negative when they are mere names */
    private static String prompt(Prompts prompts, Topic topic, String subject, int count, List<String> terms) {
        if (count < 0) {
            return prompts.say("list.named", prompts.low(subject), -count);
        }
        Optional<String> list = ListKind.classed(topic);
        if (list.isPresent()) {
            return prompts.say("list.named", list.get(), count);
        }
        return terms.isEmpty()
                ? prompts.say("recall", subject, count)
                : prompts.say("recall.each", prompts.opening(subject), prompts.all(terms));
    }

    /** Does the title name the class of what stands below it: "Interest groups", "研究大脑的方法"? */
    private static boolean classes(Topic topic, List<Body> lines) {
        String name = topic.name();
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        boolean plural = topic.language() == Language.EN
                && last.length() > 4
                && last.endsWith("s")
                && !last.endsWith("ss")
                && !last.endsWith("sis")
                && !last.endsWith("ics");
        boolean generic = lines.stream().allMatch(line -> Labels.generic(line.text()) || Labels.is(line.text()));
        boolean act = space > 0 && name.substring(0, name.indexOf(' ')).endsWith("ing");
        return topic.kind() == Topic.Kind.TOPIC && !generic && !act && (plural || Category.named(name));
    }

    /** The terms, where every line says something of one; the prompt then names them all. */
    private static List<String> terms(Topic topic, List<Body> lines) {
        List<String> terms = new ArrayList<>();
        for (Body line : lines) {
            boolean said = line.points().size() == 1
                    && line.points().get(0) instanceof Point.Definition d
                    && d.strength() < 3
                    && line.text().startsWith(d.term())
                    && Names.usable(d.term());
            if (!said) {
                return List.of();
            }
            terms.add(Names.plain(((Point.Definition) line.points().get(0)).term(), topic.language()));
        }
        boolean alone = terms.stream().distinct().count() == terms.size();
        return alone && terms.size() <= MOST_NAMED ? terms : List.of();
    }

    /** A criterion for each term: the words of what is said of it, not the term itself, which the prompt has. */
    private static Rubric each(List<Body> lines) {
        List<Criterion> criteria = lines.stream()
                .map(line -> {
                    Point.Definition definition =
                            (Point.Definition) line.points().get(0);
                    return new Criterion(line.text(), KeyTerms.of(Term.meaning(definition)), 1);
                })
                .toList();
        return new Rubric(criteria, false, criteria.size());
    }

    /** Are these things of one sort, so that all of them can be asked for at once? Names, or terms each with its meaning. */
    static boolean alike(Question question) {
        if (!(question.response() instanceof Response.Free free)) {
            return true;
        }
        List<Criterion> criteria = free.rubric().criteria();
        boolean brief = criteria.stream().allMatch(criterion -> Width.of(criterion.text()) <= BRIEF);
        boolean led = criteria.stream().allMatch(criterion -> lead(criterion.text()));
        String name = question.topic().get(question.topic().size() - 1);
        return brief || led || LabelWords.ends(name, question.language());
    }

    private static boolean lead(String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(": "));
        return colon > 0 && Width.of(text.substring(0, colon)) <= 12;
    }
}
