package moxie.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moxie.review.Rating;
import moxie.review.Schedule;
import org.junit.jupiter.api.Test;

class PickerTest {
    private static final Picker.Limits MANY = new Picker.Limits(100, 100, 100);

    private static List<String> keys(List<Ask> asks) {
        return asks.stream().map(Ask::key).toList();
    }

    private static List<Ask> picked(Past past, long seed, Picker.Limits limits, Ask... asks) {
        return new Picker(past.schedule(), Past.TODAY, seed).today(List.of(asks), limits);
    }

    @Test
    void what_is_due_comes_before_what_is_new_and_what_is_not_due_waits() {
        Ask due = Past.ask("due", 1);
        Ask later = Past.ask("later", 1);
        Ask fresh = Past.ask("fresh", 1);
        Past past = new Past().answered(due, 9, Rating.GOOD, 1).answered(later, 1, Rating.EASY, 1);
        assertEquals(List.of("due1/recall", "fresh1/recall"), keys(picked(past, 1, MANY, fresh, later, due)));
    }

    @Test
    void the_weakest_comes_first() {
        Ask faded = Past.ask("faded", 1);
        Ask firm = Past.ask("firm", 1);
        Ask holes = Past.ask("holes", 1);
        Past past = new Past()
                .answered(firm, 10, Rating.GOOD, 1)
                .answered(holes, 10, Rating.GOOD, 0.1)
                .answered(faded, 200, Rating.GOOD, 1);
        assertEquals(
                List.of("faded1/recall", "holes1/recall", "firm1/recall"),
                keys(picked(past, 1, MANY, firm, holes, faded)));
    }

    @Test
    void what_is_suspended_is_not_asked_new_or_known() {
        Ask fresh = Past.ask("fresh", 1);
        Ask known = Past.ask("known", 1);
        Past past =
                new Past().answered(known, 30, Rating.GOOD, 1).suspended(known).suspended(fresh);
        assertEquals(List.of(), picked(past, 1, MANY, fresh, known));
        assertEquals(List.of(), new Picker(past.schedule(), Past.TODAY, 1).cram(List.of(fresh, known), 9));
    }

    @Test
    void a_backlog_is_cut_to_the_days_share_and_leaves_its_weakest_first() {
        Past past = new Past();
        Ask[] asks = new Ask[50];
        for (int i = 0; i < asks.length; i++) {
            asks[i] = Past.ask("t" + i, 1);
            past.answered(asks[i], 20 + i, Rating.GOOD, 1);
        }
        List<Ask> picked = picked(past, 3, new Picker.Limits(30, 8, 0), asks);
        assertEquals(8, picked.size());
        assertEquals("t49", picked.get(0).question().topic().get(1), "asked longest ago");
    }

    @Test
    void no_more_new_ones_than_wanted_and_topics_take_turns() {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asks.add(Past.ask("abc".substring(i % 3, i % 3 + 1), i));
        }
        List<Ask> picked = new Picker(new Past().schedule(), Past.TODAY, 5).today(asks, new Picker.Limits(20, 20, 6));
        assertEquals(6, picked.size());
        for (int i = 1; i < picked.size(); i++) {
            assertTrue(
                    !picked.get(i).topic().equals(picked.get(i - 1).topic()),
                    keys(picked).toString());
        }
        for (String topic : List.of("a", "b", "c")) {
            assertEquals(
                    2,
                    picked.stream()
                            .filter(ask -> ask.question().topic().get(1).equals(topic))
                            .count());
        }
    }

    @Test
    void for_any_history_the_same_seed_picks_the_same_and_nothing_twice() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            Past past = new Past();
            List<Ask> asks = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                Ask ask = Past.ask("t" + random.nextInt(6), i);
                asks.add(ask);
                for (int n = random.nextInt(4); n > 0; n--) {
                    past.answered(ask, random.nextInt(60), Rating.of(1 + random.nextInt(4)), random.nextDouble());
                }
            }
            Schedule schedule = past.schedule();
            Picker.Limits limits = new Picker.Limits(random.nextInt(30), random.nextInt(30), random.nextInt(10));
            List<Ask> picked = new Picker(schedule, Past.TODAY, seed).today(asks, limits);
            assertEquals(picked, new Picker(schedule, Past.TODAY, seed).today(asks, limits), "seed " + seed);
            assertEquals(picked.size(), keys(picked).stream().distinct().count(), "seed " + seed);
            assertTrue(picked.size() <= limits.count(), "seed " + seed);
            long fresh = picked.stream()
                    .filter(ask -> schedule.state(ask.key()).isNew())
                    .count();
            assertTrue(fresh <= limits.fresh(), "seed " + seed);
            assertTrue(picked.size() - fresh <= limits.again(), "seed " + seed);
            assertTrue(
                    picked.stream()
                            .map(ask -> schedule.state(ask.key()))
                            .allMatch(state -> state.isNew() || state.isDue(Past.TODAY)),
                    "seed " + seed);
        }
    }
}
