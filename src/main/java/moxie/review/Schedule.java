package moxie.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered and when it returns: the fold of the log. To those outside it does not change; inside, what
 * nobody asks about is never worked out.
 */
public final class Schedule {
    private final Fsrs fsrs;
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, Ground> grounds = new HashMap<>();
    private final List<Review> reviews = new ArrayList<>();
    private final Map<String, Double> strengths = new HashMap<>();

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

    /** A place of the notes: what befell all of it, and the questions met there. */
    private static final class Ground {
        final List<Entry> events = new ArrayList<>();
        final List<Track> tracks = new ArrayList<>();
    }

    /** The schedule that follows from the log. */
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
            track(review.question()).add(review);
            reviews.add(review);
        } else if (entry instanceof Entry.Event event) {
            if (event.subject().indexOf('/') >= 0) {
                track(event.subject()).add(event);
                return;
            }
            Ground ground = ground(event.subject());
            ground.events.add(event);
            ground.tracks.forEach(track -> track.add(event));
        }
    }

    private Ground ground(String place) {
        Ground known = grounds.get(place);
        if (known != null) {
            return known;
        }
        Ground ground = new Ground();
        grounds.put(place, ground);
        return ground;
    }

    private Track track(String question) {
        Track known = tracks.get(question);
        if (known != null) {
            return known;
        }
        Ground ground = ground(place(question));
        Track track = new Track(ground.events);
        ground.tracks.add(track);
        tracks.put(question, track);
        return track;
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
        Track track = tracks.get(question);
        if (track != null) {
            return track.state(fsrs);
        }
        Ground ground = grounds.get(place(question));
        return ground == null ? State.NEW : new Track(ground.events).state(fsrs);
    }

    /** Every question that has a history, in the order they were first met. */
    public Set<String> questions() {
        return Collections.unmodifiableSet(tracks.keySet());
    }

    /** How a question came to its state, oldest step first. */
    public List<Step> history(String question) {
        Track track = tracks.get(question);
        return track == null ? List.of() : track.steps(fsrs);
    }

    /** The answers to a question that stand, oldest first. */
    public List<Review> reviews(String question) {
        Track track = tracks.get(question);
        return track == null ? List.of() : track.reviews();
    }

    /** How many questions were answered for the first time on a day. */
    public int begun(LocalDate day) {
        return (int) tracks.values().stream()
                .filter(track -> track.begun().filter(day::equals).isPresent())
                .count();
    }

    /** How many questions known from an earlier day were answered on a day. */
    public int again(LocalDate day) {
        return (int) tracks.values().stream()
                .filter(track -> track.begun().filter(day::isAfter).isPresent())
                .filter(track ->
                        track.reviews().stream().anyMatch(review -> review.day().equals(day)))
                .count();
    }

    /**
     * How well one point sticks, 0 to 1: a mean in which each answer weighs twice the one before, starting from one
     * half for what was never asked.
     */
    public double strength(String point) {
        if (strengths.isEmpty()) {
            for (Review review : reviews) {
                for (Review.PointScore score : review.points()) {
                    strengths.put(score.id(), (strengths.getOrDefault(score.id(), 0.5) + 2 * score.score()) / 3);
                }
            }
        }
        return strengths.getOrDefault(point, 0.5);
    }

    /** The chance, 0 to 1, of recalling a question on a day; empty when it was never asked. */
    public Optional<Double> recall(String question, LocalDate day) {
        State state = state(question);
        return state.memory().map(m -> fsrs.recall(m, state.daysSince(day)));
    }
}
