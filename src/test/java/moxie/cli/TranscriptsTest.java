package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a person sees it: transcripts in {@code spec/cli.md}. */
class TranscriptsTest {
    @TempDir
    Path folder;

    @Test
    void the_command_line_does_what_its_document_shows() throws IOException {
        try (InputStream in = TranscriptsTest.class.getResourceAsStream("/spec/cli.md")) {
            int commands = new Transcript(folder).run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(commands > 3, "hardly any command was run: " + commands);
        }
    }
}
