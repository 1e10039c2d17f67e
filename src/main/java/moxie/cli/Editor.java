package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import moxie.message.Failure;

/** Lets a person write in the editor they named in {@code VISUAL} or {@code EDITOR}. */
final class Editor {
    /** What stands below it shows the question and is not read. */
    private static final String BELOW = "# ------------------------ >8 ------------------------";

    private Editor() {}

    /**
     * What was written above the lines that show the question.
     *
     * @param draft what already stands there
     * @throws Failure when no editor is named, or it fails
     */
    static String write(Host host, String question, String draft) {
        List<String> command = command(host);
        try {
            Path file = Files.createTempFile("moxie-", ".md");
            try {
                String shown = question.strip().lines().map(l -> "# " + l).collect(Collectors.joining("\n"));
                Files.writeString(file, draft + "\n" + BELOW + "\n" + shown + "\n");
                command.add(file.toString());
                run(command);
                return Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .takeWhile(line -> !line.equals(BELOW))
                        .collect(Collectors.joining("\n"))
                        .stripTrailing();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Failure.of("error.grade.editor.failed", command.get(0));
        }
    }

    /**
     * Opens a note at a line and waits until it is closed.
     *
     * @throws Failure when no editor is named, or it fails
     */
    static void open(Host host, Path file, int line) {
        List<String> command = command(host);
        String name = Path.of(command.get(0)).getFileName().toString();
        if (name.equals("code") || name.equals("codium")) {
            command.addAll(List.of("--wait", "-g", file + ":" + line));
        } else if (List.of("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "micro", "kak", "joe")
                .contains(name)) {
            command.addAll(List.of("+" + line, file.toString()));
        } else {
            command.add(file.toString());
        }
        run(command);
    }

    private static List<String> command(Host host) {
        String editor = host.env("VISUAL").isBlank() ? host.env("EDITOR") : host.env("VISUAL");
        if (editor.isBlank()) {
            throw Failure.usage("error.grade.editor");
        }
        return new ArrayList<>(List.of(editor.strip().split("\\s+")));
    }

    private static void run(List<String> command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw Failure.of("error.grade.editor.failed", command.get(0));
            }
        } catch (IOException e) {
            throw Failure.of("error.grade.editor.failed", command.get(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("error.grade.editor.failed", command.get(0));
        }
    }
}
