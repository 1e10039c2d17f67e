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
    private static final Set<String> NOISE = Set.of(
            ("try try-it example note tip warning todo see read install update run q a question answer figure table day"
                            + " week link source date author status tags updated created")
                    .split(" "));
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
        if (topic.kind() == Topic.Kind.STATEMENT || Skipped.label(topic.title()) || MistakeKind.holds(topic)) {
            return Stream.empty();
        }
        List<Point.Definition> definitions = topic.points().stream()
                .filter(point -> point instanceof Point.Definition)
                .map(point -> (Point.Definition) point)
                .toList();
        Map<String, Integer> terms = new HashMap<>();
        definitions.forEach(definition -> terms.merge(Normal.of(definition.term()), 1, Integer::sum));
        return definitions.stream()
                .filter(definition -> terms.get(Normal.of(definition.term())) == 1 && fits(place, definition))
                .flatMap(definition -> candidate(place, definition).stream());
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
                && Names.usable(term)
                && !Skipped.without(definition.meaning()).isBlank()
                && Width.of(definition.meaning()) >= least(place, definition);
    }

    /** A figure, a date and what happened on one are brief. */
    private static int least(Place place, Point.Definition definition) {
        Said said = Said.of(
                definition.term(),
                Body.said(definition.meaning()),
                place.topic().language());
        boolean figure = said.shape() != Said.Shape.PLAIN && said.shape() != Said.Shape.LIST;
        return figure ? 1 : DATE.matcher(definition.term()).matches() ? 4 : LEAST;
    }

    private static boolean noise(String term) {
        String lower = term.toLowerCase(Locale.ROOT);
        int space = lower.indexOf(' ');
        if (NOISE.contains(space < 0 ? lower : lower.substring(0, space))) {
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

    private Optional<Candidate> candidate(Place place, Point.Definition definition) {
        return Subject.of(place)
                .filter(subject -> !Names.within(definition.term(), subject.name()))
                .map(subject -> candidate(place, definition, subject));
    }

    private Candidate candidate(Place place, Point.Definition definition, Subject subject) {
        Language language = place.topic().language();
        String term = Names.plain(definition.term(), language);
        Said said = Said.of(term, Body.said(definition.meaning()), language);
        boolean dated = DATE.matcher(term).matches();
        boolean alone = language == Language.EN && said.shape() == Said.Shape.LIST;
        return new Candidate(
                name(),
                place,
                dated ? "" : term,
                alone ? place.down(place.topic()) : subject.home(),
                "",
                prompt(place, subject, term, said),
                new Response.Free(KeyTerms.rubric(said.lines())),
                definition.source(),
                definition.term(),
                List.of(definition));
    }

    private static String prompt(Place place, Subject subject, String term, Said said) {
        Topic topic = place.topic();
        Prompts prompts = Prompts.in(topic.language());
        if (DATE.matcher(term).matches()) {
            return prompts.say("explain.date", term);
        }
        Optional<LabelWords> label = topic.kind() == Topic.Kind.LABEL
                ? LabelWords.of(topic.name(), topic.language())
                        .filter(words -> !words.many().isEmpty())
                : Optional.empty();
        Optional<LabelWords> noun =
                LabelWords.of(term, topic.language()).filter(words -> words.own().isEmpty());
        if (label.isPresent() && Which.is(term)) {
            return Which.prompt(prompts, subject.name(), topic.name(), term, said.lines().size());
        }
        if (noun.isPresent() && label.isEmpty() && !AttributeKind.several(subject)) {
            return AttributeKind.prompt(
                    prompts, subject.name(), noun.get(), said.lines().size());
        }
        String about = label.map(words -> prompts.say("of", prompts.bare(subject.name()), words.many()))
                .orElse(subject.name());
        String shape = said.shape() == Said.Shape.PLAIN
                ? ""
                : "." + said.shape().name().toLowerCase(Locale.ROOT);
        boolean low = said.shape() == Said.Shape.LIST && topic.language() == Language.EN;
        return prompts.say(
                "explain" + shape,
                prompts.opening(about),
                low ? prompts.low(term) : term,
                said.lines().size());
    }
}
