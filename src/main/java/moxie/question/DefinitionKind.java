package moxie.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Labels;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Language;
import moxie.text.Normal;

/** What is X: where the note defines it, or lists it with its meaning under a category. */
final class DefinitionKind implements QuestionKind {
    @Override
    public String name() {
        return "definition";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        Map<String, List<Point.Definition>> terms = new LinkedHashMap<>();
        for (Point.Definition definition : all(place)) {
            if (defines(place, definition)) {
                terms.computeIfAbsent(Normal.of(definition.term()), k -> new ArrayList<>())
                        .add(definition);
            }
        }
        return terms.values().stream().map(same -> candidate(place, same));
    }

    /** The definitions of a topic: its points, and the sentences inside longer ones. */
    static List<Point.Definition> all(Place place) {
        return place.facts().definitions(place.topic(), DefinitionKind::all);
    }

    private static List<Point.Definition> all(Topic topic) {
        List<Point.Definition> all = new ArrayList<>();
        if (MistakeKind.holds(topic)) {
            return all;
        }
        for (Point point : topic.points()) {
            boolean prose = point instanceof Point.Statement
                    || point instanceof Point.Quote
                    || (point instanceof Point.Definition d && d.strength() == 3);
            List<String> sentences = prose ? Sentences.of(point.text()) : List.of();
            if (prose && (sentences.size() > 1 || point instanceof Point.Quote)) {
                for (int i = 0; i < sentences.size(); i++) {
                    String sentence = sentences.get(i);
                    String more = more(sentences, i);
                    Copula.of(sentence, topic.language())
                            .ifPresent(c -> all.add(Term.bare(new Point.Definition(
                                    point.id(), sentence + more, point.source(), c.term(), c.meaning() + more, 3))));
                }
            } else if (point instanceof Point.Definition definition) {
                all.add(Term.bare(definition));
            }
        }
        return all;
    }

    /** The next sentence where it goes on about the same thing: "It's the method of …"; else nothing. */
    private static String more(List<String> sentences, int at) {
        String next = at + 1 < sentences.size() ? sentences.get(at + 1) : "";
        boolean on = Width.of(sentences.get(at)) <= 12
                && next.length() <= 120
                && ON.matcher(next).find();
        return on ? (Width.han(next) > 0 ? "。" : ". ") + Body.clean(next) : "";
    }

    private static final Pattern ON = Pattern.compile("^(?:It(?:'s|’s| is) |[其它](?![中他次余]))");

    /** Does the note say what the term is, rather than go on about a claim? */
    static boolean defines(Place place, Point.Definition definition) {
        return place.facts().defines(definition, point -> finds(place, definition));
    }

    private static boolean finds(Place place, Point.Definition definition) {
        boolean label = definition.strength() < 3
                && LabelWords.of(definition.term(), place.topic().language()).isPresent();
        if (label || place.learned().contains(Normal.of(definition.term()))) {
            return false;
        }
        if (definition.text().contains("是指") && definition.text().matches("[^，。]{1,20}是指[令标针数向].*")) {
            return false;
        }
        if (definition.strength() == 3 && claims(definition)) {
            return false;
        }
        if (!Names.usable(definition.term()) || AdviceWords.begins(definition.term())) {
            return false;
        }
        boolean labelled = place.topic().kind() == Topic.Kind.LABEL
                && !Category.named(place.topic().title());
        if (labelled && definition.strength() < 3) {
            return false;
        }
        boolean acts = ACTS.matcher(Term.meaning(definition)).find();
        if ((acts && !Category.holds(place, definition)) || !says(definition) || ExplainKind.twofold(definition)) {
            return false;
        }
        return (definition.strength() >= 2 && !Copula.vague(definition.meaning()))
                || Term.named(Term.meaning(definition), place.topic().language())
                || Category.holds(place, definition)
                || own(place.topic(), definition);
    }

    /** Who did something, or when: "牛顿，1687", "1937年…". */
    private static final Pattern ACT = Pattern.compile("(?:[A-Z][A-Za-z .&-]+，)?(?:\\d{3,4}|[^，。]{2,12}\\d{4}年?).*");

    private static final Pattern VALUE = Pattern.compile(
            "^an? (?:\\d+-year-old|man|woman|student) |^(?:an?|the) (?:[a-z]{2,}est|most [a-z]+|happy|wise|just|noble|true|perfect|supreme) |^(?:an?|the) (?:form|kind|type|sort|part|way) of [a-z]+$",
            Pattern.CASE_INSENSITIVE);

    /** A ranking, a mere genus, a clause or the term itself where a sentence should say what the term is. */
    private static boolean claims(Point.Definition definition) {
        String meaning = Term.meaning(definition);
        String term = definition.term();
        boolean clause = term.indexOf('的') > 0 && Width.of(term) > 8;
        boolean again = Normal.of(meaning).matches("(?:an? |the |一[种个类])?" + Pattern.quote(Normal.of(term)) + "\\b.*");
        return VALUE.matcher(meaning).find() || clause || again;
    }

    private static final Pattern PLACE = Pattern.compile(
            "^(?:(?:in|on|at|by|from|if|because|see|not|no|only|also|used|must|should|can|may|will|has|have|made|found|caused|due|after|before|during|with|without|under|is|are|was|were)\\b|[a-z]{3,}ed (?:by|in|at|from|to|with|when)\\b).*",
            Pattern.CASE_INSENSITIVE);

    /** What a thing does rather than what it is: "Defaults most often to …". */
    private static final Pattern ACTS = Pattern.compile(
            "^[a-z]{3,}(?<![sui])s (?:an?|the|its|their|each|every|most|often|usually|always|mostly|only|to|whether|how|if|when)\\b"
                    + "|^(?:identify|identifies|specify|specifies|indicates?|defines?|tells?) ",
            Pattern.CASE_INSENSITIVE);

