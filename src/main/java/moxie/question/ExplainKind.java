package moxie.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** "X: text" where the text does not define X but says something of it in its context. */
final class ExplainKind implements QuestionKind {
    private static final int LEAST = 6;
    /** So many examples are asked for where the notes give only some. */
    private static final int SOME = 2;

    private static final Set<String> NOISE = Set.of(
            ("try try-it example note tip warning todo see read install update run q a question answer figure table day"
                            + " week link source date author status tags updated created")
                    .split(" "));
    /** One side of something named above it: alone it names nothing. */
    private static final Set<String> SIDES =
            Set.of("最低", "最高", "最大", "最小", "内", "外", "前", "后", "上", "下", "国内", "国外", "对内", "对外", "优", "劣");

    private static final String[] NOISE_ZH = {
        "注意", "例", "答", "问", "图", "表", "结论", "比如", "链接", "来源", "作者", "日期", "标签", "备注"
    };

    private static final Pattern DATE = Pattern.compile(
            "(?:c\\. ?)?(?:\\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? )?(?:\\d{1,2}, )?\\d{2,4}(?:s|-\\d{2,4}|–\\d{2,4})?(?: (?:BC|AD|BCE|CE))?"
                    + "|(?:公元前?)?\\d{2,4}(?:[年.]\\d{0,2}[月.]?\\d{0,2}[日]?)?(?:[-—–~]\\d{2,4}年?)?");

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Topic topic = place.topic();
        if (Skipped.label(topic.title()) || MistakeKind.holds(topic) || CompareKind.aspect(place)) {
            return Stream.empty();
        }
        List<Point.Definition> definitions = topic.points().stream()
                .filter(point -> point instanceof Point.Definition)
                .map(point -> (Point.Definition) point)
                .toList();
        Map<String, Integer> terms = new HashMap<>();
        definitions.forEach(definition -> terms.merge(Normal.of(definition.term()), 1, Integer::sum));
        Stream<Candidate> whole = single(place).stream();
        return Stream.concat(
                whole,
                definitions.stream()
                        .filter(definition -> !announces(topic, definition))
                        .filter(definition -> terms.get(Normal.of(definition.term())) == 1 && fits(place, definition))
                        .map(definition -> candidate(place, definition)));
    }

    /** A name with one paragraph or one bullet below it. */
    private Optional<Candidate> single(Place place) {
        Topic topic = place.topic();
        List<Point> points = topic.points();
        boolean one = topic.kind() == Topic.Kind.TOPIC
                && !place.above().isEmpty()
                && topic.topics().isEmpty()
                && points.size() == 1
                && ((points.get(0) instanceof Point.Quote
                                && DefinitionKind.all(place).isEmpty())
                        || (points.get(0) instanceof Point.Statement statement
                                && statement.blanks().isEmpty()))
                && !Normal.of(points.get(0).text()).equals(Normal.of(topic.title()))
                && !Subject.edge(topic)
                && Names.usable(topic.name())
                && !AdviceWords.begins(topic.name());
        List<Body> lines = one ? Body.of(topic) : List.of();
        if (lines.size() != 1
                || Width.of(lines.get(0).text()) < LEAST
                || Prose.parted(lines, 9).size() > 1) {
            return Optional.empty();
        }
        String text = lines.get(0).text();
        boolean plain = topic.language() == Language.ZH || Character.isLowerCase(text.charAt(0));
        boolean named = plain
                && Term.named(text, topic.language())
                && topic.name().indexOf('·') < 0
                && !text.startsWith(topic.name());
        Prompts prompts = Prompts.in(topic.language());
        List<String> listed = Listing.of(text);
        boolean examples = listed.size() >= 3 && Listing.open(text);
        boolean list = listed.size() >= 3 && topic.language() == Language.ZH && !examples;
        String prompt = named
                ? prompts.say("definition", topic.name())
                : prompts.say(
                        examples ? "explain.examples" : list ? "explain.list" : "explain",
                        topic.name(),
                        examples ? SOME : listed.size());
        return Optional.of(Candidate.of(
                name(),
                place,
                new Subject(topic.name(), place),
                schema(place, prompt),
                new Response.Free(
                        examples ? KeyTerms.any(listed, SOME) : KeyTerms.rubric(list ? listed : List.of(text))),
                "",
                points));
    }

    /** A name that topics side by side all have below them is asked with the topic it belongs to: "Metoprolol: …". */
    static String schema(Place place, String prompt) {
        boolean shared = place.learned().contains(Normal.of(place.topic().name()));
        Optional<Subject> owner = shared && !place.above().isEmpty() ? Subject.of(place.up()) : Optional.empty();
        return owner.map(subject -> Prompts.in(place.topic().language()).about(subject.name(), prompt))
                .orElse(prompt);
    }

    /** Is this the topic's own sentence, which only names what is below it? */
    private static boolean announces(Topic topic, Point.Definition definition) {
        boolean own = Normal.of(definition.text()).equals(Normal.of(topic.title()));
        return own ? Body.repeats(Body.said(definition.meaning()), Body.of(topic)) : Body.inTitle(topic, definition);
    }

    private static boolean fits(Place place, Point.Definition definition) {
        String term = definition.term();
        return definition.strength() <= 2
                && CompareKind.things(term).isEmpty()
                && term.indexOf('$') < 0
                && Count.of(definition.text(), place.topic().language()).isEmpty()
                && !place.learned().contains(Normal.of(term))
                && !DefinitionKind.defines(place, definition)
                && !noise(term)
                && !(place.topic().kind() == Topic.Kind.STATEMENT && AdviceWords.begins(term))
                && !twofold(definition)
                && !(Which.is(term) && place.topic().kind() != Topic.Kind.LABEL)
                && Names.usable(term)
                && !Skipped.without(definition.meaning()).isBlank()
                && !again(definition)
                && !CompareKind.versus(definition.meaning())
                && Width.of(definition.meaning()) >= least(place, definition);
    }

    /** Does the text only say its term again: "Mobile phase: this phase moves", "ABS（防抱死系统）：防抱死系统"? */
    private static boolean again(Point.Definition definition) {
        Set<String> said = Leak.tokens(Term.meaning(definition));
        int size = said.size();
        said.removeAll(Leak.tokens(definition.term()));
        return size > 0 && (said.isEmpty() || (Names.pronoun(definition.meaning()) && said.size() <= 1));
    }

    /** A figure, a date and what happened on one are brief. */
    private static int least(Place place, Point.Definition definition) {
        Said said = Said.of(definition, place.topic().language());
        boolean figure = said.shape() != Said.Shape.PLAIN && said.shape() != Said.Shape.LIST;
        return figure ? 1 : DATE.matcher(definition.term()).matches() ? 4 : LEAST;
    }

    /** Two statements in one: "price ceiling (floor): a legal maximum (minimum)". */
    static boolean twofold(Point.Definition definition) {
        return definition.text().matches("[a-zA-Z -]{1,40}[a-z] ?\\([a-z /-]{2,20}\\)[^(]{0,80}\\([a-z /-]{2,20}\\).*");
    }

    private static boolean noise(String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        if (SIDES.contains(term) || NOISE.contains(space < 0 ? lower : lower.substring(0, space))) {
            return true;
        }
        if (term.endsWith("上") || term.endsWith("方面") || term.endsWith("时") || term.endsWith("后")) {
            return true;
        }
        for (String word : NOISE_ZH) {
            if (AdviceWords.opens(term, word)) {
                return true;
            }
        }
        return false;
    }

    private Candidate candidate(Place place, Point.Definition definition) {
        Language language = place.topic().language();
        String term = Term.of(definition, language);
        Said said = Said.of(definition, language);
        boolean dated = DATE.matcher(term).matches();
        Optional<Subject> subject = Subject.near(place)
                .filter(s -> !Names.within(definition.term(), s.name()))
                .filter(s -> !s.home().above().isEmpty()
                        || LabelWords.of(definition.term(), language).isPresent());
        boolean classed = LabelWords.ends(term, language);
        boolean alone = subject.isEmpty() || classed || (language == Language.EN && said.shape() == Said.Shape.LIST);
        return new Candidate(
                name(),
                place,
                dated ? "" : term,
                alone ? place.down(place.topic()) : subject.get().home(),
                "",
                dated ? Prompts.in(language).say("explain.date", term) : prompt(place, subject, term, said),
                new Response.Free(
                        said.shape() == Said.Shape.EXAMPLES
                                ? KeyTerms.any(said.lines(), SOME)
                                : KeyTerms.rubric(said.lines())),
                definition.source(),
                definition.term(),
                List.of(definition));
    }

    private static String prompt(Place place, Optional<Subject> subject, String term, Said said) {
        Topic topic = place.topic();
        Prompts prompts = Prompts.in(topic.language());
        boolean labelled = topic.kind() == Topic.Kind.LABEL;
        Optional<LabelWords> label = labelled
                ? LabelWords.of(topic.name(), topic.language())
                        .filter(w -> !w.many().isEmpty())
                : Optional.empty();
        Optional<LabelWords> noun = LabelWords.of(term, topic.language())
                .filter(words -> words.own().isEmpty());
        int lines = said.shape() == Said.Shape.EXAMPLES ? SOME : said.lines().size();
        if (label.isPresent() && subject.isPresent() && Which.is(term)) {
            return Which.prompt(prompts, subject.get().name(), topic.name(), term, lines);
        }
        if (noun.isPresent() && label.isEmpty() && subject.isPresent() && !AttributeKind.several(subject.get())) {
            return AttributeKind.prompt(prompts, subject.get().name(), noun.get(), lines);
        }
        if (DefinitionKind.expands(term, said.lines().get(0)) && subject.isPresent()) {
            return prompts.about(subject.get().name(), prompts.say("definition.expansion", term));
        }
        boolean list = said.shape() == Said.Shape.LIST;
        boolean plain = said.shape() == Said.Shape.PLAIN;
        boolean classed = list && LabelWords.ends(term, topic.language());
        String shape =
                classed ? ".classes" : plain ? "" : "." + said.shape().name().toLowerCase(Locale.ROOT);
        String body = prompts.say("explain" + shape, list || classed ? prompts.low(term) : term, lines);
        if (subject.isEmpty() || classed || (list && topic.language() == Language.EN)) {
            return body;
        }
        String name = subject.get().name();
        String about = label.map(words -> prompts.say("of", prompts.bare(name), words.many()))
                .orElse(name);
        return prompts.about(about, body);
    }
}
