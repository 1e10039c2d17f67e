package moxie.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Where a session stands, so that it can be taken up again after a crash: {@code session.json}.
 *
 * @param at when it was last written
 * @param process the process that holds the session
 * @param queue the names of its questions
 * @param position how many of them are behind
 * @param cram is it kept out of the schedule?
 * @param draft what was typed for the current question and not yet sent
 */
public record Bookmark(OffsetDateTime at, long process, List<String> queue, int position, boolean cram, String draft) {
    public Bookmark {
        queue = List.copyOf(queue);
    }

    private static Path file(Path data) {
        return data.resolve("session.json");
    }

    /** The bookmark in a data folder; empty when there is none that can be read. */
    public static Optional<Bookmark> read(Path data) {
        try {
            return Files.exists(file(data))
                    ? Optional.of(parse(Files.readString(file(data), StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException | Cursor.Torn | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Bookmark parse(String text) {
        String at = "";
        String draft = "";
        long process = 0;
        int position = 0;
        boolean cram = false;
        List<String> queue = List.of();
        Cursor cursor = Cursor.of(text);
        cursor.open('{');
        while (cursor.more('}')) {
            switch (cursor.field()) {
                case "at" -> at = cursor.string();
                case "process" -> process = (long) cursor.number();
                case "queue" -> queue = cursor.strings();
                case "position" -> position = (int) cursor.number();
                case "cram" -> cram = cursor.truth();
                case "draft" -> draft = cursor.string();
                default -> cursor.skip();
            }
        }
        return new Bookmark(OffsetDateTime.parse(at), process, queue, position, cram, draft);
    }

    /** Puts this bookmark in the place of the one before; a bookmark that cannot be written is done without. */
    public void write(Path data) {
        String line = Line.of("moxie/session/1")
                .text("at", at.toString())
                .number("process", process)
                .texts("queue", queue)
                .number("position", (long) position)
                .truth("cram", cram)
                .text("draft", draft)
                .toString();
        try {
            Files.createDirectories(data);
            Path fresh = data.resolve("session.json.new");
            Files.writeString(fresh, line + "\n");
            Files.move(fresh, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return;
        }
    }

    /** Takes the bookmark out: the session is over. */
    public static void clear(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            return;
        }
    }
}
