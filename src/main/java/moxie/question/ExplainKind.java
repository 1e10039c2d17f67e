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
        return definition.strength() == 1
                && CompareKind.things(term).isEmpty()
                && term.indexOf('$') < 0
                && Count.of(definition.text(), place.topic().language()).isEmpty()
                && !place.learned().contains(Normal.of(term))
                && !DefinitionKind.defines(place, definition)
                && !noise(term)
                && Names.usable(term)
                && Width.of(definition.meaning()) >= (DATE.matcher(term).matches() ? 4 : LEAST);
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
                .map(subject -> {
                    Topic topic = place.topic();
                    Prompts prompts = Prompts.in(topic.language());
                    Optional<LabelWords> label = topic.kind() == Topic.Kind.LABEL
                            ? LabelWords.of(topic.name(), topic.language())
                                    .filter(w -> !w.many().isEmpty())
                            : Optional.empty();
                    String about = label.map(words -> prompts.say("of", prompts.bare(subject.name()), words.many()))
                            .orElse(subject.name());
                    String term = Names.plain(definition.term(), topic.language());
                    String meaning = Body.clean(definition.meaning());
                    List<String> listed = Listing.of(meaning);
                    Optional<LabelWords> noun = LabelWords.of(term, topic.language())
                            .filter(w -> w.own().isEmpty());
                    boolean dated = DATE.matcher(term).matches();
                    boolean many = topic.language() == Language.ZH || (term.endsWith("s") && !term.endsWith("ss"));
                    boolean list = many && listed.size() >= 3;
                    String prompt = dated
                            ? prompts.say("explain.date", term)
                            : noun.isPresent() && label.isEmpty()
                                    ? AttributeKind.prompt(prompts, subject.name(), noun.get())
                                    : list
                                            ? prompts.say("explain.list", about, term, listed.size())
                                            : prompts.say("explain", about, term);
                    Response response = new Response.Free(KeyTerms.rubric(list ? listed : List.of(meaning)));
                    return new Candidate(
                            name(),
                            place,
                            dated ? "" : term,
                            subject.home(),
                            "",
                            prompt,
                            response,
                            definition.source(),
                            definition.term(),
                            List.of(definition));
                });
    }
}
