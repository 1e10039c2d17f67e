package moxie.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.review.Rating;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private final Ask one = Past.ask("caches", 1);
    private final Ask two = Past.ask("caches", 2);
    private final Ask three = Past.ask("trees", 3);
    private final Ask four = Past.ask("trees", 4);
    private final List<Ask> asks = List.of(one, two, three, four);

    private Statistics of(Past past) {
        return Statistics.of(asks, past.schedule(), past.log().reviews(), Past.TODAY, true);
    }

    @Test
    void nothing_answered_is_all_new_and_no_share_of_nothing() {
        Statistics stats = of(new Past());
        assertEquals(4, stats.fresh());
        assertEquals(Optional.empty(), stats.retention());
        assertEquals(Optional.empty(), stats.overrides());
        assertEquals(Map.of(), stats.days());
        assertTrue(stats.forecast().stream().allMatch(n -> n == 0));
    }

    @Test
    void every_question_is_counted_once_where_it_stands() {
        Past past = new Past()
                .answered(one, 30, Rating.GOOD, 1)
                .answered(two, 0, Rating.GOOD, 1)
                .answered(three, 30, Rating.GOOD, 1)
                .suspended(three);
        Statistics stats = of(past);
        assertEquals(1, stats.due());
        assertEquals(1, stats.fresh());
        assertEquals(1, stats.suspended());
        assertEquals(List.of(1, 0, 1), stats.forecast().subList(0, 3), "the backlog today, a good answer in two days");
        assertEquals(
                List.of("caches"),
                stats.dueTopics().stream().map(t -> t.path().get(1)).toList());
        assertEquals(
                past.schedule().recall(one.key(), Past.TODAY).orElseThrow() / 2 + 0.5,
                stats.topics().get(0).recall(),
                1e-9);
    }

    @Test
    void retention_counts_answers_on_later_days_and_overrides_all() {
        Past past = new Past()
                .answered(one, 30, Rating.GOOD, 1)
                .answered(one, 20, Rating.AGAIN, Rating.GOOD, 0.2, 3)
                .answered(one, 20, Rating.GOOD, 1)
                .answered(one, 10, Rating.GOOD, Rating.GOOD, 0.8, 3);
        Statistics stats = of(past);
        assertEquals(0.5, stats.retention().orElseThrow(), 1e-9, "same-day repeats say nothing about memory");
        assertEquals(0.25, stats.overrides().orElseThrow(), 1e-9);
        assertEquals(Map.of(3, new Statistics.Share(2, 0.5)), stats.sure());
        assertEquals(2, stats.days().get(Past.TODAY.minusDays(20)));
    }

    @Test
    void topics_that_share_their_first_name_are_summed_up_below_it() {
        Statistics stats = of(new Past().answered(one, 0, Rating.GOOD, 1));
        assertEquals(
                List.of(List.of("Notes", "caches"), List.of("Notes", "trees")),
                stats.roots().stream().map(Statistics.TopicLine::path).toList());
        assertEquals(
                List.of(2, 2),
                stats.roots().stream().map(Statistics.TopicLine::questions).toList());
    }
}
