package moxie.question;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.text.Language;

/** Which term is meant: a definition read backwards. */
final class TermKind implements QuestionKind {
    private static final int LEAST = 14;
    private static final int MOST = 80;
    /** What something is about, rather than a thing of its own: "停等协议的原理". */
    private static final Pattern ABOUT = Pattern.compile(".{2,}(?:依据|原理|实质|本质|目的|定义|概念)");

    @Override
    public String name() {
        return "term";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        return DefinitionKind.all(place).stream()
                .filter(definition -> asked(place, definition) && named(place, definition))
                .map(definition -> candidate(place, definition));
    }

    /** Is the term a name its note defines, rather than the label of a line? */
    private static boolean named(Place place, Point.Definition definition) {
        Language language = place.topic().language();
        return (definition.strength() >= 2
                        || Term.named(Term.meaning(definition), language)
                        || Category.holds(place, definition))
                && LabelWords.of(definition.term(), language).isEmpty();
    }

    /** Does this meaning point at one term alone? */
    static boolean asked(Place place, Point.Definition definition) {
        return place.facts().tells(definition, point -> tells(place, definition));
    }

    private static boolean tells(Place place, Point.Definition definition) {
        String meaning = Term.meaning(definition);
        boolean long_ = Width.of(meaning) >= LEAST && Width.of(meaning) <= MOST;
        boolean sign = definition.term().indexOf('$') >= 0 || definition.term().length() < 2;
        return long_
                && !sign
                && !LabelWords.ends(
                        Term.of(definition, place.topic().language()),
                        place.topic().language())
                && !ABOUT.matcher(Term.of(definition, place.topic().language())).matches()
                && Listing.of(meaning).isEmpty()
                && meaning.indexOf('"') < 0
                && meaning.indexOf('“') < 0
                && DefinitionKind.defines(place, definition)
                && !DefinitionKind.expands(definition.term(), meaning)
                && !spelled(definition.term(), meaning)
                && spellings(definition).stream().noneMatch(term -> Leak.spelled(term, meaning))
                && !Names.pointsBack(meaning)
                && single(place, definition);
    }

    /** Do the capitals of the words spell the term: "the Estimated Average Requirements (…)" for EAR? */
    private static boolean spelled(String term, String meaning) {
        StringBuilder capitals = new StringBuilder();
        for (String word : meaning.split("[^A-Za-z]+")) {
            capitals.append(!word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1) : "");
        }
        return term.length() >= 2 && capitals.indexOf(term) >= 0;
    }

    /** No other meaning of the same term, and none of another term that says much the same. */
    private static boolean single(Place place, Point.Definition definition) {
        for (Point.Definition other : DefinitionKind.all(place)) {
            if (!other.equals(definition)) {
                if (other.term().equalsIgnoreCase(definition.term())
                        || Leak.alike(other.meaning(), definition.meaning())) {
                    return false;
                }
            }
        }
        return true;
    }

    private Candidate candidate(Place place, Point.Definition definition) {
        Prompts prompts = Prompts.in(place.topic().language());
        String prompt = prompts.say("term", quoted(definition, place.topic().language()), ClozeKind.BLANK);
        return new Candidate(
                name(),
                place,
                "",
                place,
                Term.meaning(definition),
                prompt,
                new Response.Blank(List.of(spellings(definition))),
                definition.source(),
                definition.term(),
                List.of(definition));
    }

    /** The term, and what its sentence has in brackets after it. */
    private static List<String> spellings(Point.Definition definition) {
        String text = definition.text();
        int at = text.indexOf(definition.term());
        int end = at + definition.term().length();
        boolean bracket = at >= 0 && end < text.length() && " (（".indexOf(text.charAt(end)) >= 0;
        int close = bracket ? Math.max(text.indexOf(')', end), text.indexOf('）', end)) : -1;
        if (close > end && close - end < 40) {
            List<String> both = KeyTerms.spellings(text.substring(at, close + 1));
            if (both.size() == 2) {
                return both;
            }
        }
        return KeyTerms.spellings(Term.of(definition, Language.of(definition.text())));
    }

    /** The meaning as it is quoted: an English one gets back the article a noun needs. */
    static String quoted(Point.Definition definition, Language language) {
        String meaning = Term.meaning(definition);
        if (language == Language.ZH) {
            return meaning;
        }
        int at = definition.strength() == 3 ? definition.text().indexOf(meaning) : -1;
        for (String article : new String[] {"a ", "an ", "the "}) {
            if (at > article.length() && definition.text().startsWith(" " + article, at - article.length() - 1)) {
                return article + meaning;
            }
        }
        return meaning;
    }
}
