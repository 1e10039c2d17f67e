package moxie.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import moxie.question.Rubric;
import org.junit.jupiter.api.Test;

/** What must hold of every mark, tried on all judged answers. */
class GraderLawsTest {
    private static final long SEED = 20261125;
    private static final Grader GRADER = new Grader();

    private static List<Answers> all() throws IOException {
        List<Answers> out = new ArrayList<>(Answers.read("hard-dev"));
        out.addAll(Answers.read("own"));
        out.addAll(Answers.read("dev"));
        out.addAll(Answers.read("fresh"));
        out.addAll(Answers.read("wide"));
        out.addAll(Answers.read("further"));
        out.addAll(Answers.read("held-back"));
        return out;
    }

    private static Mark mark(Answers a, String answer) {
        return GRADER.mark(a.question(), Rubric.of(a.points()), answer);
    }

    @Test
    void the_full_statement_earns_full_marks() throws IOException {
        for (Answers a : all()) {
            assertEquals(1.0, mark(a, String.join("\n", a.points())).score(), 1e-9, a.id());
        }
    }

    @Test
    void adding_a_point_word_for_word_never_lowers_the_mark() throws IOException {
        for (Answers a : all()) {
            double before = mark(a, a.answer()).score();
            for (String point : a.points()) {
                Mark more = mark(a, a.answer() + "\n" + point);
                double after = more.score();
                assertTrue(
                        more.flags().contains("order") || after >= before - 1e-9,
                        a.id() + " + " + point + ": " + before + " → " + after);
            }
        }
    }

    @Test
    void the_order_of_independent_points_does_not_matter() throws IOException {
        Random random = new Random(SEED);
        for (Answers a : all()) {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < a.points().size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            List<String> shuffled = order.stream().map(a.points()::get).toList();
            Mark one = mark(a, a.answer());
            Mark other = GRADER.mark(a.question(), Rubric.of(shuffled), a.answer());
            if (!one.flags().contains("order") && !other.flags().contains("order")) {
                assertEquals(one.score(), other.score(), 1e-9, a.id() + " seed " + SEED);
            }
        }
    }

    @Test
    void case_width_and_trailing_noise_change_nothing() throws IOException {
        for (Answers a : all()) {
            Mark plain = mark(a, a.answer());
            assertEquals(plain, mark(a, a.answer() + " \u200B\n\t "), a.id());
            assertEquals(plain.score(), mark(a, wide(a.answer())).score(), 1e-9, a.id());
            assertEquals(
                    plain.score(), mark(a, a.answer().toUpperCase(Locale.ROOT)).score(), 1e-9, a.id());
        }
    }

    @Test
    void traditional_characters_change_nothing() {
        List<String> points = List.of("凍結預訓練模型的權重", "只訓練低秩矩陣");
        List<String> simple = List.of("冻结预训练模型的权重", "只训练低秩矩阵");
        String answer = "旁边加低秩矩阵，原来的权重冻结不动";
        assertEquals(
                GRADER.mark("原理？", Rubric.of(simple), answer).score(),
                GRADER.mark("原理？", Rubric.of(points), "旁邊加低秩矩陣，原來的權重凍結不動").score());
    }

    @Test
    void whatever_characters_are_written_in_their_traditional_form() throws IOException {
        String pairs = "门門马馬车車鱼魚贝貝见見长長东東语語说說权權训訓练練矩矩阵陣线線气氣电電动動学學国國书書时時问問间間产產应應"
                + "经經结結红紅级級统統质質资資变變让讓认認记記许許论論证證识識词詞试試话話该該误誤请請读讀调調谁誰";
        Random random = new Random(SEED);
        for (Answers a : all()) {
            StringBuilder mixed = new StringBuilder(a.answer());
            for (int i = 0; i < mixed.length(); i++) {
                int at = pairs.indexOf(mixed.charAt(i));
                if (at >= 0 && at % 2 == 0 && random.nextBoolean()) {
                    mixed.setCharAt(i, pairs.charAt(at + 1));
                }
            }
            assertEquals(
                    mark(a, a.answer()).score(), mark(a, mixed.toString()).score(), 1e-9, a.id() + " seed " + SEED);
        }
    }

    @Test
    void every_score_lies_between_nothing_and_everything_whatever_was_typed() throws IOException {
        Random random = new Random(SEED);
        for (Answers a : all()) {
            StringBuilder noise = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                noise.appendCodePoint(
                        random.nextInt(4) == 0
                                ? random.nextInt(0x110000)
                                : a.answer()
                                        .codePointAt(random.nextInt(a.answer().length())));
            }
            Mark mark = mark(a, noise.toString());
            assertTrue(mark.score() >= 0 && mark.score() <= 1, a.id() + " seed " + SEED);
            mark.verdicts().forEach(v -> assertTrue(v.score() >= 0 && v.score() <= 1, a.id() + " seed " + SEED));
        }
    }

    @Test
    void twice_the_answer_takes_about_twice_the_work() {
        List<String> points = List.of(
                "Threads of one process share its address space",
                "Each thread has a stack of its own",
                "Switching threads costs less than switching processes");
        for (String words : List.of(
                "threads share, every stack is private and 7 zzyqx fly. ",
                "((((",
                "线程共享地址空间，栈是各自的。",
                "a,",
                "not ",
                "thread process ")) {
            allocated(points, words, 20_000);
            double once = allocated(points, words, 20_000);
            double twice = allocated(points, words, 40_000);
            assertTrue(twice < 2.6 * once, words + ": " + once + " → " + twice);
        }
    }

    /** The bytes that marking an answer of some length takes: a measure of work that no other load disturbs. */
    private static double allocated(List<String> points, String words, int length) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        String answer = words.repeat(length / words.length());
        long before = thread.getCurrentThreadAllocatedBytes();
        Mark mark = GRADER.mark("What are threads?", Rubric.of(points), answer);
        assertTrue(mark.score() <= 1);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void the_same_answer_earns_the_same_mark_from_another_grader() throws IOException {
        Grader other = new Grader();
        for (Answers a : all()) {
            assertEquals(mark(a, a.answer()), other.mark(a.question(), Rubric.of(a.points()), a.answer()), a.id());
        }
    }

    /** Only full-width letters: other signs have wide forms that mean something else. */
    private static String wide(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            out.append(letter ? (char) (c - 0x20 + 0xFF00) : c);
        }
        return out.toString();
    }
}
