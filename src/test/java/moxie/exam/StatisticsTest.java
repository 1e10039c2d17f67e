package moxie.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Item statistics beside figures worked out by hand. Five persons, three questions of 4, 2 and 1 points:
 *
 * <pre>
 *          p  q  r   total   rest of p   rest of q   rest of r
 *   ada    4  2  1     7         3           5           6
 *   bob    3  2  0     5         2           3           5
 *   eve    2  1  1     4         2           3           3
 *   max    1  0  0     1         0           1           1
 *   zoe    0  1  1     2         2           1           1
 * </pre>
 *
 * Variances (n − 1): p 2.5, q 0.7, r 0.3, total 5.7; alpha = 3/2 · (1 − 3.5/5.7) = 0.578947. Correlations: p with rest
 * 3 2 2 0 2 (mean 1.8): 4/√(10 · 4.8) = 0.577350; q with rest 5 3 3 1 1 (mean 2.6): 4.4/√(2.8 · 11.2) = 0.785714; r with
 * rest 6 5 3 1 1 (mean 3.2): 0.4/√(1.2 · 20.8) = 0.080064.
 */
class StatisticsTest {
    private static final double EXACT = 5e-7;
    private static final int[][] POINTS = {{4, 2, 1}, {3, 2, 0}, {2, 1, 1}, {1, 0, 0}, {0, 1, 1}};
    private static final int[] WORTH = {4, 2, 1};

    private static List<Statistics.Result> results() {
        List<Statistics.Result> out = new ArrayList<>();
        for (int person = 0; person < POINTS.length; person++) {
            for (int q = 0; q < WORTH.length; q++) {
                String chosen = q == 2 ? POINTS[person][q] == 1 ? "B" : "D" : "";
                String form = person % 2 == 0 ? "A" : "B";
                out.add(new Statistics.Result("p" + person, form, q + 1, "q" + q, POINTS[person][q], WORTH[q], chosen));
            }
        }
        return out;
    }

    @Test
    void ease_discrimination_and_alpha_are_those_worked_out_by_hand() {
        Statistics statistics = Statistics.of(results());
        assertEquals(0.578947, statistics.reliability(), EXACT);
        List<Statistics.Item> items = statistics.questions();
        assertEquals(
                List.of("q0", "q1", "q2"),
                items.stream().map(Statistics.Item::id).toList());
        assertEquals(0.5, items.get(0).ease(), EXACT);
        assertEquals(0.6, items.get(1).ease(), EXACT);
        assertEquals(0.6, items.get(2).ease(), EXACT);
        assertEquals(0.577350, items.get(0).discrimination(), EXACT);
        assertEquals(0.785714, items.get(1).discrimination(), EXACT);
        assertEquals(0.080064, items.get(2).discrimination(), EXACT);
        assertEquals(Map.of("B", 3, "D", 2), items.get(2).chosen());
        assertEquals(List.of("A1", "B1"), items.get(0).places());
    }

    @Test
    void alpha_is_not_told_where_not_everybody_had_every_question() {
        List<Statistics.Result> some = new ArrayList<>(results());
        some.remove(4);
        assertTrue(Double.isNaN(Statistics.of(some).reliability()));
    }

    @Test
    void a_question_everybody_knew_discriminates_nobody() {
        List<Statistics.Result> same = new ArrayList<>();
        for (String person : List.of("a", "b", "c")) {
            same.add(new Statistics.Result(person, "A", 1, "x", 2, 2, ""));
            same.add(new Statistics.Result(person, "A", 2, "y", person.equals("a") ? 1 : 0, 2, ""));
        }
        assertTrue(Double.isNaN(Statistics.of(same).questions().get(0).discrimination()));
    }
}
