package moxie.quiz;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.review.Fsrs;
import moxie.review.Memory;
import moxie.review.Rating;
import moxie.review.Schedule;
import moxie.review.State;

/**
 * What to study each day until an exam, and what would then be known: a run of the schedule ahead of time in which
 * every answer is good. Each day what is due comes first, the weakest first, then what is new, topic by topic in turn.
 *
 * @param seconds how long one answer takes
 * @param days one entry a day, today first, the day before the exam last
 * @param topics what to expect of each topic on the day of the exam, in the order of the notes
 * @param dropped questions there is no time for
 */
public record Plan(int seconds, List<DayPlan> days, List<TopicPlan> topics, int dropped) {
    public Plan {
        days = List.copyOf(days);
        topics = List.copyOf(topics);
    }

    /**
     * One day.
     *
     * @param fresh new questions
     * @param again questions seen before
     * @param topics names of the topics of the new questions
     */
    public record DayPlan(LocalDate day, int fresh, int again, List<String> topics) {
        public DayPlan {
            topics = List.copyOf(topics);
        }
    }

    /**
     * One topic on the day of the exam.
     *
     * @param recall mean chance of recall, 0 to 1; what was never asked counts 0
     * @param unseen questions never asked until then
     */
    public record TopicPlan(List<String> path, int questions, double recall, int unseen) {
        public TopicPlan {
            path = List.copyOf(path);
        }
    }

    private static final class Slot {
        final Ask ask;
        Optional<Memory> memory;
        LocalDate last;
        LocalDate due;

        Slot(Ask ask, State state, LocalDate today) {
            this.ask = ask;
            this.memory = state.memory();
            this.last = state.last().orElse(today);
            this.due = state.due().orElse(LocalDate.MAX);
        }

        double recall(Fsrs fsrs, LocalDate day) {
            return memory.map(m -> fsrs.recall(m, (int) Math.max(0, ChronoUnit.DAYS.between(last, day))))
                    .orElse(0.0);
        }

        void answer(Fsrs fsrs, LocalDate day) {
            int days = memory.isPresent() ? (int) Math.max(0, ChronoUnit.DAYS.between(last, day)) : 0;
            due = day.plusDays(fsrs.intervals(memory, days).get(Rating.GOOD));
            memory = Optional.of(fsrs.next(memory, days, Rating.GOOD));
            last = day;
        }
    }

    /**
     * The plan for these questions.
     *
     * @param by the day of the exam, after {@code today}
     * @param minutes for study on each day before it
     * @param seconds how long one answer takes
     */
    public static Plan of(List<Ask> asks, Schedule schedule, LocalDate today, LocalDate by, int minutes, int seconds) {
        Fsrs fsrs = schedule.fsrs();
        List<Slot> slots = new ArrayList<>();
        for (Ask ask : inTurn(asks)) {
            State state = schedule.state(ask.key());
            if (!state.suspended()) {
                slots.add(new Slot(ask, state, today));
            }
        }
        int room = Math.max(1, minutes * 60 / seconds);
        List<DayPlan> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(by); day = day.plusDays(1)) {
            days.add(study(slots, fsrs, day, room));
        }
        Map<List<String>, List<Slot>> byTopic = new LinkedHashMap<>();
        for (Ask ask : asks) {
            byTopic.putIfAbsent(ask.question().topic(), new ArrayList<>());
        }
        slots.forEach(slot -> byTopic.get(slot.ask.question().topic()).add(slot));
        List<TopicPlan> topics = new ArrayList<>();
        byTopic.forEach((path, these) -> {
            if (!these.isEmpty()) {
                topics.add(new TopicPlan(
                        path,
                        these.size(),
                        these.stream()
                                .mapToDouble(slot -> slot.recall(fsrs, by))
                                .average()
                                .orElse(0),
                        (int) these.stream()
                                .filter(slot -> slot.memory.isEmpty())
                                .count()));
            }
        });
        int dropped = topics.stream().mapToInt(TopicPlan::unseen).sum();
        return new Plan(seconds, days, topics, dropped);
    }

    private static DayPlan study(List<Slot> slots, Fsrs fsrs, LocalDate day, int room) {
        List<Slot> due = new ArrayList<>(slots.stream()
                .filter(slot -> slot.memory.isPresent() && !slot.due.isAfter(day))
                .toList());
        due.sort(Comparator.comparingDouble(slot -> slot.recall(fsrs, day)));
        List<Slot> again = due.subList(0, Math.min(room, due.size()));
        List<Slot> fresh = slots.stream()
                .filter(slot -> slot.memory.isEmpty())
                .limit(room - again.size())
                .toList();
        List<String> names = fresh.stream()
                .map(slot -> slot.ask.question().topic())
                .map(path -> path.isEmpty() ? "" : path.get(path.size() - 1))
                .distinct()
                .toList();
        DayPlan plan = new DayPlan(day, fresh.size(), again.size(), names);
        again.forEach(slot -> slot.answer(fsrs, day));
        fresh.forEach(slot -> slot.answer(fsrs, day));
        return plan;
    }

    /** One question of each topic, then the second of each, and so on: little of everything before all of something. */
    private static List<Ask> inTurn(List<Ask> asks) {
        Map<String, Integer> round = new HashMap<>();
        Map<Ask, Integer> rounds = new HashMap<>();
        asks.forEach(ask -> rounds.put(ask, round.merge(ask.topic(), 1, Integer::sum)));
        List<Ask> out = new ArrayList<>(asks);
        out.sort(Comparator.comparing(rounds::get));
        return out;
    }
}
