package moxie.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The schedule is the fold of the log, whatever way the log came about. */
class ScheduleTest {
    private static final List<Entry.What> EVENTS = List.of(Entry.What.values());

    private static final long SEED = 20261125;
    private static final Fsrs FSRS = Fsrs.of(0.9);

    private static Review review(String id, String question, String at, int grade, boolean cram, String replaces) {
        OffsetDateTime time = OffsetDateTime.parse(at);
        Rating rating = Rating.of(grade);
        LocalDate day = Day.of(time.toInstant(), time.getOffset());
        return new Review(id, question, time, day, rating, rating, 0.5, List.of(), 0, 1000, "", 0, cram, replaces);
    }

    private static Schedule fold(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(ReviewLog.BY_TIME);
        return Schedule.of(new ReviewLog.Contents(sorted, List.of(), 0), FSRS);
    }

    private static List<Entry> history(Random random, int count) {
        List<Entry> out = new ArrayList<>();
        OffsetDateTime at = OffsetDateTime.parse("2025-01-01T20:00:00+08:00");
        for (int i = 0; i < count; i++) {
            at = at.plusMinutes(1 + random.nextInt(3000));
            String question = "p" + random.nextInt(3) + "/" + (random.nextBoolean() ? "recall" : "term");
            int kind = random.nextInt(12);
            String id = "e" + i;
            LocalDate day = Day.of(at.toInstant(), at.getOffset());
            if (kind == 0) {
                out.add(new Entry.Event(id, at, day, EVENTS.get(random.nextInt(EVENTS.size())), question));
            } else if (kind == 1) {
                String place = Schedule.place(question);
                out.add(new Entry.Event(id, at, day, EVENTS.get(random.nextInt(EVENTS.size())), place));
            } else if (kind == 2 && i > 0) {
                out.add(new Entry.Undo(id, at, "e" + random.nextInt(i)));
            } else {
                out.add(review(id, question, at.toString(), 1 + random.nextInt(4), random.nextInt(8) == 0, ""));
            }
        }
        return out;
    }

    @Test
    void a_state_is_what_comes_of_going_through_the_log_step_by_step() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            List<Entry> log = history(random, 120);
            Schedule schedule = fold(log);
            Map<String, State> slow = new HashMap<>();
            List<String> gone = log.stream()
                    .filter(Entry.Undo.class::isInstance)
                    .map(e -> ((Entry.Undo) e).undone())
                    .toList();
            for (String question : schedule.questions()) {
                for (Entry entry : log) {
                    State before = slow.getOrDefault(question, State.NEW);
                    if (gone.contains(entry.id())) {
                        continue;
                    }
                    if (entry instanceof Review review && review.question().equals(question)) {
                        slow.put(question, before.after(review, FSRS));
                    } else if (entry instanceof Entry.Event event
                            && (event.subject().equals(question)
                                    || event.subject().equals(Schedule.place(question)))) {
                        slow.put(question, before.after(event));
                    }
                }
                String where = "seed " + SEED + " round " + round + " " + question;
                assertEquals(slow.get(question), schedule.state(question), where);
                List<Schedule.Step> steps = schedule.history(question);
                assertEquals(slow.get(question), steps.get(steps.size() - 1).after(), where);
            }
        }
    }

    @Test
    void logs_of_two_machines_merged_either_way_give_one_schedule() {
        Random random = new Random(SEED);
        for (int round = 0; round < 30; round++) {
            List<Entry> all = history(random, 150);
            List<Entry> ours = new ArrayList<>();
            List<Entry> theirs = new ArrayList<>();
            for (Entry entry : all) {
                (random.nextBoolean() ? ours : theirs).add(entry);
            }
            List<Entry> one = new ArrayList<>(ours);
            one.addAll(theirs);
            List<Entry> two = new ArrayList<>(theirs);
            two.addAll(ours);
            Collections.shuffle(two, random);
            for (String question : fold(all).questions()) {
                State state = fold(all).state(question);
                assertEquals(state, fold(one).state(question), "seed " + SEED);
                assertEquals(state, fold(two).state(question), "seed " + SEED);
            }
        }
    }

    @Test
    void a_clock_that_went_backwards_never_makes_days_negative() {
        List<Entry> log = List.of(
                review("a", "p/recall", "2026-11-25T10:00:00Z", 3, false, ""),
                review("b", "p/recall", "2026-11-20T10:00:00Z", 3, false, ""));
        Schedule schedule = fold(log);
        assertEquals(5, schedule.history("p/recall").get(1).days());
        State state = schedule.state("p/recall");
        assertEquals(0, state.daysSince(LocalDate.parse("2026-01-01")));
        assertEquals(
                1.0, schedule.recall("p/recall", LocalDate.parse("2026-01-01")).orElseThrow());
        assertTrue(state.isDue(state.due().orElseThrow()));
    }

    @Test
    void a_day_of_study_ends_at_four_on_the_clock_on_the_wall() {
        String[][] days = {
            {"2026-11-25T03:59:59", "2026-11-24"},
            {"2026-11-25T04:00:00", "2026-11-25"},
            // clocks go forward at two on 2026-03-29 in Berlin, back at three on 2026-10-25
            {"2026-03-29T03:59:59", "2026-03-28"},
            {"2026-03-29T04:00:00", "2026-03-29"},
            {"2026-10-25T03:59:59", "2026-10-24"},
            {"2026-10-25T04:00:00", "2026-10-25"},
        };
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String[] day : days) {
            Instant instant =
                    java.time.LocalDateTime.parse(day[0]).atZone(berlin).toInstant();
            assertEquals(LocalDate.parse(day[1]), Day.of(instant, berlin), day[0]);
        }
    }

    @Test
    void a_correction_after_the_day_has_ended_still_takes_the_place_of_what_it_corrects() {
        Schedule schedule = fold(List.of(
                review("a", "p/recall", "2026-11-24T23:59:00Z", 1, false, ""),
                review("b", "p/recall", "2026-11-25T00:01:00Z", 4, false, "a")));
        assertEquals(1, schedule.state("p/recall").reviews());
        assertEquals(8.2956, schedule.state("p/recall").memory().orElseThrow().stability());
    }
}
