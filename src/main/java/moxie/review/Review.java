package moxie.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One answer, as the log keeps it.
 *
 * @param id names this line, so that it can be taken back or replaced
 * @param question what was asked: the identity of its place in the notes, {@code /} and its kind
 * @param at when, with the person's offset
 * @param day the day of study it counts for
 * @param rating what counts
 * @param auto what the grader proposed
 * @param score 0 to 1, what counts
 * @param points what each point earned, in the order asked
 * @param hints how many hints were taken
 * @param millis how long the answer took
 * @param answer what was typed
 * @param confidence 1 (a guess) to 3 (sure) said before the verdict; 0 when not asked
 * @param cram kept out of the schedule?
 * @param replaces the review this one corrects; empty for none
 */
public record Review(
        String id,
        String question,
        OffsetDateTime at,
        LocalDate day,
        Rating rating,
        Rating auto,
        double score,
        List<PointScore> points,
        int hints,
        long millis,
        String answer,
        int confidence,
        boolean cram,
        String replaces)
        implements Entry {
    public Review {
        points = List.copyOf(points);
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
    }

    /**
     * What one point earned.
     *
     * @param id the identity of the point
     * @param score 0 to 1
     */
    public record PointScore(String id, double score) {}

    @Override
    public String line() {
        return Line.of("moxie/review/1")
                .text("id", id)
                .text("question", question)
                .text("at", at.toString())
                .text("day", day.toString())
                .text("rating", rating.code())
                .text("auto", auto.code())
                .number("score", score)
                .objects("points", points, (line, p) -> line.text("id", p.id()).number("score", p.score()))
                .number("hints", hints)
                .number("ms", millis)
                .with(line -> {
                    if (confidence > 0) {
                        line.number("confidence", confidence);
                    }
                    if (cram) {
                        line.truth("cram", true);
                    }
                })
                .textUnlessEmpty("replaces", replaces)
                .text("answer", answer)
                .toString();
    }
}
