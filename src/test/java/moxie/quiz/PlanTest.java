package moxie.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import moxie.review.Rating;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static List<Ask> asks(int count) {
        List<Ask> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(Past.ask("t" + i % 5, i));
        }
        return out;
    }

    private static Plan plan(List<Ask> asks, Past past, int days, int minutes) {
        return Plan.of(asks, past.schedule(), Past.TODAY, Past.TODAY.plusDays(days), minutes, 60);
    }

    private static double expected(Plan plan) {
        return plan.topics().stream()
                .mapToDouble(t -> t.recall() * t.questions())
                .sum();
    }

    @Test
    void it_has_every_day_before_the_exam_and_no_day_is_fuller_than_its_minutes() {
        Plan plan = plan(asks(60), new Past(), 12, 10);
        assertEquals(12, plan.days().size());
        assertEquals(Past.TODAY, plan.days().get(0).day());
        LocalDate last = plan.days().get(11).day();
        assertEquals(Past.TODAY.plusDays(11), last);
        assertTrue(plan.days().stream().allMatch(day -> day.fresh() + day.again() <= 10), plan.toString());
        assertEquals(60, plan.days().stream().mapToInt(Plan.DayPlan::fresh).sum() + plan.dropped());
    }

    @Test
    void what_there_is_no_time_for_is_told_and_counts_as_not_known() {
        Plan plan = plan(asks(60), new Past(), 2, 10);
        assertEquals(40, plan.dropped());
        assertEquals(40, plan.topics().stream().mapToInt(Plan.TopicPlan::unseen).sum());
        assertTrue(expected(plan) <= 20, plan.toString());
    }

    @Test
    void more_minutes_or_more_days_never_mean_less_is_met_and_every_topic_gets_its_turn() {
        int met = 0;
        for (int minutes = 2; minutes <= 30; minutes += 4) {
            int now = 60 - plan(asks(60), new Past(), 3, minutes).dropped();
            assertTrue(now >= met, minutes + " minutes");
            met = now;
        }
        Plan first = plan(asks(60), new Past(), 1, 5);
        assertTrue(first.topics().stream().allMatch(topic -> topic.unseen() == 11), first.toString());
    }

    @Test
    void what_is_due_comes_before_what_is_new_and_suspended_questions_are_no_matter() {
        List<Ask> asks = asks(10);
        Past past = new Past().answered(asks.get(7), 30, Rating.GOOD, 1).suspended(asks.get(0));
        Plan plan = plan(asks, past, 1, 3);
        assertEquals(1, plan.days().get(0).again());
        assertEquals(2, plan.days().get(0).fresh());
        assertEquals(
                9, plan.topics().stream().mapToInt(Plan.TopicPlan::questions).sum());
    }

    @Test
    void expected_recall_is_what_the_schedule_says_when_nothing_can_be_studied_any_more() {
        Ask known = Past.ask("t", 1);
        Past past = new Past().answered(known, 1, Rating.EASY, 1);
        Plan plan = plan(List.of(known), past, 3, 1);
        assertEquals(
                past.schedule().recall(known.key(), Past.TODAY.plusDays(3)).orElseThrow(),
                plan.topics().get(0).recall(),
                1e-9);
    }
}
