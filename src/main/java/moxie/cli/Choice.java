package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Picker;
import moxie.review.Rating;
import moxie.review.Review;

/** Which questions a quiz was asked for: topics, kinds, limits. */
final class Choice {
    private static final int USUAL_COUNT = 10;
    private static final long MINUTE = 60_000;

    private final Call call;
    private final Study study;

    Choice(Call call, Study study) {
        this.call = call;
        this.study = study;
    }

    List<Ask> pick() {
        Optional<Integer> minutes = positive("--minutes");
        int count = positive("--count").orElse(minutes.map(m -> 4 * m).orElse(USUAL_COUNT));
        List<Ask> asks = candidates();
        long seed = call.<Long>option("--seed").orElse(study.today().toEpochDay());
        Picker picker = new Picker(study.schedule(), study.today(), seed);
        if (call.has("--cram") || call.has("--wrong") || call.has("--changed-since")) {
            return picker.cram(asks, count);
        }
        return picker.today(asks, new Picker.Limits(count, again(count), fresh(count)));
    }

    /** When time is up, in milliseconds of the clock. */
    long end() {
        return positive("--minutes")
                .map(m -> call.host().clock().millis() + m * MINUTE)
                .orElse(Long.MAX_VALUE);
    }

    /** The message that says why there is nothing to ask. */
    String nothing() {
        if (call.has("--wrong")) {
            return "quiz.nothing.wrong";
        }
        if (call.has("--changed-since")) {
            return "quiz.nothing.changed";
        }
        if (call.has("--kind") && candidates().isEmpty()) {
            return "quiz.nothing.kind";
        }
        boolean fresh = new Picker(study.schedule(), study.today(), 0)
                        .count(candidates())
                        .fresh()
                > 0;
        return fresh ? "quiz.nothing.more" : "quiz.nothing";
    }

    /** A day's worth of new questions; whoever names topics or a number gets what they ask for. */
    private int fresh(int count) {
        Optional<Integer> wanted = call.option("--new");
        if (wanted.isPresent()) {
            if (wanted.get() < 0) {
                throw Failure.usage("error.value", "--new", wanted.get(), "moxie quiz");
            }
            return wanted.get();
        }
        return named()
                ? count
                : Math.max(0, study.habits().fresh() - study.schedule().begun(study.today()));
    }

    /** What is left of a day's worth of questions that are due. */
    private int again(int count) {
        return named()
                ? count
                : Math.max(0, study.habits().again() - study.schedule().again(study.today()));
    }

    private boolean named() {
        return call.has("--count") || !call.arguments().isEmpty() || call.has("--topic");
    }

    private Optional<Integer> positive(String option) {
        Optional<Integer> given = call.option(option);
        if (given.isPresent() && given.get() < 1) {
            throw Failure.usage("error.value", option, given.get(), "moxie quiz");
        }
        return given;
    }

    private List<Ask> candidates() {
        List<String> topics = new ArrayList<>(call.arguments());
        call.<String>option("--topic").ifPresent(topics::add);
        List<Ask> asks = study.about(topics);
        Optional<String> kinds = call.option("--kind");
        if (kinds.isPresent()) {
            List<String> wanted = QuestionsCommand.kinds(kinds.get());
            asks = asks.stream()
                    .filter(ask -> wanted.contains(ask.question().kind()))
                    .toList();
        }
        if (call.has("--wrong")) {
            asks = asks.stream().filter(this::wasWrong).toList();
        }
        Optional<String> since = call.option("--changed-since");
        return since.isPresent() ? Changes.since(call, since.get()).of(asks) : asks;
    }

    private boolean wasWrong(Ask ask) {
        List<Review> reviews = study.schedule().reviews(ask.key());
        if (reviews.isEmpty()) {
            return false;
        }
        Review last = reviews.get(reviews.size() - 1);
        return last.rating() == Rating.AGAIN || last.score() < 0.7;
    }
}
