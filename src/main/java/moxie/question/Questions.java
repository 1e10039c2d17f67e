package moxie.question;

import java.util.List;
import moxie.note.Library;

/** The questions moxie asks about some notes. */
public final class Questions {
    private Questions() {}

    /** All questions that pass the gates, in the order of the notes. */
    public static List<Question> of(Library library) {
        return List.of();
    }
}
