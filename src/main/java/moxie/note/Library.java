package moxie.note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Reads files and folders, showing each path as it was given; never throws on what stands in a note. */
    public static Library load(List<Path> paths) {
        return load(paths, Path.of(""));
    }

    /**
     * Reads files and folders; never throws on what stands in a note. A file that cannot be read is a problem of the
     * library, and the others are read all the same.
     *
     * @param here the folder paths are shown from when they lie below it
     */
    public static Library load(List<Path> paths, Path here) {
        Collected collected = new Collected();
        for (NoteFiles.Found found : NoteFiles.of(paths, here)) {
            try {
                collected.add(found.shown(), found.key(), Decoder.decode(Files.readAllBytes(found.path())));
            } catch (IOException | UncheckedIOException e) {
                collected.problems.add(new Problem(
                        Problem.Severity.ERROR, "unreadable", found.shown(), 1, 1, List.of(Decoder.reason(e))));
            }
        }
        return collected.library();
    }

    /** The notes shipped with moxie in one language. */
    public static Library bundled(Language language) {
        Collected collected = new Collected();
        for (NoteFiles.Shipped note : NoteFiles.shipped(language.code())) {
            collected.add(note.name(), note.name(), note.text());
        }
        return collected.library();
    }

    /** One note given as text. */
    public static Library of(String file, String markdown) {
        Collected collected = new Collected();
        collected.add(file, file, new Decoder.Decoded(markdown, "UTF-8", false));
        return collected.library();
    }

    /** A library while it grows. */
    private static final class Collected {
        private final List<String> notes = new ArrayList<>();
        private final List<Topic> topics = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void add(String file, String key, Decoder.Decoded text) {
            NoteReader.Read read = NoteReader.read(file, key, text.text());
            if (text.guessed()) {
                problems.add(
                        new Problem(Problem.Severity.WARNING, "encoding-guessed", file, 1, 1, List.of(text.charset())));
            }
            notes.add(file);
            topics.add(read.topic());
            problems.addAll(read.problems());
        }

        Library library() {
            return new Library(notes, topics, problems);
        }
    }
}
