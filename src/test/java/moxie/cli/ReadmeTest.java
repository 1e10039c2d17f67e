package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README is true: its transcripts run, and no command is missing from it. */
class ReadmeTest {
    @TempDir
    Path folder;

    /** {@code -Dreadme.update=true} writes the transcripts anew; then read the diff. */
    @Test
    void its_transcripts_are_what_the_program_prints() throws IOException {
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(file(), new Transcript(folder).rewritten(readme()));
            return;
        }
        int commands = new Transcript(folder).run(readme());
        assertTrue(commands >= 12, "the README shows only " + commands + " commands");
    }

    @Test
    void every_command_is_in_it() throws IOException {
        String readme = readme();
        List<String> missing = Commands.ALL.stream()
                .map(Command::name)
                .filter(name -> !readme.contains("moxie " + name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void it_welcomes_chinese_readers_and_names_the_two_commands() throws IOException {
        String readme = readme();
        assertTrue(readme.contains("中文"));
        assertTrue(readme.contains("scripts/moxie"));
        assertTrue(readme.contains("mvn -B verify"));
    }

    private static String readme() throws IOException {
        return Files.readString(file());
    }

    private static Path file() {
        return Path.of(System.getProperty("project.root"), "README.md");
    }
}
