package moxie.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import moxie.question.Rubric;
import org.junit.jupiter.api.Test;

/** What marking answers must always do. */
class GraderTest {
    private final Grader grader = new Grader();

    @Test
    void the_points_themselves_earn_everything() {
        List<String> points = List.of("The defendant owed a duty of care", "The damage was foreseeable");
        assertEquals(
                1.0,
                grader.mark("What must be proved?", Rubric.of(points), String.join(". ", points))
                        .score());
    }

    @Test
    void silence_earns_nothing_and_says_so() {
        Mark mark = grader.mark("什么是渗透？", Rubric.of(List.of("水从低浓度溶液流向高浓度溶液")), " \n");
        assertEquals(0, mark.score());
        assertTrue(mark.flags().contains("empty"));
    }
}
