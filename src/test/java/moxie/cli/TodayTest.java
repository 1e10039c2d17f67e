package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bare {@code moxie}: what is due today, and the one command to run next. */
class TodayTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve(".moxie"));
        Files.writeString(folder.resolve("net.md"), """
                # Networks

                ## Slow start

                - the window doubles every round trip
                - it ends at the threshold
                """);
        shell = new Shell(folder);
    }

    private List<String> today() {
        Shell.Result result = shell.run();
        assertEquals(0, result.exit(), result.err());
        return result.out().lines().toList();
    }

    @Test
    void new_notes_are_all_new_and_the_quiz_is_next() {
        List<String> lines = today();
        assertEquals(folder.toString(), lines.get(0));
        assertTrue(lines.get(1).startsWith("nothing is due today · "), lines.toString());
        assertTrue(lines.contains("next: moxie quiz"), lines.toString());
    }

    @Test
    void what_comes_back_is_told_with_its_day_and_on_that_day_with_its_topic() {
        shell.input("the window doubles every round trip, it ends at the threshold\n")
                .run("quiz", "slow start", "--kind", "recall", "--answers", "-");
        assertTrue(today().contains("1 due in 2 days"), today().toString());
        shell.at("2026-11-27T09:00:00Z");
        List<String> lines = today();
        assertTrue(lines.get(1).startsWith("1 question is due today"), lines.toString());
        assertTrue(lines.contains("    1  Networks › Slow start"), lines.toString());
        String json = shell.run("--json").out();
        assertTrue(json.startsWith("{\"schema\":\"moxie/today/1\",\"questions\":"), json);
        assertTrue(
                json.contains("\"due\":1") && json.contains("{\"topic\":[\"Networks\",\"Slow start\"],\"due\":1}"),
                json);
    }

    @Test
    void notes_without_a_question_are_sent_to_the_check_and_chinese_readers_are_told_in_chinese() throws IOException {
        Files.writeString(folder.resolve("net.md"), "# TODO\n");
        assertTrue(today().contains("next: moxie check"), today().toString());
        shell.env("LANG", "zh_CN.UTF-8");
        assertTrue(today().contains("接下来：moxie check"), today().toString());
    }
}
