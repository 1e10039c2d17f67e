package moxie.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moxie.Samples;
import moxie.question.Question;
import moxie.question.Response;
import org.junit.jupiter.api.Test;

/** Laws of choosing: the same seed the same paper, a new note changes little, nothing is ever substituted. */
class ExamBuilderTest {
    private static Blueprint quick(List<Question> bank, int count, long seed, String... forms) {
        return Proposal.of("t", bank, count, 0, 0, seed, List.of(forms));
    }

    private static List<String> ids(Form form) {
        return form.questions().stream().map(q -> q.question().id()).toList();
    }

    @Test
    void the_same_seed_gives_the_same_exam_and_another_seed_another() {
        List<Question> bank = Samples.bank();
        Exam once = ExamBuilder.build(quick(bank, 12, 5, "A"), bank);
        List<Question> backwards = new ArrayList<>(bank);
        java.util.Collections.reverse(backwards);
        assertEquals(
                once.forms(), ExamBuilder.build(quick(bank, 12, 5, "A"), bank).forms());
        assertEquals(
                ids(once.forms().get(0)),
                ids(ExamBuilder.build(quick(bank, 12, 5, "A"), backwards)
                        .forms()
                        .get(0)),
                "the order of the notes decides nothing");
        assertFalse(ids(once.forms().get(0))
                .equals(ids(
                        ExamBuilder.build(quick(bank, 12, 6, "A"), bank).forms().get(0))));
    }

    @Test
    void forms_hold_the_same_questions_and_points_in_other_orders() {
        List<Question> bank = Samples.bank();
        Exam exam = ExamBuilder.build(quick(bank, 20, 3, "A", "B", "C"), bank);
        assertEquals(List.of(), exam.shortages());
        Form a = exam.forms().get(0);
        for (Form other : exam.forms()) {
            assertEquals(new HashSet<>(ids(a)), new HashSet<>(ids(other)));
            assertEquals(a.points(), other.points(), 1e-9);
            assertEquals(20, other.questions().size());
            for (int i = 0; i < 20; i++) {
                assertEquals(i + 1, other.questions().get(i).number());
            }
        }
        assertFalse(ids(a).equals(ids(exam.forms().get(1))));
    }

