package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bad day: the disk is full, a folder is shut, files are rubbish, the clock goes backwards. The disk is made full for
 * one real process by the shell's {@code ulimit -f} (in blocks of 512 bytes), so that writes fail where they would.
 */
class FaultsTest {
    private static final String ANSWERS = "bring the page in from disk\n";

    @TempDir
    Path folder;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/os.md"), """
                # OS
                ## page fault
                - purpose: bring a page in from disk
                - cost: about a millisecond
                - cause: the page is not in memory
                """);
        Files.writeString(folder.resolve("answers"), ANSWERS);
    }

    private record Run(int exit, String out, String err) {}

    /** A process of its own whose files may not grow beyond so many bytes. */
    private Run full(int bytes, String command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c"));
        line.add("ulimit -f " + bytes / 512 + "; exec '" + java + "' -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp '"
                + classPath() + "' moxie.cli.Main " + command);
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HOME", folder.resolve("home").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> listed(String dir) throws IOException {
        if (!Files.exists(folder.resolve(dir))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve(dir))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Shell.Result quiz() {
        return new Shell(folder)
                .run("quiz", "-n", "notes", "-c", "1", "--data", "data", "--answers", "answers", "--seed", "1");
    }

    @Test
    void a_full_disk_keeps_what_was_there_says_so_and_the_next_day_goes_on() throws Exception {
        assertEquals(0, quiz().exit());
        Path log = folder.resolve("data/reviews.jsonl");
        byte[] before = Files.readAllBytes(log);
        Files.writeString(folder.resolve("answers"), "a long answer ".repeat(200) + "\n");
        Run run = full(1024, "quiz -n notes -c 1 --data data --answers answers");
        assertEquals(1, run.exit(), run.out() + run.err());
        assertTrue(run.err().contains("reviews.jsonl cannot be written: File too large"), run.err());
        assertFalse(run.out().contains("tomorrow"), "a verdict was shown that is not on the disk\n" + run.out());
        assertArrayEquals(before, Files.readAllBytes(log));
        assertEquals(0, quiz().exit());
        assertTrue(Files.size(log) > before.length);
    }

    @Test
    void a_full_disk_leaves_no_half_written_paper_or_export() throws Exception {
        Run paper = full(512, "exam make -n notes -c 2 --to md,html -d out");
        assertEquals(1, paper.exit(), paper.err());
        assertEquals(1, paper.err().lines().count(), paper.err());
        assertTrue(
                listed("out").stream().noneMatch(f -> f.endsWith(".html") || f.endsWith(".part")),
                listed("out").toString());
        Run export = full(0, "export csv -n notes -o export.csv");
        assertEquals(1, export.exit(), export.err());
        assertEquals(List.of("answers", "notes", "out"), listed("."));
    }

    @Test
    void results_that_cannot_be_written_are_no_success() throws Exception {
        Run run = full(512, "export json -n notes > lost");
        assertEquals(1, run.exit());
        assertTrue(run.err().startsWith("moxie: the results could not be written: File too large"), run.err());
    }

    @Test
    void a_reader_that_has_seen_enough_is_no_fault() throws Exception {
        Run run = full(1 << 20, "questions -n notes | head -c 1");
        assertEquals("", run.err());
        assertEquals(1, run.out().length());
    }

    @Test
    void a_folder_in_the_place_of_a_log_and_a_file_in_the_place_of_a_folder() throws IOException {
        Files.createDirectories(folder.resolve("data/reviews.jsonl"));
        Shell.Result result = quiz();
        assertEquals(1, result.exit(), result.err());
        assertTrue(result.err().contains("reviews.jsonl"), result.err());
        Files.writeString(folder.resolve("file"), "x");
        result = new Shell(folder).run("quiz", "-n", "notes", "-c", "1", "--data", "file", "--answers", "answers");
        assertEquals(1, result.exit(), result.err());
        assertTrue(result.err().contains("file"), result.err());
        assertEquals("x", Files.readString(folder.resolve("file")));
        result = new Shell(folder).run("exam", "make", "-n", "notes", "-c", "2", "--to", "md", "-d", "file");
        assertEquals(1, result.exit(), result.err());
        assertEquals(1, result.err().lines().count(), result.err());
    }

    @Test
    void a_history_that_can_no_longer_be_written_stops_the_session_and_is_tried_again() throws IOException {
        Path log = folder.resolve("data/reviews.jsonl");
        Deque<String> lines = new ArrayDeque<>(List.of("bring the page in", "", "3", "", "q"));
        InputStream typed = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("lines are read whole");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (Files.isRegularFile(log) && Files.size(log) > 0) {
                    Files.move(log, folder.resolve("kept.jsonl"));
                    Files.createDirectory(log);
                }
                if (lines.isEmpty()) {
                    return -1;
                }
                byte[] line = (lines.remove() + "\n").getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, into, offset, line.length);
                return line.length;
            }
        };
        Shell.Result result =
                new Shell(folder).terminal().input(typed).run("quiz", "-n", "notes", "--data", "data", "--seed", "1");
        assertTrue(result.exit() <= 1, result.out() + result.err());
        assertTrue(result.out().contains("reviews.jsonl cannot be written"), result.out());
        assertTrue(result.out().contains("enter tries again"), result.out());
        assertFalse(result.out().contains("2/4"), "the session went on without its history\n" + result.out());
        assertEquals(1, Files.readAllLines(folder.resolve("kept.jsonl")).size());
    }

    @Test
    void logs_of_rubbish_are_kept_and_passed_over() throws IOException {
        long seed = 20261125;
        byte[] rubbish = new byte[4000];
        new Random(seed).nextBytes(rubbish);
        Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("reviews.jsonl", "items.jsonl", "aliases.txt", "bookmark.json", "session.json")) {
            Files.write(folder.resolve("data").resolve(name), rubbish);
        }
        Shell.Result first = quiz();
        assertEquals(0, first.exit(), "seed " + seed + first.err());
        for (String command : List.of("stats", "why page", "plan --by 2026-12-24", "relink", "undo")) {
            Shell.Result result = new Shell(folder).run((command + " -n notes --data data").split(" "));
            assertTrue(result.exit() <= 1, command + result.err());
        }
        byte[] kept = Files.readAllBytes(folder.resolve("data/reviews.jsonl"));
        assertArrayEquals(rubbish, java.util.Arrays.copyOf(kept, rubbish.length));
    }

    @Test
    void a_clock_that_goes_backwards_asks_and_reckons_on() {
        assertEquals(0, quiz().exit());
        for (String then : List.of("2026-11-20T09:00:00Z", "1999-01-01T00:00:00Z", "2026-11-25T09:00:00Z")) {
            Shell.Result result = new Shell(folder)
                    .at(then)
                    .run("quiz", "-n", "notes", "-c", "1", "--data", "data", "--answers", "answers", "--cram");
            assertEquals(0, result.exit(), then + result.err());
            for (String command : List.of("stats", "stats --json", "why page", "plan --by 2027-01-01")) {
                result = new Shell(folder).at(then).run((command + " -n notes --data data").split(" "));
                assertTrue(result.exit() <= 2, then + command + result.err());
                assertFalse(result.out().contains("NaN") || result.out().contains("-0 %"), result.out());
            }
        }
    }
}
