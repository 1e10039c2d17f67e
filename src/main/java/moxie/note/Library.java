package moxie.note;

import java.nio.file.Path;
import java.util.List;
import moxie.text.Language;

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

    /** Reads files and folders; never throws on what stands in a note. */
    public static Library load(List<Path> paths) {
        return new Library(List.of(), List.of(), List.of());
    }

    /** The notes shipped with moxie in one language. */
    public static Library bundled(Language language) {
        return new Library(List.of(), List.of(), List.of());
    }

    /** One note given as text. */
    public static Library of(String file, String markdown) {
        return new Library(List.of(file), List.of(), List.of());
    }
}
