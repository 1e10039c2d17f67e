package moxie.question;

import java.util.List;
import moxie.note.Point;

/**
 * The questions of some notes, what was not asked and why, and what no question covers.
 *
 * @param questions in the order of the notes
 * @param dropped candidates a gate stopped
 * @param uncovered points worth asking that no question covers, in the order of the notes
 * @param eligible how many points are worth asking
 */
public record Bank(List<Question> questions, List<Dropped> dropped, List<Point> uncovered, int eligible) {
    public Bank {
        questions = List.copyOf(questions);
        dropped = List.copyOf(dropped);
        uncovered = List.copyOf(uncovered);
    }

    /** A question that is not asked, and the name of the gate that stopped it. */
    public record Dropped(Question question, String gate) {}
}
