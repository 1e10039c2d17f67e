package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.text.Shuffle;

/** Which of four terms of one category fits a meaning. */
final class ChoiceKind implements QuestionKind {
    private static final int OPTIONS = 4;

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Point.Definition> terms = Siblings.of(place);
        if (terms.size() < OPTIONS) {
            return Stream.empty();
        }
        List<Candidate> found = new ArrayList<>();
        for (Point.Definition right : terms) {
            List<Point.Definition> wrong = Siblings.wrong(place, right, terms);
            if (wrong.size() >= OPTIONS - 1) {
                found.add(candidate(place, right, wrong.subList(0, OPTIONS - 1)));
            }
        }
        return found.stream();
    }

    private Candidate candidate(Place place, Point.Definition right, List<Point.Definition> wrong) {
        List<Point.Definition> all = new ArrayList<>(wrong);
        all.add(right);
        List<Point.Definition> shown = Shuffle.order(place.seed() + 1, all, d -> right.id() + d.id());
        List<String> options = shown.stream().map(Point.Definition::term).toList();
        Prompts prompts = Prompts.in(place.topic().language());
        String meaning = TermKind.quoted(right, place.topic().language());
        return new Candidate(
                name(),
                place,
                "",
                place,
                meaning,
                prompts.say("choice", meaning),
                new Response.Choice(options, List.of(shown.indexOf(right))),
                right.source(),
                right.term(),
                List.of(right));
    }
}
