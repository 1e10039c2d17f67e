package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands below a topic that was looked up. */
class FooterTest {
    @TempDir
    Path folder;

    @BeforeEach
    void notes() throws IOException {
        Files.writeString(folder.resolve("deep.md"), """
                # Deep learning

                ## Dropout

                Dropout is a way of training that switches units off at random in every step.

                - Only while training
                - Outputs are scaled up by what is kept

                ## Gardening

                - Roses: want sun and water every day
                """);
        Files.writeString(folder.resolve("answers.txt"), "a way of training that switches units off at random\n");
    }

    private String footer(String topic, String... more) {
        String[] line = new String[more.length + 4];
        System.arraycopy(new String[] {"look", topic, "-n", "deep.md"}, 0, line, 0, 4);
        System.arraycopy(more, 0, line, 4, more.length);
        Shell.Result result = new Shell(folder).run(line);
        assertEquals(0, result.exit(), result.err());
        return result.out().lines().filter(l -> l.startsWith("→")).findFirst().orElse("");
    }

    @Test
    void a_topic_with_a_demo_names_it() {
        assertEquals("→ moxie demo regularize", footer("dropout"));
        assertEquals("", footer("gardening"));
        assertEquals("", footer("dropout", "--raw"));
        assertEquals("", footer("dropout", "--titles"));
        assertEquals("", footer("dropout", "--quiet"));
    }

    @Test
    void a_topic_that_was_asked_tells_when_it_is_asked_again() {
        Shell.Result asked =
                new Shell(folder).run("quiz", "dropout", "-c", "1", "-n", "deep.md", "--answers", "answers.txt");
        assertEquals(0, asked.exit(), asked.err());
        String said = footer("dropout");
        assertTrue(said.startsWith("→ moxie demo regularize · next asked "), said);
        assertTrue(footer("deep learning").contains("next asked"), "the topic above has it too");
        assertFalse(footer("gardening").contains("next asked"), "another topic has not");
        assertTrue(footer("dropout", "--lang", "zh").contains("下次复习："), "in Chinese");
    }
}
