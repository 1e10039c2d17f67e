package moxie.note;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import moxie.text.Language;

/**
 * All the notes of one person as trees, and what is wrong with them.
 *
 * @param notes the files read, as they are shown, in order
 * @param topics one tree per note, in the same order
 * @param problems everything worth telling, by file and line
 */
public record Library(List<String> notes, List<Topic> topics, List<Problem> problems) {
    /** From this many notes on, all cores read. */
    private static final int MANY = 16;

    public Library {
        notes = List.copyOf(notes);
        topics = List.copyOf(topics);
        problems = List.copyOf(problems);
    }

    /** Told after each note that was read; calls may come from any thread. */
    @FunctionalInterface
    public interface Progress {
        void read(int done, int all);
    }

    /** Reads files and folders, showing each path as it was given; never throws on what stands in a note. */
    public static Library load(List<Path> paths) {
        return load(paths, Path.of(""));
    }

    /** The same, with paths shown from {@code here} when they lie below it. */
    public static Library load(List<Path> paths, Path here) {
        return load(paths, here, (done, all) -> {});
    }

    /**
     * Reads files and folders; never throws on what stands in a note. A file that cannot be read is a problem of the
     * library ({@code unreadable}), and the others are read all the same.
     *
     * @param here the folder paths are shown from when they lie below it
     */
    public static Library load(List<Path> paths, Path here, Progress progress) {
        return of(read(NoteFiles.of(paths, here), progress, note -> read(note).withoutLinks()));
    }

    /**
     * What is wrong with the notes alone: their trees are made and let go again, so that ten thousand notes take no more
     * memory than a few. Every link and image is followed: {@code broken-link}, {@code broken-image}.
     */
    public static Inspection inspect(List<Path> paths, Path here, Progress progress) {
        List<NoteFiles.Found> found = NoteFiles.of(paths, here);
        LinkCheck links = new LinkCheck(NoteFiles.names(paths));
        List<Result> results = read(found, progress, note -> read(note).withoutTopic());
        List<String> notes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            if (result.read) {
                notes.add(result.file);
            }
            links.check(found.get(i).path(), result.file, result.links, result.problems);
            problems.addAll(result.sorted());
        }
        return new Inspection(notes, problems);
    }

    /** The notes shipped with moxie in one language. */
    public static Library bundled(Language language) {
        return of(NoteFiles.shipped(language.code()).parallelStream()
                .map(note -> Result.of(note.name(), note.name(), note.text()))
                .toList());
    }

    /** One note given as text. */
    public static Library of(String file, String markdown) {
        return of(List.of(Result.of(file, file, new Decoder.Decoded(markdown, "UTF-8", false))));
    }

    private static List<Result> read(
            List<NoteFiles.Found> found, Progress progress, Function<NoteFiles.Found, Result> reader) {
        AtomicInteger done = new AtomicInteger();
        Stream<NoteFiles.Found> notes = found.size() < MANY ? found.stream() : found.parallelStream();
        return notes.map(note -> {
                    Result result = reader.apply(note);
                    progress.read(done.incrementAndGet(), found.size());
                    return result;
                })
                .toList();
    }

    private static Result read(NoteFiles.Found found) {
        try {
            Decoder.Decoded text = Decoder.decode(Bytes.of(found.path()));
            return Result.of(found.shown(), found.key(), text);
        } catch (IOException e) {
            return Result.failed(found.shown(), Decoder.reason(e));
        }
    }

    private static Library of(List<Result> results) {
        List<String> notes = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Result result : results) {
            result.topic.ifPresent(topic -> {
                notes.add(result.file);
                topics.add(topic);
            });
            problems.addAll(result.sorted());
        }
        Set<String> labels = Relabel.shared(topics);
        List<Topic> named = labels.isEmpty()
                ? topics
                : topics.stream().map(topic -> Relabel.of(topic, labels)).toList();
        return new Library(notes, named, problems);
    }

    /** What came of one file. */
    private record Result(
            String file, boolean read, Optional<Topic> topic, List<Problem> problems, List<Links.Link> links) {
        static Result of(String file, String key, Decoder.Decoded text) {
            NoteReader.Read read = NoteReader.read(file, key, text.text());
            List<Problem> problems = new ArrayList<>();
            if (text.guessed()) {
                problems.add(
                        new Problem(Problem.Severity.WARNING, "encoding-guessed", file, 1, 1, List.of(text.charset())));
            }
            problems.addAll(read.problems());
            return new Result(file, true, Optional.of(read.topic()), problems, read.links());
        }

        static Result failed(String file, String reason) {
            List<Problem> problems = new ArrayList<>();
            problems.add(new Problem(Problem.Severity.ERROR, "unreadable", file, 1, 1, List.of(reason)));
            return new Result(file, false, Optional.empty(), problems, List.of());
        }

        Result withoutLinks() {
            return new Result(file, read, topic, problems, List.of());
        }

        Result withoutTopic() {
            return new Result(file, read, Optional.empty(), problems, links);
        }

        List<Problem> sorted() {
            problems.sort(Problem.BY_PLACE);
            return problems;
        }
    }
}
