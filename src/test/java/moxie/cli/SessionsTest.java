package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moxie.review.Fsrs;
import moxie.review.Review;
import moxie.review.ReviewLog;
import moxie.review.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole sessions in processes of their own: killed in the middle, and two of them at once on one history. */
class SessionsTest {
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void notes() throws IOException {
        data = Files.createDirectories(folder.resolve(".moxie"));
        for (String note : List.of("缓存", "索引")) {
            StringBuilder text = new StringBuilder("# " + note + "\n\n");
            for (String part : List.of("一致性", "容量", "替换", "预取", "压缩", "分层")) {
                text.append("- " + note + "的" + part + "\n");
                text.append("    - 读的时候先看" + part + "的版本\n    - 写的时候先记" + part + "的日志\n");
                text.append("    - 坏的时候回到" + part + "的备份\n");
            }
            Files.writeString(folder.resolve(note + ".md"), text);
        }
    }

    /** A session whose keyboard is {@link #type} and whose screen is a file. */
    private Process quiz(String screen, String... options) throws IOException {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                "moxie.cli.Main",
                "quiz",
                "--kind",
                "recall");
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(java, Stream.of(options)).toList());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(screen).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MOXIE_"));
        builder.environment().put("MOXIE_TTY", "io");
        builder.environment().put("TERM", "dumb");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void type(Process session, String text) throws IOException {
        OutputStream keyboard = session.getOutputStream();
        keyboard.write(text.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private List<Review> reviews() {
        return new ReviewLog(data).read().reviews();
    }

    private void await(Process session, String screen, int answers) throws Exception {
        for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
                reviews().size() < answers; ) {
            assertTrue(session.isAlive() && System.nanoTime() < end, Files.readString(folder.resolve(screen)));
            Thread.sleep(2);
        }
    }

    /** Where every question stands, and how each came to it. */
    private String state() {
        Schedule schedule = Schedule.of(new ReviewLog(data).read(), Fsrs.of(0.9));
        return schedule.questions().stream()
                .sorted()
                .map(question -> question + " " + schedule.state(question) + " " + schedule.history(question))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_session_killed_between_answer_and_verdict_has_the_answer_and_goes_on_behind_it() throws Exception {
        Process first = quiz("one");
        type(first, "读缓存要快\n\n");
        await(first, "one", 1);
        type(first, "\n写完的答案\n\n");
        await(first, "one", 2);
        first.destroyForcibly().waitFor();
        assertEquals(
                List.of("读缓存要快", "写完的答案"),
                reviews().stream().map(Review::answer).toList());
        String before = state();

        Process second = quiz("two");
        second.getOutputStream().close();
        assertTrue(second.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(before, state());

        // Both questions were new: what stands is what FSRS gives for their one answer.
        Schedule schedule = Schedule.of(new ReviewLog(data).read(), Fsrs.of(0.9));
        for (Review review : reviews()) {
            assertEquals(
                    Fsrs.of(0.9).next(Optional.empty(), 0, review.rating()),
                    schedule.state(review.question()).memory().orElseThrow());
        }
    }

    @Test
    void a_broken_session_is_taken_up_at_its_question_with_the_draft() throws Exception {
        Process first = quiz("one");
        type(first, "读缓存要快\n\n");
        await(first, "one", 1);
        type(first, "\n还没写完\n");
        Path bookmark = data.resolve("session.json");
        while (!Files.readString(bookmark).contains("还没写完")) {
            assertTrue(first.isAlive());
            Thread.sleep(2);
        }
        first.destroyForcibly().waitFor();
        Shell.Result again = new Shell(folder)
                .at(Instant.now().toString())
                .terminal()
                .input("y\n\n\nq\n")
                .run("quiz");
        assertTrue(again.out().contains("at question 2 of"), again.out());
        assertEquals("还没写完", reviews().get(1).answer(), again.out());
    }

    @Test
    void two_sessions_at_once_lose_no_answer() throws Exception {
        // Each its own: the one that starts late may otherwise take up what the other has just left.
        Process one = quiz("one", "缓存", "--fresh");
        Process two = quiz("two", "索引", "--fresh");
        for (int i = 0; i < 6; i++) {
            type(one, "缓存 " + i + "\n\n\n");
            type(two, "索引 " + i + "\n\n\n");
        }
        one.getOutputStream().close();
        two.getOutputStream().close();
        assertTrue(one.waitFor(SECONDS, TimeUnit.SECONDS) && two.waitFor(SECONDS, TimeUnit.SECONDS));
        ReviewLog.Contents log = new ReviewLog(data).read();
        assertEquals(List.of(), log.unreadable());
        List<String> answers =
                log.reviews().stream().map(Review::answer).sorted().toList();
        List<String> typed = Stream.of("索引", "缓存")
                .flatMap(word -> IntStream.range(0, 6).mapToObj(i -> word + " " + i))
                .sorted()
                .toList();
        assertEquals(typed, answers, Files.readString(folder.resolve("one")));
    }
}
