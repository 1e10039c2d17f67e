package moxie.question;

import java.util.ArrayList;
import java.util.List;
import moxie.note.Point;
import moxie.note.Source;

/**
 * A question before the gates.
 *
 * @param kind the name of the kind that made it
 * @param subject the name the prompt speaks of; empty when the prompt names nothing
 * @param home the place of that name: the context stands above it
 * @param stem words of the notes quoted in the prompt; may be empty
 * @param identity what, beside path and kind, tells it from others: a term, a label, a sentence
 * @param covers the points of the notes it asks for
 */
public record Candidate(
        String kind,
        QuestionKind.Place place,
        String subject,
        QuestionKind.Place home,
        String stem,
        String prompt,
        Response response,
        Source source,
        String identity,
        List<Point> covers) {
    public Candidate {
        covers = List.copyOf(covers);
    }

    /** A candidate about the subject of its place, quoting nothing. */
    static Candidate of(
            String kind,
            QuestionKind.Place place,
            Subject subject,
            String prompt,
            Response response,
            String identity,
            List<Point> covers) {
        return new Candidate(
                kind,
                place,
                subject.name(),
                subject.home(),
                "",
                prompt,
                response,
                span(place, covers),
                identity,
                covers);
    }

    Candidate quoting(String words) {
        return new Candidate(kind, place, subject, home, words, prompt, response, source, identity, covers);
    }

    /** The lines of the points, all in one note; the topic's own when there are none. */
    static Source span(QuestionKind.Place place, List<Point> points) {
        if (points.isEmpty()) {
            return place.topic().source();
        }
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Point point : points) {
            from = Math.min(from, point.source().line());
            to = Math.max(to, point.source().endLine());
        }
        return new Source(points.get(0).source().file(), from, to);
    }

    /** The texts a right answer says. */
    List<String> answers() {
        return response.accept(new Response.Visitor<>() {
            @Override
            public List<String> free(Response.Free free) {
                return free.rubric().criteria().stream().map(Criterion::text).toList();
            }

            @Override
            public List<String> code(Response.Code code) {
                return List.of(code.code());
            }

            @Override
            public List<String> blank(Response.Blank blank) {
                return blank.accepted().stream().map(list -> list.get(0)).toList();
            }

            @Override
            public List<String> choice(Response.Choice choice) {
                return choice.correct().stream().map(choice.options()::get).toList();
            }

            @Override
            public List<String> order(Response.Order order) {
                return new ArrayList<>(order.options());
            }

            @Override
            public List<String> numeric(Response.Numeric numeric) {
                return List.of(Double.toString(numeric.value()));
            }
        });
    }
}