    /** Does the text say what something is, rather than where, how much, what it consists of, or how it behaves? */
    private static boolean says(Point.Definition definition) {
        String meaning = Term.meaning(definition);
        boolean claim = meaning.contains("越") && meaning.indexOf("越") != meaning.lastIndexOf("越");
        boolean dated = Character.isDigit(definition.term().charAt(0));
        boolean brief = Width.han(meaning) > 0 && Width.of(meaning) < 6;
        boolean path =
                meaning.contains("→") || meaning.contains("->") || meaning.contains("——") || meaning.contains("⇒");
        boolean act = definition.strength() < 3 && ACT.matcher(meaning).matches();
        boolean again = definition.strength() < 3
                && Width.han(meaning) > 0
                && definition.term().length() > 1
                && meaning.contains(definition.term());
        return !claim
                && !again
                && !Body.intro(meaning)
                && noun(definition, meaning)
                && !path
                && !side(definition, meaning)
                && !act
                && !dated
                && !(definition.strength() < 3
                        && (brief
                                || (Width.han(definition.text()) > 0
                                        && Listing.of(meaning).size() >= 3)))
                && !PLACE.matcher(meaning).matches();
    }

    private static final Guarded VERSUS = Guarded.of("\\bvs\\b|\\bversus\\b", "vs", "versus");

    /** A pronoun, a contrast, signs, or a list that breaks off: nothing that can be said to be the term. */
    private static boolean side(Point.Definition definition, String meaning) {
        return Names.pronoun(definition.term())
                || VERSUS.in(meaning)
                || VERSUS.in(definition.term())
                || Listing.open(meaning)
                || (meaning.startsWith("$") && meaning.indexOf('$', 1) == meaning.length() - 1);
    }

    private static final Pattern QUANTITY = Pattern.compile(
            "^(?:an?|few|some|many|most|several|all|no|each|every|other|both|more|less|one|two|three|another|any)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE =
            Pattern.compile("(?:an?|the|any|one of|those|when)\\b.*", Pattern.CASE_INSENSITIVE);

    /** "… is the best …": what it is like, not what it is. */
    private static final Guarded RANKED = Guarded.of(
            "\\b(?:is|are) (?:(?:the )?(?:same|only|best|most|least|first|main|key|two|three)|(?:an? )?(?:very )?(?:good|bad|big|small|important|great|poor|major|minor|common|rare|strong|weak|key|crucial|essential|useful|nice))(?= )",
            "is ",
            "are ");

    /** "… is an important example of …". */
    private static final Guarded EXAMPLE =
            Guarded.of("\\b(?:is|are) (?:an? )?(?:important |two important |good |common )?examples? of ", "example");

    /** In English after "is" or "are" comes a noun with its article, and before it a term rather than "few goods". */
    private static boolean noun(Point.Definition definition, String meaning) {
        if (definition.strength() < 3 || Width.han(definition.text()) > 0) {
            return true;
        }
        String text = definition.text();
        int at = text.indexOf(definition.meaning());
        String before = at < 0 ? "" : text.substring(0, at).strip();
        boolean bare = before.endsWith(" are") || before.endsWith(" is");
        boolean article = ARTICLE.matcher(meaning).matches();
        boolean article2 = RANKED.in(text)
                || (before.endsWith(" are the")
                        && Character.isLowerCase(definition.term().charAt(0)));
        boolean claim = EXAMPLE.in(text);
        return !(bare && !article)
                && !article2
                && !claim
                && !QUANTITY.matcher(definition.term()).matches()
                && Width.words(definition.term()) <= 4;
    }

    /** The topic's own sentence: "lora：在模型权重中…" with more below it. */
    private static boolean own(Topic topic, Point.Definition definition) {
        return topic.kind() == Topic.Kind.TOPIC
                && topic.language() == Language.ZH
                && Normal.of(definition.text()).equals(Normal.of(topic.title()));
    }

    private Candidate candidate(Place place, List<Point.Definition> same) {
        Point.Definition first = same.get(0);
        Prompts prompts = Prompts.in(place.topic().language());
        List<String> meanings = same.stream()
                .map(d -> TermKind.quoted(d, place.topic().language()))
                .distinct()
                .toList();
        boolean expansion = expands(first.term(), first.meaning());
        int of = first.term().lastIndexOf('的');
        boolean label = of > 0 && Labels.is(first.term().substring(of + 1));
        String term = Term.of(first, place.topic().language());
        String prompt = prompts.say(
                label
                        ? "definition.label"
                        : first.term().startsWith("$")
                                ? "definition.symbol"
                                : expansion ? "definition.expansion" : "definition",
                term);
        boolean titled = Normal.of(place.topic().name()).equals(Normal.of(first.term()));
        return new Candidate(
                name(),
                place,
                term,
                titled ? place : place.down(place.topic()),
                "",
                prompt,
                new Response.Free(KeyTerms.rubric(meanings)),
                Candidate.span(place, List.copyOf(same)),
                Normal.of(first.term()),
                List.copyOf(same));
    }

    /** Is the meaning just the words the letters of the term stand for? */
    static boolean expands(String term, String meaning) {
        String letters = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.length() < 2 || letters.length() > 6 || Width.words(meaning) > letters.length() + 3) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        for (String word : meaning.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        boolean latin = Width.han(meaning) == 0 && Language.of(term) == Language.EN;
        int at = 0;
        for (int i = 0; i < initials.length() && at < letters.length(); i++) {
            at += initials.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return latin && at == letters.length();
    }
}
