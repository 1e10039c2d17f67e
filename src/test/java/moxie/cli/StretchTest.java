package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moxie.quiz.Plan;
import org.junit.jupiter.api.Test;

/** A plan on one screen: no day lost, no answer lost. */
class StretchTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-25");

    private static List<Plan.DayPlan> days(Random random, int count) {
        List<Plan.DayPlan> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int fresh = Math.max(0, random.nextInt(8) - 4);
            int again = Math.max(0, random.nextInt(8) - 4);
            out.add(new Plan.DayPlan(FIRST.plusDays(i), fresh, again, fresh > 0 ? List.of("t" + i % 3) : List.of()));
        }
        return out;
    }

    @Test
    void stretches_cover_every_day_once_and_sum_up() {
        for (int seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Plan.DayPlan> days = days(random, 1 + random.nextInt(120));
            List<Stretch> stretches = Stretch.of(days);
            LocalDate next = FIRST;
            for (Stretch stretch : stretches) {
                assertEquals(next, stretch.from(), "seed " + seed);
                next = stretch.to().plusDays(1);
            }
            assertEquals(FIRST.plusDays(days.size()), next, "seed " + seed);
            assertEquals(
                    days.stream().mapToInt(d -> d.fresh() + 1000 * d.again()).sum(),
                    stretches.stream()
                            .mapToInt(s -> s.fresh() + 1000 * s.again())
                            .sum(),
                    "seed " + seed);
            assertTrue(stretches.size() <= 21 || days.size() > 60, "seed " + seed);
        }
    }

    @Test
    void names_all_paths_share_are_left_out_but_never_the_last() {
        Crumbs notes = new Crumbs(List.of(List.of("n", "a", "b"), List.of("n", "a"), List.of("n", "c")));
        assertEquals("a › b", notes.line(List.of("n", "a", "b")));
        assertEquals("a", notes.line(List.of("n", "a")));
        assertEquals("n", new Crumbs(List.of(List.of("n"), List.of("n", "a"))).line(List.of("n")));
        assertEquals("a", new Crumbs(List.of(List.of("n", "a"))).line(List.of("n", "a")));
    }
}
