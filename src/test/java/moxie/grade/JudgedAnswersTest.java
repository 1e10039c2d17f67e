package moxie.grade;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import moxie.question.Rubric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near the grader comes to people, on sets with their verdicts. The floors lie a little below today's figures. */
class JudgedAnswersTest {
    private static final Grader GRADER = new Grader();

    /**
     * Least correlation of the marks, and least share of points that are hit or missed as people say.
     *
     * <ul>
     *   <li>{@code hard-dev}: messy answers by another hand; {@code dev}: answers on machine learning
     *   <li>{@code own}: half right and turned round answers on thirteen fields
     *   <li>{@code fresh}: sixteen questions, written and judged before the grader was changed; opposites were added to the
     *       glossary after its wrong answers had been read, so that it no longer is held out
     *   <li>{@code wide}: twenty-four questions outside machine learning, full, terse, half, full of the right words but
     *       wrong, off
     *   <li>{@code further}: six questions on music, eclipses, balance sheets, rocks, offers and search, on which the
     *       glossary was then extended; {@code held-back}: six more, of which no answer was read between the first
     *       measurement and the last
     * </ul>
     */
    @ParameterizedTest
    @CsvSource({
        "hard-dev, 0.76, 0.75",
        "dev, 0.73, 0.80",
        "own, 0.76, 0.82",
        "fresh, 0.72, 0.83",
        "wide, 0.84, 0.80",
        "further, 0.72, 0.74",
        "held-back, 0.72, 0.76"
    })
    void the_grader_is_near_people(String set, double correlation, double accuracy) throws IOException {
        List<Double> gold = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        int same = 0;
        int points = 0;
        for (Answers a : Answers.read(set)) {
            Mark mark = GRADER.mark(a.question(), Rubric.of(a.points()), a.answer());
            gold.add(a.gold().stream().mapToDouble(g -> g).average().orElseThrow());
            scores.add(mark.score());
            for (int i = 0; i < a.gold().size(); i++) {
                same += (a.gold().get(i) >= 0.5) == (mark.verdicts().get(i).score() >= 0.5) ? 1 : 0;
                points++;
            }
        }
        double r = pearson(gold, scores);
        double share = (double) same / points;
        assertTrue(r >= correlation, set + ": r " + r);
        assertTrue(share >= accuracy, set + ": point accuracy " + share);
    }

    @Test
    void tricks_stay_inside_their_bounds() throws IOException {
        List<String> outside = new ArrayList<>();
        for (Answers a : Answers.read("adversarial")) {
            double score =
                    GRADER.mark(a.question(), Rubric.of(a.points()), a.answer()).score();
            if (score < a.low() - 1e-9 || score > a.high() + 1e-9) {
                outside.add(a.id() + " " + score);
            }
        }
        assertTrue(outside.size() <= 4, outside.toString());
    }

    private static double pearson(List<Double> x, List<Double> y) {
        double mx = x.stream().mapToDouble(v -> v).average().orElseThrow();
        double my = y.stream().mapToDouble(v -> v).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.size(); i++) {
            xy += (x.get(i) - mx) * (y.get(i) - my);
            xx += (x.get(i) - mx) * (x.get(i) - mx);
            yy += (y.get(i) - my) * (y.get(i) - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
