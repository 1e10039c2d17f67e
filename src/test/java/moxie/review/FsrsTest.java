package moxie.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Our FSRS-6 against 260 sequences of the reference implementation ({@code review/fsrs-reference.json}). */
class FsrsTest {
    private static final double STABILITY_RELATIVE = 1e-5;
    private static final double DIFFICULTY = 1e-6;

    @Test
    void stability_difficulty_recall_and_intervals_equal_the_reference_step_by_step() {
        List<Map<String, Object>> sequences = reference("memory");
        assertEquals(200, sequences.size());
        int steps = 0;
        for (Map<String, Object> sequence : sequences) {
            Optional<Memory> memory = Optional.empty();
            for (Map<String, Object> step : steps(sequence)) {
                String where = sequence.get("id") + " step " + ++steps;
                int days = (int) number(step, "delta_t");
                Fsrs fsrs = Fsrs.of(0.9);
                if (memory.isPresent()) {
                    assertEquals(number(step, "retrievability_before"), fsrs.recall(memory.get(), days), 1e-6, where);
                }
                memory = Optional.of(fsrs.next(memory, days, rating(step)));
                same(step, memory.get(), where);
                Memory now = memory.get();
                intervals(step)
                        .forEach((retention, interval) -> assertEquals(
                                interval, Fsrs.of(Double.parseDouble(retention)).interval(now), where));
            }
        }
        assertEquals(1461, steps);
    }

    @Test
    void whole_schedules_equal_the_reference() {
        List<Map<String, Object>> sequences = reference("scheduler");
        assertEquals(60, sequences.size());
        int steps = 0;
        for (Map<String, Object> sequence : sequences) {
            Fsrs fsrs = (Boolean) sequence.get("enable_short_term") ? Fsrs.of(0.9) : Fsrs.longTerm(0.9);
            Optional<Memory> memory = Optional.empty();
            Optional<LocalDate> last = Optional.empty();
            String state = "";
            for (Map<String, Object> step : steps(sequence)) {
                String where = sequence.get("id") + " step " + ++steps;
                LocalDate day = Instant.parse((String) step.get("at"))
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate();
                int days = last.map(d -> (int) ChronoUnit.DAYS.between(d, day)).orElse(0);
                boolean whole = state.equals("Review") || !(Boolean) sequence.get("enable_short_term");
                if (whole && step.get("state").equals("Review")) {
                    int interval = fsrs.intervals(memory, days).get(rating(step));
                    assertEquals(number(step, "scheduled_days"), interval, where);
                }
                memory = Optional.of(fsrs.next(memory, days, rating(step)));
                same(step, memory.get(), where);
                last = Optional.of(day);
                state = (String) step.get("state");
            }
        }
        assertEquals(448, steps);
    }

    @Test
    void a_better_rating_never_returns_sooner() {
        Fsrs fsrs = Fsrs.of(0.9);
        for (double stability = 0.01; stability < 40_000; stability *= 1.7) {
            for (int difficulty = 1; difficulty <= 10; difficulty++) {
                Optional<Memory> memory = Optional.of(new Memory(stability, difficulty));
                Map<Rating, Integer> intervals = fsrs.intervals(memory, (int) Math.min(stability, 3000));
                int least = 0;
                for (Rating rating : Rating.values()) {
                    assertTrue(intervals.get(rating) >= least, memory + " " + intervals);
                    least = intervals.get(rating);
                }
            }
        }
    }

    private static void same(Map<String, Object> step, Memory memory, String where) {
        double stability = number(step, "stability");
        assertEquals(stability, memory.stability(), stability * STABILITY_RELATIVE, where);
        assertEquals(number(step, "difficulty"), memory.difficulty(), DIFFICULTY, where);
    }

    private static Rating rating(Map<String, Object> step) {
        return Rating.of((int) number(step, "grade"));
    }

    private static double number(Map<String, Object> step, String name) {
        return (Double) step.get(name);
    }

    private static Map<String, Integer> intervals(Map<String, Object> step) {
        Map<String, Integer> out = new HashMap<>();
        ((Map<?, ?>) step.get("interval")).forEach((k, v) -> out.put((String) k, ((Double) v).intValue()));
        return out;
    }

    private static List<Map<String, Object>> steps(Map<String, Object> sequence) {
        return objects((List<?>) sequence.get("steps"));
    }

    private static List<Map<String, Object>> reference(String part) {
        try (InputStream in = FsrsTest.class.getResourceAsStream("/review/fsrs-reference.json")) {
            Tree tree = new Tree(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", " "));
            return objects((List<?>) tree.object().get(part));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Map<String, Object>> objects(List<?> list) {
        List<Map<String, Object>> out = new ArrayList<>();
        for (Object each : list) {
            Map<String, Object> copy = new HashMap<>();
            ((Map<?, ?>) each).forEach((k, v) -> copy.put((String) k, v));
            out.add(copy);
        }
        return out;
    }

    /** The whole reference as maps, lists, strings, numbers and truths; reads with the cursor under test. */
    private static final class Tree {
        private final Cursor cursor;

        Tree(String text) {
            this.cursor = Cursor.of(text);
        }

        Map<String, Object> object() {
            Map<String, Object> out = new HashMap<>();
            cursor.open('{');
            while (cursor.more('}')) {
                out.put(cursor.field(), value());
            }
            return out;
        }

        private Object value() {
            return switch (cursor.peek()) {
                case '{' -> object();
                case '[' -> {
                    List<Object> list = new ArrayList<>();
                    cursor.open('[');
                    while (cursor.more(']')) {
                        list.add(value());
                    }
                    yield list;
                }
                case '"' -> cursor.string();
                case 't', 'f' -> cursor.truth();
                case 'n' -> {
                    cursor.skip();
                    yield "";
                }
                default -> cursor.number();
            };
        }
    }
}
