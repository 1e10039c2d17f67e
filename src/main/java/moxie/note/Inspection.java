package moxie.note;

import java.util.List;

/**
 * What is wrong with the notes of one person.
 *
 * @param notes the files read, as they are shown, in order
 * @param problems everything worth telling, by file and line
 */
public record Inspection(List<String> notes, List<Problem> problems) {
    public Inspection {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }
}
