package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.export.Disk;
import moxie.message.Failure;
import moxie.message.Reason;
import moxie.note.Library;
import moxie.note.Source;
import moxie.note.Topic;

/**
 * Identities written into notes, as a block mark that editors hide: {@code ^mx-} and the id, at the end of a line.
 * Notes are searched for them only once something was pinned: {@code pins.txt} in the data folder names what.
 */
final class Pins {
    private static final Pattern PIN = Pattern.compile("[ \\t]\\^mx-([a-z0-9]{8})[ \\t]*$");

    private Pins() {}

    /** A line of a note, as the keys of {@link #read} name it. */
    static String at(Source source) {
        return source.file() + ":" + source.line();
    }

    /** The identities pinned in these notes, by {@link #at}. */
    static Map<String, String> read(Settings settings, Library library, Path here) {
        Map<String, String> out = new HashMap<>();
        if (settings.notes().isEmpty() || !Files.exists(settings.data().resolve("pins.txt"))) {
            return out;
        }
        for (Topic note : library.topics()) {
            String file = note.source().file();
            List<String> lines = text(here.resolve(file)).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(" ^mx-")) {
                    Matcher pin = PIN.matcher(lines.get(i));
                    if (pin.find()) {
                        out.put(file + ":" + (i + 1), pin.group(1));
                    }
                }
            }
        }
        return out;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Is the line pinned already? */
    static boolean pinned(String line) {
        return PIN.matcher(line).find();
    }

    /** The lines of a note, each with its line end. */
    static List<String> lines(Path file) {
        return Arrays.asList(text(file).split("(?<=\n)", -1));
    }

    /**
     * Writes an identity at the end of a line; what the note was before is kept in the data folder.
     *
     * @param number from 1
     * @throws Failure when the note would not read as before, or cannot be written
     */
    static void write(Path data, Path file, int number, String id) {
        List<String> lines = lines(file);
        String before = String.join("", lines);
        lines.set(number - 1, with(lines.get(number - 1), id));
        String after = String.join("", lines);
        boolean same = Library.of("note", before)
                .topics()
                .equals(Library.of("note", after).topics());
        byte[] old = before.getBytes(StandardCharsets.UTF_8);
        try {
            if (!same || !Arrays.equals(old, Files.readAllBytes(file))) {
                throw Failure.of("error.pin.place", file, number);
            }
            Path backup = data.resolve("before-pin").resolve(file.getFileName().toString());
            if (!Files.exists(backup)) {
                Disk.write(backup, old);
            }
            Files.writeString(
                    data.resolve("pins.txt"), id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Disk.write(file, after.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.of("error.pin.write", file, Reason.of(e));
        }
    }

    /** The line with an identity at its end. */
    static String with(String line, String id) {
        int end = line.stripTrailing().length();
        String close = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
        return line.substring(0, end) + " ^mx-" + id + close;
    }
}
