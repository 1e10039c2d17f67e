package moxie.quiz;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import moxie.note.Source;
import moxie.question.Question;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.review.Entry;
import moxie.review.Fsrs;
import moxie.review.Rating;
import moxie.review.Review;
import moxie.review.ReviewLog;
import moxie.review.Schedule;
import moxie.text.Language;

/** Questions of made-up topics, and a history of answers to them, written as a person would tell it. */
final class Past {
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final List<Entry> entries = new ArrayList<>();

    /** A question of a topic, asking for some points. */
    static Ask ask(String topic, int number, String... points) {
        return ask(
                topic, number, new Response.Free(Rubric.of(List.of(points.length == 0 ? new String[] {"x"} : points))));
    }

    static Ask ask(String topic, int number, Response response) {
        String key = topic + number;
        Question question = new Question(
                key,
                "recall",
                List.of("Notes", topic),
                "",
                "What about " + topic + " " + number + "?",
                Language.EN,
                1,
                new Source("notes.md", 1, 1),
                response,
                List.of(),
                0.5);
        return new Ask(question, key + "/recall", List.of(key + "-p"), List.of("beside"));
    }

    /** An answer so many days ago. */
    Past answered(Ask ask, int daysAgo, Rating rating, double score) {
        return answered(ask, daysAgo, rating, rating, score, 0);
    }

    Past answered(Ask ask, int daysAgo, Rating rating, Rating auto, double score, int confidence) {
        LocalDate day = TODAY.minusDays(daysAgo);
        entries.add(new Review(
                "r" + entries.size(),
                ask.key(),
                time(day),
                day,
                rating,
                auto,
                score,
                List.of(new Review.PointScore(ask.point(0), score)),
                0,
                20_000,
                "",
                confidence,
                false,
                ""));
        return this;
    }

    Past suspended(Ask ask) {
        entries.add(new Entry.Event("e" + entries.size(), time(TODAY), TODAY, Entry.What.SUSPEND, ask.key()));
        return this;
    }

    private OffsetDateTime time(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.UTC).plusSeconds(entries.size());
    }

    ReviewLog.Contents log() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::at));
        return new ReviewLog.Contents(sorted, List.of(), 0);
    }

    Schedule schedule() {
        return Schedule.of(log(), Fsrs.of(0.9));
    }
}
