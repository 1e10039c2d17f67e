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

    @Test
    void two_words_in_each_others_place_are_heard_without_a_glossary() {
        Rubric rubric = Rubric.of(List.of("Most mauve is bent strongly and most crimson reaches the screen"));
        String right = "On the way most mauve is bent and crimson reaches the screen";
        String wrong = "On the way most crimson is bent and mauve reaches the screen";
        assertTrue(grader.mark("What does the prism do?", rubric, right).score() > 0.9);
        Mark mark = grader.mark("What does the prism do?", rubric, wrong);
        assertTrue(mark.score() < 0.3, mark::toString);
        assertEquals(List.of("contradiction"), mark.flags());
    }

    @Test
    void subjects_of_one_character_are_told_apart() {
        Rubric rubric = Rubric.of(List.of("栈只在栈顶插入和删除", "队列在队尾插入、在队头删除"));
        String prompt = "栈和队列有什么区别？";
        assertTrue(grader.mark(prompt, rubric, "栈只在栈顶插入删除，队列从队尾插入，从队头删除").score() > 0.9);
        Mark mark = grader.mark(prompt, rubric, "队列只在队顶插入和删除，栈在队尾插入、在队头删除");
        assertTrue(mark.score() < 0.3, mark::toString);
    }

    @Test
    void notes_with_arrows_are_no_heap_of_words() {
        List<String> points = List.of("光反应在类囊体膜上进行", "光反应把水分解，放出氧气", "暗反应在基质中进行", "暗反应把二氧化碳变成糖");
        Mark mark = grader.mark("光合作用分哪两步？", Rubric.of(points), "光反应：类囊体膜，水→氧气；暗反应：基质，CO2→糖");
        assertTrue(mark.score() > 0.8, mark::toString);
        assertEquals(List.of(), mark.flags());
    }

    @Test
    void the_name_of_a_point_alone_is_half_of_it() {
        List<String> points = List.of(
                "Mutual exclusion: one process at a time holds the resource",
                "Hold and wait: it holds some while it waits");
        Mark mark = grader.mark("Explain the conditions", Rubric.of(points), "mutual exclusion");
        assertEquals(0.5, mark.verdicts().get(0).score(), 0.2);
        assertEquals(0, mark.verdicts().get(1).score(), 0.1);
    }

    @Test
    void names_are_enough_where_only_names_are_asked_for() {
        Rubric rubric = Rubric.of(List.of("互斥：资源一次只能被一个进程占有", "循环等待：进程之间首尾相接地等待"));
        assertTrue(grader.mark("死锁的必要条件有哪些？", rubric, "互斥、循环等待").score() > 0.9);
        assertTrue(grader.mark("死锁的必要条件分别是什么意思？", rubric, "互斥、循环等待").score() < 0.8);
    }

    @Test
    void the_full_name_of_what_is_asked_is_no_echo() {
        Mark mark = grader.mark(
                "“sft”的全称是什么？", Rubric.of(List.of("supervised fine-tuning")), "it is Supervised fine tuning");
        assertEquals(List.of(), mark.flags());
        assertTrue(mark.score() > 0.9, mark::toString);
    }

    @Test
    void to_name_an_evil_is_not_to_deny_that_it_is_prevented() {
        Mark mark = grader.mark("为什么除以dk？", Rubric.of(List.of("防止内积过大")), "点积太大的话梯度会变小，所以要缩放");
        assertEquals(List.of(), mark.flags());
        assertTrue(mark.score() > 0.6, mark::toString);
    }

    @Test
    void points_that_say_much_the_same_do_not_take_words_from_each_other() {
        Rubric rubric = Rubric.of(List.of(
                "BN：在批次维度上归一化，即计算每个特征在整个批次上的均值和方差",
                "BN：对于每个特征，计算其在整个批次中的均值和方差，然后归一化",
                "LN：对于每个样本，计算其所有特征的均值和方差，然后归一化"));
        Mark mark = grader.mark("比较BN和LN", rubric, "BN对一个batch里每个特征求均值方差，LN对单个样本的所有特征求均值方差");
        assertTrue(mark.verdicts().stream().allMatch(Mark.Verdict::covered), mark::toString);
    }

    @Test
    void a_denial_reaches_past_a_preposition() {
        Rubric rubric = Rubric.of(List.of("The judge decides by precedent, not by taste"));
        assertTrue(grader.mark("How is it decided?", rubric, "by precedent and not taste")
                        .score()
                > 0.9);
        assertTrue(grader.mark("How is it decided?", rubric, "the judge decides by taste, not by precedent")
                        .score()
                < 0.6);
    }

    @Test
    void who_is_with_whom_may_be_told_either_way_round() {
        Rubric rubric = Rubric.of(List.of("The bulb must be in a closed path with a battery"));
        Mark mark = grader.mark("When does it light?", rubric, "the battery must be in a closed path with the bulb");
        assertEquals(List.of(), mark.flags());
        assertTrue(mark.score() > 0.9, mark::toString);
    }

    @Test
    void a_point_without_a_word_stands_in_nobodys_way() {
        Rubric rubric = Rubric.of(List.of("...", "a stack is last in, first out", "a queue is first in, first out"));
        Mark mark = new Grader()
                .mark("Stack or queue?", rubric, "stack is first in first out. queue is last in, first out");
        assertEquals(0, mark.verdicts().get(0).score());
    }

    @Test
    void a_plain_no_is_an_answer() {
        Rubric no = Rubric.of(List.of("No"));
        assertEquals(
                1,
                new Grader()
                        .mark("Is a heap sorted?", no, "no, only its root is known")
                        .score());
        assertEquals(0, new Grader().mark("Is a heap sorted?", no, "yes, it is").score());
        assertEquals(
                1,
                new Grader()
                        .mark("堆是有序的吗？", Rubric.of(List.of("不是")), "不是，只有堆顶有序")
                        .score());
        assertEquals(
                0, new Grader().mark("堆是有序的吗？", Rubric.of(List.of("不是")), "是").score());
    }
}
