package moxie.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is remembered and when it returns: the fold of the log. Does not change once made. */
public final class Schedule {
    private final Fsrs fsrs;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, State> places = new HashMap<>();
    private final Map<String, Set<String>> questionsAt = new HashMap<>();
    private final Map<String, List<Step>> history = new HashMap<>();
    private final Map<String, List<Double>> points = new HashMap<>();

    private Schedule(Fsrs fsrs) {
        this.fsrs = fsrs;
    }

    /**
     * One step of the way to a state, enough to work it out again by hand.
     *
     * @param days whole days since the review before; 0 for the first
     * @param recall the chance of recall just before a review; empty for the first one and for events
     * @param after what followed
     */
    public record Step(Entry entry, int days, Optional<Double> recall, State after) {}

    /** Works out the state of everything from the log. */
    public static Schedule of(ReviewLog.Contents log, Fsrs fsrs) {
        Schedule schedule = new Schedule(fsrs);
        Set<String> gone = log.gone();
        for (Entry entry : log.entries()) {
            if (!gone.contains(entry.id())) {
                schedule.add(entry);
            }
        }
        return schedule;
    }

    private void add(Entry entry) {
        if (entry instanceof Review review) {
            State before = state(review.question());
            int days = before.daysSince(review.day());
            Optional<Double> recall = before.memory().map(m -> fsrs.recall(m, days));
            step(review.question(), new Step(entry, days, recall, before.after(review, fsrs)));
            for (Review.PointScore point : review.points()) {
                points.computeIfAbsent(point.id(), k -> new ArrayList<>()).add(point.score());
            }
        } else if (entry instanceof Entry.Event event) {
            if (event.subject().indexOf('/') < 0) {
                places.merge(event.subject(), State.NEW.after(event), (was, now) -> was.after(event));
                for (String question : questionsAt.getOrDefault(event.subject(), Set.of())) {
                    step(
                            question,
                            new Step(entry, 0, Optional.empty(), state(question).after(event)));
                }
            } else {
                step(
                        event.subject(),
                        new Step(
                                entry,
                                0,
                                Optional.empty(),
                                state(event.subject()).after(event)));
            }
        }
    }

    private void step(String question, Step step) {
        states.put(question, step.after());
        questionsAt.computeIfAbsent(place(question), k -> new LinkedHashSet<>()).add(question);
        history.computeIfAbsent(question, k -> new ArrayList<>()).add(step);
    }

    /** The place in the notes a question belongs to: what stands before the first {@code /}. */
    public static String place(String question) {
        int slash = question.indexOf('/');
        return slash < 0 ? question : question.substring(0, slash);
    }

    public Fsrs fsrs() {
        return fsrs;
    }

    /** Where a question stands; new when it was never asked. */
    public State state(String question) {
        State state = states.get(question);
        return state != null ? state : places.getOrDefault(place(question), State.NEW);
    }

    /** Every question that has a history, in the order they were first met. */
    public Map<String, State> all() {
        return Collections.unmodifiableMap(states);
    }

    /** How a question came to its state, oldest step first. */
    public List<Step> history(String question) {
        return Collections.unmodifiableList(history.getOrDefault(question, List.of()));
    }

    /**
     * How well one point sticks, 0 to 1: a mean in which each answer weighs twice the one before, starting from one
     * half for what was never asked.
     */
    public double strength(String point) {
        double strength = 0.5;
        for (double score : points.getOrDefault(point, List.of())) {
            strength = (strength + 2 * score) / 3;
        }
        return strength;
    }

    /** The chance, 0 to 1, of recalling a question on a day; empty when it was never asked. */
    public Optional<Double> recall(String question, LocalDate day) {
        State state = state(question);
        return state.memory().map(m -> fsrs.recall(m, state.daysSince(day)));
    }
}
