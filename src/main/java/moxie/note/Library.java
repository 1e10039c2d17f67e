package moxie.note;

import java.util.List;

/**
 * All the notes of one person as trees, and what is wrong with them.
 *
 * @param notes the files read, as they are shown, in order
 * @param topics one tree per note, in the same order
 * @param problems everything worth telling, by file and line
 */
public record Library(List<String> notes, List<Topic> topics, List<Problem> problems) {
    public Library {
        notes = List.copyOf(notes);
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }
}
