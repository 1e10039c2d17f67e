package moxie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import moxie.cli.Shell;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.note.Library;
import moxie.question.Questions;
import moxie.question.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seeded fuzz: whatever stands in a note, an answer, a batch or a blueprint, moxie answers and does not break. Some
 * hundred rounds here; {@code -Dfuzz.rounds=N -Dfuzz.seed=S} runs more.
 */
class FuzzTest {
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20261125);

    private static final String NOTE = """
            # OS
            ## page fault
            - purpose: bring a page in from disk
            - cost: about a millisecond
            - three kinds: minor, major, invalid
            ## 死锁
            - 条件：互斥、占有且等待、不可剥夺、循环等待
            - 处理步骤：
              1. 检测
              2. 选择牺牲者
              3. 回滚
            """;
    private static final String BLUEPRINT = """
            exam: 1
            title: Paper
            minutes: 30
            seed: 7
            forms: [A, B]
            topics: {page fault: 50%, 死锁: 40-60%}
            difficulty: {easy: 50, hard: 50}
            sections:
              - {title: One, type: free, count: 1, points: 5, space: 4 lines}
              - {title: Two, type: order, count: 1, points: 5}
            layout: {paper: a4, header: [name], score-table: true}
            """;
    private static final String SUM = """
            {"kernel":"softmax","cases":[{"id":"a","inputs":{"x":[[1.0,2.0,3.0],[-1e9,0,1e9]]},"want":["softmax"]}]}
            """;

    @TempDir
    Path folder;

    @Test
    void any_note_becomes_a_tree_and_questions() {
        rounds("note", random -> {
            Library library = Library.of("n.md", Rubble.text(random, 120));
            Questions.of(library)
                    .forEach(q -> assertTrue(q.points() > 0 && !q.prompt().isBlank(), q.toString()));
        });
    }

    @Test
    void any_bytes_can_be_read_and_checked() {
        rounds("bytes", random -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (random.nextBoolean()) {
                bytes = Rubble.text(random, 60)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
            }
            write("any.md", bytes);
            exits(new Shell(folder).run("tree", "-n", "any.md", "--json"));
        });
    }

    @Test
    void any_answer_gets_a_mark_between_none_and_all() {
        Grader grader = new Grader();
        rounds("answer", random -> {
            List<String> points = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                points.add("x" + Rubble.text(random, 12));
            }
            Mark mark = grader.mark(Rubble.text(random, 8), Rubric.of(points), Rubble.text(random, 60));
            assertTrue(mark.score() >= 0 && mark.score() <= 1, "score " + mark.score());
            assertTrue(mark.verdicts().size() == points.size());
        });
    }

    @Test
    void any_batch_comes_back_line_by_line() {
        rounds("batch", random -> {
            StringBuilder lines = new StringBuilder();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                String answer = Rubble.text(random, 10).replaceAll("[\\\\\"\\p{Cntrl}]", " ");
                String line = "{\"id\":\"" + i + "\",\"points\":[\"a b c\"],\"answer\":\"" + answer + "\"}";
                lines.append(random.nextInt(3) == 0 ? line.substring(0, random.nextInt(line.length()) + 1) : line)
                        .append('\n');
            }
            Shell.Result result = new Shell(folder).input(lines.toString()).run("grade", "--batch", "-");
            exits(result);
            assertTrue(result.out().lines().count() == count, result.out());
        });
    }

    @Test
    void any_damaged_blueprint_is_read_or_refused_with_its_lines() {
        write("n.md", NOTE.getBytes(StandardCharsets.UTF_8));
        rounds("blueprint", random -> {
            write("x.exam.yaml", Rubble.damaged(BLUEPRINT, random).getBytes(StandardCharsets.UTF_8));
            exits(new Shell(folder).run("exam", "check", "x.exam.yaml", "-n", "n.md"));
        });
    }

    @Test
    void any_damaged_lock_is_verified_or_refused() throws IOException {
        write("n.md", NOTE.getBytes(StandardCharsets.UTF_8));
        new Shell(folder).run("exam", "make", "-n", "n.md", "-c", "2", "--to", "md", "-d", "out", "--name", "x");
        String lock = Files.readString(folder.resolve("out/x.exam.lock.json"));
        rounds("lock", random -> {
            write("out/x.exam.lock.json", Rubble.damaged(lock, random).getBytes(StandardCharsets.UTF_8));
            String command = List.of("verify", "make").get(random.nextInt(2));
            exits(new Shell(folder).run("exam", command, "out/x.exam.lock.json"));
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("home", "n.md", "out"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void any_damaged_history_is_folded_and_kept() throws IOException {
        write("n.md", NOTE.getBytes(StandardCharsets.UTF_8));
        Path data = folder.resolve("data");
        new Shell(folder)
                .input("bring a page in\n\n\n\nno idea\n\n\n\n:q\n")
                .run("quiz", "-n", "n.md", "-c", "2", "--data", "data", "--answers", "-");
        String log = Files.readString(data.resolve("reviews.jsonl"));
        String items = Files.readString(data.resolve("items.jsonl"));
        assertTrue(log.lines().count() >= 1, log);
        rounds("history", random -> {
            write("data/reviews.jsonl", Rubble.damaged(log, random).getBytes(StandardCharsets.UTF_8));
            write("data/items.jsonl", Rubble.damaged(items, random).getBytes(StandardCharsets.UTF_8));
            String command =
                    List.of("stats", "why page", "undo", "plan --by 2026-12-24").get(random.nextInt(4));
            exits(new Shell(folder).run((command + " -n n.md --data data").split(" ")));
        });
    }

    @Test
    void any_damaged_sum_is_computed_or_refused() {
        rounds("sum", random -> {
            write("sum.json", Rubble.damaged(SUM, random).getBytes(StandardCharsets.UTF_8));
            exits(new Shell(folder).run("demo", "--compute", "sum.json"));
        });
    }

    @Test
    void anything_typed_in_a_session_is_an_answer_or_a_command() {
        write("n.md", NOTE.getBytes(StandardCharsets.UTF_8));
        List<String> keys =
                List.of("?", "s", "z", "u", ":q", "+1", "-9", "4", "d", "r", ":help", "", "page", "1,2", "B");
        rounds("session", random -> {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                boolean key = random.nextBoolean();
                typed.append(key ? keys.get(random.nextInt(keys.size())) : Rubble.text(random, 6))
                        .append(random.nextBoolean() ? "\n" : "\n\n");
            }
            exits(new Shell(folder).terminal().input(typed.toString()).run("quiz", "-n", "n.md", "--data", "data"));
        });
    }

    private void rounds(String name, Consumer<SplittableRandom> round) {
        for (int i = 0; i < ROUNDS; i++) {
            long seed = SEED + i;
            try {
                round.accept(new SplittableRandom(seed));
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError(name + " breaks with -Dfuzz.seed=" + seed + ": " + e, e);
            }
        }
    }

    private static void exits(Shell.Result result) {
        assertTrue(result.exit() <= 2, "exit " + result.exit() + "\n" + result.err());
        assertTrue(result.out().chars().noneMatch(c -> c == 0x1B), "an escape sequence reached the terminal");
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
