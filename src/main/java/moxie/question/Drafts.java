package moxie.question;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Normal;
import moxie.text.Shuffle;

/**
 * What could be asked about one note. It knows nothing of other notes, so several can be made side by side.
 *
 * @param drafts in the order of the note
 * @param worthy the points worth asking, with what they say folded
 */
record Drafts(List<Draft> drafts, List<Worthy> worthy) {
    /**
     * A question, the gate that stops it if one does, and its words folded: what is asked already is not asked again.
     *
     * @param question its id may be another's too
     */
    record Draft(Question question, Optional<Gate> gate, String said) {}

    record Worthy(Point point, String said) {}

    static Drafts of(Topic note, long seed, List<QuestionKind> kinds) {
        Drafts out = new Drafts(new ArrayList<>(), new ArrayList<>());
        out.walk(new QuestionKind.Place(List.of(), note, new Facts(Learned.labels(note)), seed), kinds);
        return out;
    }

    private void walk(QuestionKind.Place place, List<QuestionKind> kinds) {
        Topic topic = place.topic();
        if (Skipped.topic(topic)) {
            return;
        }
        topic.points().stream()
                .filter(point -> !place.facts().skips(point))
                .forEach(point -> worthy.add(new Worthy(point, Normal.of(point.text()))));
        for (QuestionKind kind : kinds) {
            kind.ask(place).map(Drafts::draft).forEach(drafts::add);
        }
        for (Topic below : topic.topics()) {
            walk(place.down(below), kinds);
        }
    }

    private static Draft draft(Candidate candidate) {
        Question question = question(candidate);
        return new Draft(question, Gate.of(candidate), Normal.of(question.context() + "\u0001" + question.prompt()));
    }

    private static Question question(Candidate candidate) {
        Topic topic = candidate.place().topic();
        List<String> path = candidate.place().names();
        long key = Shuffle.key(
                0, Normal.of(String.join("\u0001", path)), candidate.kind(), Normal.of(candidate.identity()));
        String id = HexFormat.of().toHexDigits(key).substring(0, 12);
        return new Question(
                id,
                candidate.kind(),
                path,
                Context.of(candidate),
                candidate.prompt(),
                topic.language(),
                worth(candidate),
                candidate.source(),
                candidate.response(),
                candidate.covers().stream().map(Point::id).toList(),
                Difficulty.of(candidate));
    }

    /** One for each thing a full answer says; code one, and one more for each two lines, at most ten. */
    private static double worth(Candidate candidate) {
        if (candidate.response() instanceof Response.Code code) {
            long lines = code.code().lines().filter(line -> !line.isBlank()).count();
            return Math.min(10, 1 + lines / 2);
        }
        if (candidate.response() instanceof Response.Free free) {
            return Math.max(1, free.rubric().enough());
        }
        boolean one = candidate.response() instanceof Response.Choice || candidate.response() instanceof Response.Order;
        return one ? 1 : Math.max(1, candidate.answers().size());
    }
}
