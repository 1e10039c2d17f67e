package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moxie.note.Point;

/** The author's own cards, as they are; both ways where the note says so. */
final class CardKind implements QuestionKind {
    @Override
    public String name() {
        return "card";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Card card) {
                found.add(candidate(place, card, card.front(), card.back()));
                if (card.bothWays()) {
                    found.add(candidate(place, card, card.back(), card.front()));
                }
            }
        }
        return found.stream();
    }

    private Candidate candidate(Place place, Point.Card card, String front, String back) {
        List<String> lines = back.lines()
                .map(line -> line.replaceFirst("^[-*+•] ", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> answers = lines.isEmpty() ? List.of(back) : lines;
        Response response = new Response.Free(KeyTerms.rubric(answers));
        return new Candidate(
                name(), place, "", place, "", front.strip(), response, card.source(), front, List.of(card));
    }
}