    @Test
    void a_proposed_paper_asks_for_no_point_twice_while_the_notes_hold_others() {
        List<Question> bank = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            bank.add(asking("statement" + i, "p" + i, new Response.Choice(List.of("true", "false"), List.of(0))));
            bank.add(asking("blank" + i, "p" + i, new Response.Blank(List.of(List.of("word" + i)))));
        }
        for (int i = 0; i < 20; i++) {
            bank.add(asking("free" + i, "q" + i, new Response.Free(moxie.question.Rubric.of(List.of("what " + i)))));
        }
        Form form = ExamBuilder.build(quick(bank, 20, 7, "A"), bank).forms().get(0);
        assertEquals(20, form.questions().size());
        assertEquals(
                20,
                form.questions().stream()
                        .flatMap(q -> q.question().covers().stream())
                        .distinct()
                        .count());
    }

    @Test
    void one_new_question_leaves_most_of_the_paper_alone() {
        List<Question> bank = new ArrayList<>(Samples.english());
        Question extra = bank.remove(bank.size() - 1);
        Blueprint blueprint = quick(bank, 10, 9, "A");
        Set<String> before =
                new HashSet<>(ids(ExamBuilder.build(blueprint, bank).forms().get(0)));
        bank.add(0, extra);
        Set<String> after =
                new HashSet<>(ids(ExamBuilder.build(blueprint, bank).forms().get(0)));
        after.retainAll(before);
        assertTrue(after.size() >= 8, "kept " + after);
    }

    @Test
    void what_the_bank_lacks_is_reported_and_never_replaced() {
        List<Question> bank = Samples.english().subList(0, 4);
        Exam exam = ExamBuilder.build(quick(bank, 9, 1, "A"), bank);
        assertEquals(List.of(), exam.forms());
        assertEquals(1, exam.shortages().size());
        Exam.Shortage shortage = exam.shortages().get(0);
        assertEquals("count", shortage.what());
        assertTrue(shortage.found() < shortage.wanted());
    }

    @Test
    void a_question_still_means_the_same_after_its_options_were_shuffled() {
        List<Question> bank = Samples.bank();
        Exam exam = ExamBuilder.build(quick(bank, 22, 8, "A", "B"), bank);
        for (Form form : exam.forms()) {
            for (Placed placed : form.questions()) {
                Question original = bank.stream()
                        .filter(q -> q.id().equals(placed.question().id()))
                        .findFirst()
                        .orElseThrow();
                if (original.response() instanceof Response.Choice choice) {
                    Response.Choice shown = (Response.Choice) placed.question().response();
                    Set<String> right = new HashSet<>();
                    choice.correct().forEach(i -> right.add(choice.options().get(i)));
                    Set<String> shownRight = new HashSet<>();
                    shown.correct().forEach(i -> shownRight.add(shown.options().get(i)));
                    assertEquals(right, shownRight);
                }
                if (original.response() instanceof Response.Order order) {
                    Response.Order shown = (Response.Order) placed.question().response();
                    assertEquals(
                            order.correct().stream().map(order.options()::get).toList(),
                            shown.correct().stream().map(shown.options()::get).toList());
                }
            }
        }
    }

    @Test
    void none_of_the_above_stays_last() {
        List<Question> bank = Samples.bank();
        for (long seed = 0; seed < 20; seed++) {
            Exam exam = ExamBuilder.build(quick(bank, 22, seed, "A"), bank);
            for (Placed placed : exam.forms().get(0).questions()) {
                if (placed.question().id().equals("c5")) {
                    Response.Choice choice = (Response.Choice) placed.question().response();
                    assertEquals("以上都不对", choice.options().get(3), "seed " + seed);
                }
            }
        }
    }

    @Test
    void key_points_sum_to_the_points_of_the_question() {
        for (double points = 0.5; points < 20; points += 0.5) {
            for (int n = 1; n < 9; n++) {
                List<Double> shares = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    shares.add(1.0 / n);
                }
                List<Double> split = AnswerKey.split(points, 0.5, shares);
                assertEquals(
                        points, split.stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
                assertTrue(split.stream().allMatch(p -> p > 0), points + " in " + n + ": " + split);
            }
        }
    }

    @Test
    void no_share_is_so_small_that_it_earns_nothing() {
        assertEquals(List.of(1.0, 9.0, 10.0), AnswerKey.split(20, 1, List.of(0.01, 0.47, 0.52)));
    }

    @Test
    void no_question_says_the_answer_of_another_while_there_are_others() {
        List<Question> bank = new ArrayList<>();
        List<String> terms = List.of("stork", "heron", "crane", "ibis", "egret", "bittern");
        for (String term : terms) {
            bank.add(asking("blank " + term.substring(0, 2), "b" + term, new Response.Blank(List.of(List.of(term)))));
            bank.add(asking(
                    "describe the " + term,
                    "d" + term,
                    new Response.Free(moxie.question.Rubric.of(List.of("a bird of the reeds")))));
        }
        for (int i = 0; i < 3; i++) {
            bank.add(asking(
                    "describe reed " + i,
                    "r" + i,
                    new Response.Free(moxie.question.Rubric.of(List.of("it grows in water")))));
        }
        for (long seed = 1; seed <= 30; seed++) {
            Blueprint blueprint = quick(bank, 6, seed, "A");
            Form form = ExamBuilder.build(blueprint, bank).forms().get(0);
            assertEquals(List.of(), Preflight.of(blueprint, form), "seed " + seed);
        }
    }

    @Test
    void a_term_is_said_where_a_word_begins() {
        Leaks leaks = new Leaks();
        Question asked = asking("a", "a", new Response.Blank(List.of(List.of("Lora"), List.of("索引"))));
        Response free = new Response.Free(moxie.question.Rubric.of(List.of("x")));
        assertEquals(List.of("Lora"), leaks.told(asked, asking("Which LoRAs", "b", free)));
        assertEquals(List.of("索引"), leaks.told(asked, asking("explora qlora 倒排索引的 floral", "c", free)));
        assertEquals(List.of(), leaks.told(asked, asking("floral", "d", free)));
    }

    @Test
    void of_statements_to_judge_half_are_true() {
        List<Question> bank = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int right = i < 18 ? 1 : 0;
            bank.add(new Question(
                    "t" + i,
                    "truefalse",
                    List.of("a.md", "topic " + i),
                    "",
                    "Judge: statement " + i,
                    moxie.text.Language.EN,
                    1,
                    new moxie.note.Source("a.md", i + 1, i + 1),
                    new Response.Choice(List.of("true", "false"), List.of(right)),
                    List.of("p" + i),
                    0.5));
        }
        for (long seed = 1; seed <= 20; seed++) {
            Exam exam = ExamBuilder.build(quick(bank, 8, seed, "A"), bank);
            long stated = exam.forms().get(0).questions().stream()
                    .filter(q -> q.question().response() instanceof Response.Choice choice
                            && Shape.yes(choice.options().get(choice.correct().get(0))))
                    .count();
            assertEquals(4, stated, "seed " + seed);
        }
    }

    @Test
    void a_statement_said_of_two_names_gives_itself_away() {
        Leaks leaks = new Leaks();
        Response judge = new Response.Choice(List.of("对", "错"), List.of(0));
        Question one = asking("判断：qlora——修改与 prompt 相关的参数。", "a", judge);
        assertTrue(leaks.between(one, asking("判断：p tuning——修改与 prompt 相关的参数。", "b", judge)));
        assertTrue(leaks.between(asking("填写术语：____，即“修改与 prompt 相关的参数”。", "c", judge), one));
        assertFalse(leaks.between(one, asking("判断：lora——加入一个低秩矩阵。", "d", judge)));
    }

    private static Question asking(String id, String point, Response response) {
        return new Question(
                id,
                "kind of " + id,
                List.of("T"),
                "",
                id + "?",
                moxie.text.Language.EN,
                1,
                new moxie.note.Source("a.md", 1, 1),
                response,
                List.of(point),
                0.5);
    }
}
