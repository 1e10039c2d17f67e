package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import moxie.review.Fsrs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code settings.txt} changes, and what it says when it cannot be followed. */
class HabitsTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve(".moxie"));
        StringBuilder notes = new StringBuilder("# Data structures\n");
        for (String name : new String[] {"heap", "trie", "skip list", "bloom filter"}) {
            notes.append("\n## The " + name + "\n\n- it stores the items of a " + name + " in memory\n");
            notes.append("- it finds the items of a " + name + " by comparing\n");
        }
        Files.writeString(folder.resolve("data.md"), notes);
        shell = new Shell(folder);
    }

    private void settings(String... lines) throws IOException {
        Files.writeString(folder.resolve(".moxie/settings.txt"), String.join("\n", lines) + "\n");
    }

    private String marked(int answers) {
        String input = "it stores the items of a heap in memory; it finds the items of a heap by comparing\n";
        return shell.input(input.repeat(answers))
                .run("quiz", "heap", "--kind", "recall", "--answers", "-", "--json")
                .out();
    }

    private String asked() {
        return shell.input("x\n".repeat(9))
                .run("quiz", "--answers", "-", "--json")
                .out();
    }

    @Test
    void a_lower_retention_brings_a_question_back_later() throws IOException {
        settings("# how much", "retention = 0.8");
        assertTrue(
                marked(1).contains("\"due\":\"2026-12-03\""),
                shell.run("why", "heap", "--json").out());
    }

    @Test
    void the_default_weights_written_out_change_nothing_and_others_do() throws IOException {
        String weights = Fsrs.weights().stream().map(String::valueOf).collect(Collectors.joining(", "));
        settings("weights = [" + weights + "]");
        assertTrue(marked(1).contains("\"due\":\"2026-11-27\""));
        settings("weights = " + weights.replace("2.3065", "9.5"));
        assertTrue(shell.run("why", "heap", "--json").out().contains("\"stability\":9.5"));
    }

    @Test
    void a_day_has_no_more_new_questions_and_reviews_than_wanted() throws IOException {
        settings("new = 2");
        assertEquals(2, asked().lines().filter(line -> line.contains("mark/1")).count());
        assertEquals(0, asked().lines().filter(line -> line.contains("mark/1")).count());
        settings("new = 0", "reviews = 1");
        shell.at("2026-12-24T09:00:00Z");
        assertEquals(1, asked().lines().filter(line -> line.contains("mark/1")).count());
        assertEquals(0, asked().lines().filter(line -> line.contains("mark/1")).count());
    }

    @Test
    void a_plan_is_made_for_the_exam() throws IOException {
        assertEquals(2, shell.run("plan").exit());
        settings("exam = 2026-12-10");
        assertTrue(shell.run("plan").out().startsWith("until 2026-12-10: 15 days"));
        assertTrue(shell.run("plan", "--by", "2026-12-01").out().startsWith("until 2026-12-01"));
    }

    @Test
    void a_line_that_cannot_be_followed_is_told_with_its_place() throws IOException {
        String[][] wrong = {
            {"retention = 1.5", "\"1.5\" does not fit retention"},
            {"colour = blue", "no setting \"colour\""},
            {"exam = tomorrow", "does not fit exam"},
            {"new = -1", "does not fit new"},
            {"weights = 1 2 3", "3 weights where FSRS-6 has 21"},
            {"weights = NaN", "weight 1 cannot be NaN"},
        };
        for (String[] pair : wrong) {
            settings("", pair[0]);
            Shell.Result result = shell.run("stats");
            assertEquals(1, result.exit(), pair[0]);
            assertTrue(result.err().contains("settings.txt:2: ") && result.err().contains(pair[1]), result.err());
        }
    }
}
