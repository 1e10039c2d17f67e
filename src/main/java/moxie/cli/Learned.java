package moxie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import moxie.grade.Grader;
import moxie.message.Failure;
import moxie.message.Reason;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Aliases;
import moxie.text.Glossary;

/** Names a person taught by overriding a verdict: {@code glossary.txt} in the data folder, one thing a line. */
final class Learned {
    private Learned() {}

    private static Path file(Call call) {
        return call.settings().data().resolve("glossary.txt");
    }

    /** A grader that knows the bundled glossary, the names the notes give themselves, and what this person taught. */
    static Grader grader(Call call, Library library) {
        return new Grader(glossary(call, library));
    }

    /** The bundled glossary, the names the notes give themselves, and what this person taught. */
    static Glossary glossary(Call call, Library library) {
        return Glossary.bundled()
                .with(Aliases.in(texts(library.topics()).toList()))
                .with(lines(call));
    }

    private static Stream<String> texts(List<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> Stream.concat(
                        Stream.concat(
                                Stream.of(topic.title()),
                                topic.points().stream().map(Point::text)),
                        texts(topic.topics())));
    }

    /** @throws Failure when what was taught cannot be read */
    static List<String> lines(Call call) {
        if (!Files.isRegularFile(file(call))) {
            return List.of();
        }
        return TextFile.of(file(call), file(call))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Adds that two names mean the same. */
    static void add(Call call, String theirs, String notes) {
        String line = plain(notes) + ", " + plain(theirs) + "\n";
        try {
            Files.createDirectories(call.settings().data());
            Files.writeString(file(call), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Failure.of("error.data.write", file(call), Reason.of(e));
        }
    }

    private static String plain(String name) {
        return Printable.line(name).replaceAll("[,，|｜#\\n]", " ").strip();
    }
}
