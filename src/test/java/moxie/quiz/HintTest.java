package moxie.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.question.Response;
import moxie.text.Normal;
import org.junit.jupiter.api.Test;

/** Each hint says more than the one before, and none says it all. */
class HintTest {
    private static Optional<Hint> hint(Ask ask, String soFar, int level) {
        return Hint.of(ask, new Grader().mark(ask.question(), soFar), level);
    }

    @Test
    void of_points_first_how_many_then_letters_then_gaps_then_what_stands_beside() {
        Ask ask = Past.ask("caches", 1, "least recently used goes", "写回时才更新内存");
        assertEquals(Optional.of(new Hint("count", List.of("2"))), hint(ask, "", 1));
        assertEquals(Optional.of(new Hint("first", List.of("l____ r_______ u___ g___", "写_______"))), hint(ask, "", 2));
        assertEquals(Optional.of(new Hint("cloze", List.of("least ________ used ____", "写回__更新__"))), hint(ask, "", 3));
        assertEquals(Optional.of(new Hint("near", List.of("beside"))), hint(ask, "", 4));
        assertEquals(Optional.empty(), hint(ask, "", 5));
    }

    @Test
    void what_was_said_already_needs_no_hint() {
        Ask ask = Past.ask("caches", 1, "least recently used goes", "dirty lines are written back");
        assertEquals(Optional.of(new Hint("count", List.of("1"))), hint(ask, "the least recently used one goes", 1));
    }

    @Test
    void a_single_word_and_a_formula_are_not_given_away() {
        for (String point : List.of("never", "否", "$\\sqrt{d_k}$", "内存", "x")) {
            Ask ask = Past.ask("t", 1, point);
            for (int level = 1; level <= 3; level++) {
                String clue = hint(ask, "", level).orElseThrow().clues().get(0);
                assertFalse(point.length() > 1 && Normal.of(clue).equals(Normal.of(point)), point + " " + clue);
                assertFalse(clue.contains("\\sqrt"), clue);
            }
        }
    }

    @Test
    void of_options_one_wrong_one_after_the_other_falls_away_but_never_the_last() {
        Ask ask = Past.ask("t", 1, new Response.Choice(List.of("heap", "trie", "rope", "list"), List.of(2)));
        assertEquals(Optional.of(new Hint("out", List.of("A  heap"))), hint(ask, "", 1));
        assertEquals(Optional.of(new Hint("out", List.of("A  heap", "B  trie"))), hint(ask, "", 2));
        assertEquals(Optional.empty(), hint(ask, "", 3));
    }
}
