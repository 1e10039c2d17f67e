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

    @Test
    void a_few_words_do_not_pay_for_many_points() {
        List<String> points = List.of(
                "操作系统有内核和外壳两部分",
                "内核里面有调度器，每个调度器由就绪队列和时间片组成",
                "外壳里面也有调度器，每个调度器有三部分组成：命令历史，与内核交互的就绪队列，别名",
                "就绪队列由多个双向链表组成",
                "外壳里面有两个就绪队列",
                "内核的页表把虚拟地址变成物理地址，可以隔离进程");
        Mark mark = grader.mark("写出要点", Rubric.of(points), "有内核和外壳两部分\n内核的调度器由就绪队列和时间片组成");
        List<Double> scores = mark.verdicts().stream().map(Mark.Verdict::score).toList();
        assertTrue(scores.get(0) > 0.7 && scores.get(1) > 0.7, scores::toString);
        assertTrue(scores.get(2) < 0.5 && scores.get(3) < 0.5 && scores.get(5) < 0.3, scores::toString);
        assertTrue(mark.score() < 0.6, scores::toString);
    }

    @Test
    void to_speak_of_the_other_thing_is_not_to_contradict_the_first() {
        List<String> points = List.of(
                "A process is a running program with an address space of its own",
                "A thread is a path of execution inside a process",
                "Threads share the address space, each has its own stack");
        Mark mark = grader.mark(
                "What is the difference between a process and a thread?",
                Rubric.of(points),
                "threads share the address space, every thread has its own stack");
        assertTrue(mark.verdicts().get(0).score() < 0.3, mark::toString);
        assertTrue(mark.verdicts().get(2).covered(), mark::toString);
        assertEquals(List.of(), mark.flags());
        Mark two = grader.mark(
                "Write the 2 points about process and thread",
                Rubric.of(List.of(points.get(0), points.get(1) + "; " + points.get(2))),
                "threads share the address space, every thread has its own stack");
        assertTrue(two.verdicts().get(0).score() < 0.3, two::toString);
    }

    @Test
    void a_character_inside_another_word_is_no_evidence() {
        Mark mark = grader.mark("它有什么用？", Rubric.of(List.of("意", "味")), "注意力");
        assertEquals(0, mark.verdicts().get(1).score());
    }

    @Test
    void what_follows_two_joined_subjects_is_said_of_both() {
        Mark mark = grader.mark(
                "写出架构的要点",
                Rubric.of(List.of("有两大块，encoder和decoder", "encoder里面有六个重复的块，每一块有两部分组成", "decoder里面每一块有三部分组成")),
                "有encoder和decoder两部分");
        assertEquals(List.of(), mark.flags());
    }
}
