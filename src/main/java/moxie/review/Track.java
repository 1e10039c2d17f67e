package moxie.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What befell one question, oldest first; its state is worked out when somebody asks. */
final class Track {
    private final List<Entry> entries;
    private final int known;
    private State state = State.NEW;
    private int folded;

    /** @param before what befell its place in the notes before it was first met itself */
    Track(List<Entry> before) {
        this.entries = new ArrayList<>(before);
        this.known = before.size();
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    State state(Fsrs fsrs) {
        for (; folded < entries.size(); folded++) {
            Entry entry = entries.get(folded);
            state = entry instanceof Review review && followed(folded)
                    ? state.passing(review, fsrs)
                    : after(state, entry, fsrs);
        }
        return state;
    }

    /** Does another review that counts come next? */
    private boolean followed(int i) {
        return i + 1 < entries.size() && entries.get(i + 1) instanceof Review next && !next.cram();
    }

    private static State after(State before, Entry entry, Fsrs fsrs) {
        return entry instanceof Review review ? before.after(review, fsrs) : before.after((Entry.Event) entry);
    }

    /** Every step since it was first met. */
    List<Schedule.Step> steps(Fsrs fsrs) {
        List<Schedule.Step> out = new ArrayList<>();
        State now = State.NEW;
        for (int i = 0; i < entries.size(); i++) {
            State before = now;
            Entry entry = entries.get(i);
            now = after(before, entry, fsrs);
            if (i >= known) {
                out.add(step(before, entry, now, fsrs));
            }
        }
        return out;
    }

    private static Schedule.Step step(State before, Entry entry, State now, Fsrs fsrs) {
        if (!(entry instanceof Review review)) {
            return new Schedule.Step(entry, 0, Optional.empty(), now);
        }
        int days = before.daysSince(review.day());
        return new Schedule.Step(entry, days, before.memory().map(m -> fsrs.recall(m, days)), now);
    }

    /** The answers, oldest first. */
    List<Review> reviews() {
        List<Review> out = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Review review) {
                out.add(review);
            }
        }
        return out;
    }

    /** The day of the first answer. */
    Optional<LocalDate> begun() {
        for (Entry entry : entries) {
            if (entry instanceof Review review) {
                return Optional.of(review.day());
            }
        }
        return Optional.empty();
    }
}
