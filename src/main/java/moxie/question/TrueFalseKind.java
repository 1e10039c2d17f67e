package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.text.Shuffle;

/** Is this so: a term with its own meaning, or with that of a sibling that excludes it. */
final class TrueFalseKind implements QuestionKind {
    @Override
    public String name() {
        return "true-false";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        boolean named = Category.named(place.topic().title())
                || Category.named(place.topic().name());
        List<Point.Definition> terms = Siblings.of(place);
        if (!named || terms.size() < 2) {
            return Stream.empty();
        }
        List<Candidate> found = new ArrayList<>();
        List<Point.Definition> drawn = Shuffle.order(place.seed(), terms, Point.Definition::id);
        for (Point.Definition term : terms) {
            List<Point.Definition> others = Siblings.wrong(place, term, terms);
            boolean so = drawn.indexOf(term) % 2 == 0;
            if (!others.isEmpty()) {
                found.add(candidate(place, term, so ? term : others.get(0)));
            }
        }
        return found.stream();
    }

    private Candidate candidate(Place place, Point.Definition term, Point.Definition said) {
        Prompts prompts = Prompts.in(place.topic().language());
        String meaning = TermKind.quoted(said, place.topic().language());
        List<String> options = List.of(prompts.say("true-false.true"), prompts.say("true-false.false"));
        return new Candidate(
                name(),
                place,
                term.term(),
                place.down(place.topic()),
                "",
                prompts.say("true-false", term.term(), meaning),
                new Response.Choice(options, List.of(said.id().equals(term.id()) ? 0 : 1)),
                term.source(),
                term.term(),
                List.of(term));
    }
}
