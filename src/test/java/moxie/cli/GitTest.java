package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes and history under git: what changed since a revision, and the logs of two machines merged. */
class GitTest {
    private static final String NOTES = """
            # Medicine

            ## Signs of iron deficiency

            - tired all day
            - pale skin and lips

            ## Treatment of iron deficiency

            - tablets of iron for three months
            - a search for the source of bleeding
            """;

    @TempDir
    Path folder;

    private static void git(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=m", "-c", "user.email=m@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command + "\n" + out);
    }

    private static String answer(Path where, String answer, String instant) {
        Shell.Result result = new Shell(where)
                .at(instant)
                .input(answer + "\n")
                .run("quiz", "--cram", "-c", "1", "--topic", "Signs", "--answers", "-");
        assertEquals(0, result.exit(), result.err());
        return result.out();
    }

    private Path repository() throws IOException, InterruptedException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.writeString(one.resolve("note.md"), NOTES);
        assertEquals(0, new Shell(one).run("init").exit());
        git(one, "init", "-q", "-b", "main");
        answer(one, "tired", "2026-11-24T09:00:00Z");
        git(one, "add", ".");
        git(one, "commit", "-qm", "notes");
        return one;
    }

    @Test
    void answers_given_on_two_machines_merge_into_one_history() throws Exception {
        Path one = repository();
        Path two = folder.resolve("two");
        git(folder, "clone", "-q", "one", "two");
        answer(one, "pale skin", "2026-11-25T09:00:00Z");
        git(one, "commit", "-qam", "one");
        answer(two, "all of it", "2026-11-25T07:00:00Z");
        answer(two, "tired all day", "2026-11-25T11:00:00Z");
        git(two, "commit", "-qam", "two");
        git(two, "pull", "-q", "--no-rebase", "--no-edit");
        assertEquals(4, Files.readAllLines(two.resolve(".moxie/reviews.jsonl")).size());
        Shell.Result stats = new Shell(two).run("stats", "--json");
        assertEquals("", stats.err());
        assertTrue(stats.out().contains("\"reviews\":4"), stats.out());
    }

    @Test
    void only_what_comes_from_changed_lines_is_asked() throws Exception {
        Path one = repository();
        Files.writeString(one.resolve("note.md"), NOTES.replace("three months", "six months"));
        String all = new Shell(one)
                .input("x\nx\n")
                .run("quiz", "--cram", "--answers", "-")
                .out();
        assertTrue(all.contains("signs of") && all.contains("Treatment of"), all);
        Shell.Result since = new Shell(one).input("x\n").run("quiz", "--changed-since", "HEAD", "--answers", "-");
        assertEquals(0, since.exit(), since.err());
        assertTrue(since.out().contains("six months") && !since.out().contains("tired"), since.out());
        Shell.Result wrong = new Shell(one).input("x\n").run("quiz", "--changed-since", "nosuch", "--answers", "-");
        assertEquals(1, wrong.exit());
        assertTrue(wrong.err().contains("nosuch"), wrong.err());
        Shell.Result option = new Shell(one).run("quiz", "--changed-since=--output=evil", "--answers", "note.md");
        assertEquals(1, option.exit());
        assertTrue(Files.notExists(one.resolve("evil")), "a revision is never an option of git");
    }

    @Test
    void without_git_a_number_of_days_goes_by_the_files() throws IOException {
        Path old = folder.resolve("old.md");
        Files.writeString(old, NOTES);
        Files.setLastModifiedTime(
                old, java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-10-01T00:00:00Z")));
        Path young = folder.resolve("young.md");
        Files.writeString(young, NOTES.replace("Signs", "Marks").replace("Treatment", "Care"));
        Files.setLastModifiedTime(
                young, java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-11-24T00:00:00Z")));
        String asked = new Shell(folder)
                .input("x\nx\n")
                .run("quiz", "-n", ".", "--kind", "recall", "--changed-since", "7", "--answers", "-")
                .out();
        assertTrue(asked.contains("Marks of") && !asked.contains("Signs of"), asked);
    }
}
