package moxie.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one question stands. A fold: each review or event gives the next state.
 *
 * @param memory empty until the first review that counts
 * @param last the day of the last review that counts; empty like {@code memory}
 * @param due the day it returns; empty until it has a memory
 * @param reviews how many reviews count
 * @param lapses how often it was known and then forgotten
 * @param suspended not asked until resumed?
 * @param edited have its words changed since it was last asked?
 */
public record State(
        Optional<Memory> memory,
        Optional<LocalDate> last,
        Optional<LocalDate> due,
        int reviews,
        int lapses,
        boolean suspended,
        boolean edited) {
    /** Never asked. */
    public static final State NEW = new State(Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, false, false);

    /** Was it never asked for the schedule? */
    public boolean isNew() {
        return memory.isEmpty();
    }

    /** Should it be asked on this day? Not when suspended or new. */
    public boolean isDue(LocalDate day) {
        return !suspended && due.isPresent() && !due.get().isAfter(day);
    }

    /** Whole days since the last review that counts, never negative; 0 when there is none. */
    public int daysSince(LocalDate day) {
        return last.isEmpty()
                ? 0
                : (int) Math.max(0, day.toEpochDay() - last.get().toEpochDay());
    }

    /** The state after a review. A cram review leaves it as it is. */
    public State after(Review review, Fsrs fsrs) {
        if (review.cram()) {
            return this;
        }
        int interval = fsrs.interval(memory, daysSince(review.day()), review.rating());
        return remembered(review, fsrs, Optional.of(review.day().plusDays(interval)));
    }

    /** The state after a review that another review follows, so that nobody asks when it was due. */
    State passing(Review review, Fsrs fsrs) {
        return review.cram() ? this : remembered(review, fsrs, Optional.empty());
    }

    private State remembered(Review review, Fsrs fsrs, Optional<LocalDate> back) {
        int days = daysSince(review.day());
        boolean lapse = review.rating() == Rating.AGAIN && memory.isPresent() && days > 0;
        return new State(
                Optional.of(fsrs.next(memory, days, review.rating())),
                Optional.of(review.day()),
                back,
                reviews + 1,
                lapses + (lapse ? 1 : 0),
                suspended,
                false);
    }

    /** The state after an event. */
    public State after(Entry.Event event) {
        return switch (event.what()) {
            case SUSPEND -> new State(memory, last, due, reviews, lapses, true, edited);
            case RESUME -> new State(memory, last, due, reviews, lapses, false, edited);
            case FORGET -> new State(NEW.memory, NEW.last, NEW.due, 0, 0, suspended, false);
            case RESTART -> new State(NEW.memory, NEW.last, NEW.due, 0, 0, suspended, true);
            case EDITED -> new State(memory, last, sooner(event.day().plusDays(1)), reviews, lapses, suspended, true);
        };
    }

    private Optional<LocalDate> sooner(LocalDate day) {
        return due.map(d -> d.isAfter(day) ? day : d);
    }
}
