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
     * Opens a file at a line and waits until it is closed.
     *
     * @throws Failure when no editor is named, or it fails
     */
    static void open(Host host, Path file, int line) {
        String editor = named(host);
        List<String> command = new ArrayList<>(List.of(editor.split("\\s+")));
        String name = Path.of(command.get(0)).getFileName().toString();
        if (name.startsWith("code") || name.equals("codium")) {
            command.addAll(List.of("--wait", "--goto", file + ":" + line));
        } else if (List.of("subl", "hx", "helix", "zed").contains(name)) {
            command.add(file + ":" + line);
        } else {
            command.addAll(List.of("+" + line, file.toString()));
        }
        run(editor, command);
    }

    private static String named(Host host) {
        String editor = host.env("VISUAL").isBlank() ? host.env("EDITOR") : host.env("VISUAL");
        if (editor.isBlank()) {
            throw Failure.usage("error.editor");
        }
        return editor.strip();
    }

    private static void run(String editor, List<String> command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw Failure.of("error.editor.failed", editor);
            }
        } catch (IOException e) {
            throw Failure.of("error.editor.failed", editor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("error.editor.failed", editor);
        }
    }

    /**
     * What was written above the lines that show the question.
     *
     * @param draft what already stands there
     * @throws Failure when no editor is named, or it fails
     */
    static String write(Host host, String question, String draft) {
        String editor = named(host);
        try {
            Path file = Files.createTempFile("moxie-", ".md");
            try {
                String shown = question.strip().lines().map(l -> "# " + l).collect(Collectors.joining("\n"));
                Files.writeString(file, draft + "\n" + BELOW + "\n" + shown + "\n");
                List<String> command = new ArrayList<>(List.of(editor.split("\\s+")));
                command.add(file.toString());
                run(editor, command);
                return Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .takeWhile(line -> !line.equals(BELOW))
                        .collect(Collectors.joining("\n"))
                        .stripTrailing();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Failure.of("error.editor.failed", editor);
        }
    }
}
