package moxie.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.review.Rating;
import moxie.review.Review;

/** A session in progress. Does not change: every step gives the next quiz, and remembers the one before. */
public final class Quiz {
    private final List<Ask> queue;
    private final int position;
    private final List<Answered> done;
    private final boolean cram;
    private final Optional<Quiz> before;
    /** The id of what the last step wrote to the log; empty where it wrote nothing. */
    private final String entry;

    private Quiz(
            List<Ask> queue, int position, List<Answered> done, boolean cram, Optional<Quiz> before, String entry) {
        this.queue = List.copyOf(queue);
        this.position = position;
        this.done = List.copyOf(done);
        this.cram = cram;
        this.before = before;
        this.entry = entry;
    }

    /**
     * A session about to begin.
     *
     * @param cram keep its answers out of the schedule?
     */
    public static Quiz of(List<Ask> queue, boolean cram) {
        return new Quiz(queue, 0, List.of(), cram, Optional.empty(), "");
    }

    /** The same session from a later place in its queue, as it is taken up again. */
    public Quiz from(int place) {
        return new Quiz(queue, Math.max(0, Math.min(place, queue.size())), done, cram, Optional.empty(), "");
    }

    /** One answered question. */
    public record Answered(Ask ask, Mark mark, Review review) {}

    /** What an answer did: write {@code review} to the log, then show {@code mark} and go on with {@code next}. */
    public record Step(Mark mark, Review review, Quiz next) {}

    /** What taking back did; the line {@code entry} of the log is to be voided when there is one. */
    public record Undone(Optional<String> entry, Quiz quiz) {}

    public List<Ask> queue() {
        return queue;
    }

    /** How many questions of the queue are behind. */
    public int position() {
        return position;
    }

    /** What was answered so far, in order. */
    public List<Answered> done() {
        return done;
    }

    public boolean cram() {
        return cram;
    }

    /** The question to ask now; empty at the end. */
    public Optional<Ask> current() {
        return position < queue.size() ? Optional.of(queue.get(position)) : Optional.empty();
    }

    /**
     * Marks the answer to the current question. What was not known at all returns at the end.
     *
     * @throws java.util.NoSuchElementException at the end of the queue
     */
    public Step answer(Grader grader, Given given, Moment moment) {
        Ask ask = current().orElseThrow();
        Mark mark = grader.mark(ask.question(), given.text());
        Rating rating = Rater.rate(mark, given.hints());
        Review review = review(ask, mark, rating, rating, given, moment, "");
        return step(new Answered(ask, mark, review), this);
    }

    /**
     * Corrects the last answer by the person's word: {@code mark} and {@code rating} count instead, and the rating
     * first proposed stays on record.
     */
    public Step correct(Mark mark, Rating rating, Moment moment) {
        Answered last = done.get(done.size() - 1);
        Review was = last.review();
        Given given = new Given(was.answer(), was.hints(), was.millis(), was.confidence());
        Review review = review(last.ask(), mark, rating, was.auto(), given, moment, was.id());
        Quiz start = before.orElseThrow();
        return start.step(new Answered(last.ask(), mark, review), start);
    }

    private Step step(Answered answered, Quiz from) {
        List<Answered> more = new ArrayList<>(done);
        more.add(answered);
        List<Ask> later = new ArrayList<>(queue);
        if (answered.review().rating() == Rating.AGAIN) {
            later.add(answered.ask());
        }
        return new Step(
                answered.mark(),
                answered.review(),
                new Quiz(
                        later,
                        position + 1,
                        more,
                        cram,
                        Optional.of(from),
                        answered.review().id()));
    }

    private Review review(Ask ask, Mark mark, Rating rating, Rating auto, Given given, Moment moment, String replaces) {
        List<Review.PointScore> points = new ArrayList<>();
        for (int i = 0; i < mark.verdicts().size(); i++) {
            points.add(
                    new Review.PointScore(ask.point(i), mark.verdicts().get(i).score()));
        }
        return new Review(
                moment.id(),
                ask.key(),
                moment.at(),
                moment.day(),
                rating,
                auto,
                Math.max(0, Math.min(1, mark.score())),
                points,
                given.hints(),
                given.millis(),
                given.text(),
                given.confidence(),
                cram,
                replaces);
    }

    /** Leaves the current question out of this session. */
    public Quiz skip() {
        return new Quiz(queue, Math.min(position + 1, queue.size()), done, cram, Optional.of(this), "");
    }

    /**
     * Leaves out everything still to come that {@code gone} names by its key.
     *
     * @param event the id of the line of the log that says so
     */
    public Quiz without(String gone, String event) {
        List<Ask> kept = new ArrayList<>(queue.subList(0, position));
        queue.subList(position, queue.size()).stream()
                .filter(ask -> !ask.key().equals(gone))
                .forEach(kept::add);
        return new Quiz(kept, position, done, cram, Optional.of(this), event);
    }

    /** The same session with every question as the notes now have it; those no longer there are left out. */
    public Quiz with(java.util.Map<String, Ask> asks) {
        List<Ask> kept = new ArrayList<>(queue.subList(0, position));
        queue.subList(position, queue.size()).stream()
                .map(ask -> asks.get(ask.key()))
                .filter(java.util.Objects::nonNull)
                .forEach(kept::add);
        return new Quiz(kept, position, done, cram, before, entry);
    }

    /** The same session with some questions asked once more at its end. */
    public Quiz again(List<Ask> asks) {
        List<Ask> more = new ArrayList<>(queue);
        more.addAll(asks);
        return new Quiz(more, position, done, cram, before, entry);
    }

    /** Takes back the last step, as often as there are steps. */
    public Optional<Undone> undo() {
        return before.map(quiz -> new Undone(Optional.of(entry).filter(id -> !id.isEmpty()), quiz));
    }

    /** The questions whose last answer in this session was not good, in the order asked. */
    public List<Ask> wrong() {
        java.util.Map<String, Answered> last = new java.util.LinkedHashMap<>();
        done.forEach(answered -> last.put(answered.ask().key(), answered));
        return last.values().stream()
                .filter(answered -> answered.review().rating().grade() < Rating.GOOD.grade()
                        || answered.review().score() < 0.7)
                .map(Answered::ask)
                .toList();
    }
}
