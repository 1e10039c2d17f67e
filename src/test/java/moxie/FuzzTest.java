package moxie;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
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

    /** Pieces notes are made of, and pieces that break readers. */
    private static final String[] PIECES = {
        "# ",
        "## 标题",
        "### Step 3: ",
        "- ",
        "    - ",
        "\t- ",
        "* ",
        "1. ",
        "1) ",
        "（1）",
        "① ",
        "- [ ] ",
        "> ",
        "> [!tip] ",
        "```python\n",
        "```\n",
        "~~~\n",
        "$$\n",
        "$",
        "\\(",
        "\\)",
        "**",
        "__",
        "==",
        "{{c1::",
        "}}",
        "<u>",
        "</u>",
        "<!--",
        "-->",
        "%%",
        "| a | b |\n",
        "|---|---|\n",
        "| 1 | 2 |\n",
        "---\n",
        "===\n",
        "![[",
        "]]",
        "[",
        "](",
        ")",
        "![",
        "`",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "\u3000",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "\u202E",
        "\u001B[31m",
        "\u0000",
        "\r\n",
        "\r",
        "：",
        ":",
        "；",
        "，",
        "。",
        "->",
        "→",
        "Q: ",
        "A: ",
        " :: ",
        " ::: ",
        "?\n",
        "作用",
        "步骤",
        "原因：",
        "有三种：",
        "three types:",
        "是",
        "is a ",
        "注意力（attention）",
        "softmax(QK^T/√d_k)V",
        "BN",
        "LN",
        "0.5",
        "10000",
        "-1e9",
        "不",
        "not ",
        "emoji 😀",
        "𠮷",
        "e\u0301",
        "<details><summary>",
        "</details>",
        "key:: value\n",
        "#tag ",
        "title: x\n",
        "[^1]: ",
        "\\frac{a}{b}",
        "&amp;",
        "&#x1F600;",
        "<br>",
        "<table><tr><td>",
        "ＡＢＣ",
        "訓練"
    };

    @TempDir
    Path folder;

    @Test
    void any_note_becomes_a_tree_and_questions() {
        rounds("note", random -> {
            Library library = Library.of("n.md", text(random, 120));
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
                bytes = text(random, 60)
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
                points.add("x" + text(random, 12));
            }
            Mark mark = grader.mark(text(random, 8), Rubric.of(points), text(random, 60));
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
                String answer = text(random, 10).replaceAll("[\\\\\"\\p{Cntrl}]", " ");
                String line = "{\"id\":\"" + i + "\",\"points\":[\"a b c\"],\"answer\":\"" + answer + "\"}";
                lines.append(random.nextInt(3) == 0 ? line.substring(0, random.nextInt(line.length()) + 1) : line)
                        .append('\n');
            }
            Shell.Result result = new Shell(folder).input(lines.toString()).run("grade", "--batch", "-");
            exits(result);
            assertTrue(result.out().lines().count() == count, result.out());
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

    private static String text(SplittableRandom random, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            out.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return out.toString();
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
