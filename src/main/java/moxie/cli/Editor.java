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
    private Editor() {}

    /**
     * What was written below the comment lines that show the question.
     *
     * @throws Failure when no editor is named, or it fails
     */
    static String write(Host host, String question) {
        String editor = host.env("VISUAL").isEmpty() ? host.env("EDITOR") : host.env("VISUAL");
        if (editor.isBlank()) {
            throw Failure.usage("error.grade.editor");
        }
        try {
            Path file = Files.createTempFile("moxie-", ".md");
            try {
                Files.writeString(
                        file,
                        "\n"
                                + question.strip()
                                        .indent(0)
                                        .lines()
                                        .map(l -> "# " + l)
                                        .collect(Collectors.joining("\n"))
                                + "\n");
                List<String> line = new ArrayList<>(List.of(editor.strip().split("\\s+")));
                line.add(file.toString());
                if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
                    throw Failure.of("error.grade.editor.failed", editor);
                }
                return Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.startsWith("#"))
                        .collect(Collectors.joining("\n"))
                        .strip();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Failure.of("error.grade.editor.failed", editor);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("error.grade.editor.failed", editor);
        }
    }
}
