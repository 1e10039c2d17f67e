package moxie.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.Samples;
import moxie.exam.Blueprint;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Proposal;
import org.junit.jupiter.api.Test;

/** Questions with computed numbers: the numbers of the prompt give the value of the key. */
class ComputedTest {
    private static final List<Question> BANK = Samples.bank();

    private static double[] numbers(String text) {
        Matcher matcher = Pattern.compile("-?\\d+(\\.\\d+)?").matcher(text);
        return matcher.results().mapToDouble(m -> Double.parseDouble(m.group())).toArray();
    }

    @Test
    void the_first_component_of_softmax_is_worked_out_again_from_the_prompt() {
        int seen = 0;
        for (long seed = 0; seed < 50; seed++) {
            for (Question question : Computed.of(BANK, seed)) {
                if (question.id().startsWith("computed-softmax")) {
                    String vector = question.prompt().replaceAll(".*z=\\(([^)]*)\\).*", "$1");
                    double[] z = numbers(vector);
                    double sum = Arrays.stream(z).map(Math::exp).sum();
                    Response.Numeric key = (Response.Numeric) question.response();
                    assertEquals(Math.exp(z[0]) / sum, key.value(), key.tolerance(), "seed " + seed + ": " + vector);
                    assertTrue(
                            key.working().get(1).contains("=" + String.valueOf(key.value())),
                            key.working().toString());
                    seen++;
                }
            }
        }
        assertEquals(50 * Computed.VARIANTS, seen);
    }

    @Test
    void the_same_seed_gives_the_same_numbers_and_variants_differ() {
        List<Question> once = Computed.of(BANK, 7);
        assertEquals(once, Computed.of(BANK, 7));
        assertNotEquals(once, Computed.of(BANK, 8));
        assertTrue(once.size() >= 2 * Computed.VARIANTS, "families: " + once.size());
        assertEquals(once.size(), new HashSet<>(once.stream().map(Question::id).toList()).size());
    }

    @Test
    void notes_without_the_topic_get_no_computed_question() {
        assertEquals(List.of(), Computed.of(Samples.english(), 1));
    }

    @Test
    void each_form_has_numbers_of_its_own() {
        List<Question> bank = new java.util.ArrayList<>(
                BANK.stream().filter(q -> q.kind().equals("recall")).toList());
        bank.addAll(Computed.of(BANK, 3));
        Blueprint blueprint = Proposal.of("t", bank, 6, 0, 0, 3, List.of("A", "B"));
        Exam exam = ExamBuilder.build(blueprint, bank);
        List<String> a = exam.forms().get(0).questions().stream()
                .map(q -> q.question().id())
                .filter(id -> id.startsWith("computed"))
                .sorted()
                .toList();
        List<String> b = exam.forms().get(1).questions().stream()
                .map(q -> q.question().id())
                .filter(id -> id.startsWith("computed"))
                .sorted()
                .toList();
        assertTrue(!a.isEmpty() && a.size() == b.size());
        assertTrue(java.util.Collections.disjoint(a, b), a + " " + b);
        assertEquals(
                a.stream().map(id -> id.replaceAll("-\\d$", "")).toList(),
                b.stream().map(id -> id.replaceAll("-\\d$", "")).toList());
    }
}
