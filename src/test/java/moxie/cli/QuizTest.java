package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions as a person types them, line by line. */
class QuizTest {
    private static final String NOTES = """
            # Operating systems

            - Deadlock conditions
                - mutual exclusion of resources
                - hold and wait for another resource
                - no preemption by the system
                - circular waiting of processes
            """;

    private static final String RIGHT = """
            mutual exclusion of resources
            hold and wait for another resource
            no preemption by the system
            circular waiting of processes
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private Path log;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve(".moxie"));
        Files.writeString(folder.resolve("os.md"), NOTES);
        shell = new Shell(folder).terminal();
        log = folder.resolve(".moxie/reviews.jsonl");
    }

    private Shell.Result quiz(String typed, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "quiz";
        args[1] = "--kind";
        args[2] = "recall";
        System.arraycopy(options, 0, args, 3, options.length);
        return shell.input(typed).run(args);
    }

    private List<String> lines() throws IOException {
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    private String why() {
        return shell.run("why", "deadlock", "--json").out();
    }

    @Test
    void a_command_spelt_out_is_followed_and_one_misspelt_is_no_answer() throws IOException {
        Shell.Result result = quiz(":skpi\n:quit\n");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().contains(":n edit note"), "the commands there are: " + result.out());
        assertEquals(List.of(), lines());
        quiz("holding: one resource\n\nq\n");
        assertEquals(1, lines().size(), "a colon elsewhere is part of the answer");
    }

    @Test
    void no_is_an_answer_to_the_offer_to_remember() throws IOException {
        Shell.Result result = quiz("mutual exclusion of resources\n\n+2\nn\nq\n");
        assertTrue(result.out().contains("enter leaves it"), result.out());
        assertFalse(result.out().contains("nothing remembered"), result.out());
        assertEquals(0, result.exit(), result.err());
    }

    @Test
    void an_answer_is_marked_point_by_point_logged_and_scheduled() throws IOException {
        Shell.Result result = quiz(RIGHT + "\n\n");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().contains("✓ 1  mutual exclusion of resources"), result.out());
        assertTrue(result.out().contains("good · in 2 days (Fri 2026-11-27)"), result.out());
        assertEquals(1, lines().size());
        assertTrue(why().contains("\"stability\":2.3065"), why());
    }

    @Test
    void an_empty_answer_is_not_known_and_returns_at_the_end() throws IOException {
        Shell.Result result = quiz("\n\n" + RIGHT + "\n\n");
        assertTrue(result.out().contains("✗ 1"), result.out());
        assertTrue(result.out().contains("2/2"), result.out());
        assertEquals(2, lines().size());
    }

    @Test
    void a_hint_is_recorded_and_two_cap_the_rating() throws IOException {
        Shell.Result result = quiz("?\n?\n" + RIGHT + "\n\n");
        assertTrue(result.out().contains("points still to say: 4"), result.out());
        assertTrue(result.out().contains("m_____ e________ o_ r________"), result.out());
        assertTrue(lines().get(0).contains("\"rating\":\"hard\""), lines().get(0));
        assertTrue(lines().get(0).contains("\"hints\":2"), lines().get(0));
    }

    @Test
    void a_rating_by_the_person_counts_and_the_proposal_stays_on_record() throws IOException {
        quiz(RIGHT + "\n4\n");
        assertEquals(2, lines().size());
        assertTrue(lines().get(1).contains("\"rating\":\"easy\",\"auto\":\"good\""), lines().get(1));
        assertTrue(why().contains("\"stability\":8.2956"), why());
    }

    @Test
    void a_point_counted_by_the_person_teaches_the_grader() throws IOException {
        String most = RIGHT.replace("no preemption by the system", "kerplunk");
        Shell.Result result = quiz(most + "\n+3\nkerplunk = no preemption by the system\n\n");
        assertTrue(result.out().contains("100 %"), result.out());
        assertEquals(
                "no preemption by the system, kerplunk\n", Files.readString(folder.resolve(".moxie/glossary.txt")));
        shell.run("forget", "deadlock");
        assertTrue(quiz(most + "\n\n").out().contains("✓ 3"));
    }

    @Test
    void undo_takes_an_answer_back_as_if_it_had_not_been_given() throws IOException {
        quiz("nonsense\n\nu\n" + RIGHT + "\n\n");
        assertEquals(3, lines().size());
        assertTrue(why().contains("\"stability\":2.3065"), why());
        Shell.Result undone = shell.run("undo");
        assertTrue(undone.out().startsWith("taken back: 2026-11-25"), undone.out());
        assertTrue(why().contains("\"steps\":[]"), why());
        assertEquals(1, shell.run("undo").exit());
    }

    @Test
    void cram_leaves_the_schedule_alone() {
        quiz(RIGHT + "\n\n");
        String before = shell.run("why", "deadlock", "--json").out().replaceAll("\"steps.*", "");
        quiz("nonsense\n\nq\n", "--cram");
        assertEquals(before, shell.run("why", "deadlock", "--json").out().replaceAll("\"steps.*", ""));
    }

    @Test
    void what_is_suspended_is_not_asked_until_resumed() {
        quiz(":z\n");
        assertTrue(quiz("").err().contains("nothing is due today"));
        shell.run("resume");
        assertTrue(quiz(RIGHT + "\n\n").out().contains("✓ 1"));
    }

    @Test
    void a_session_broken_off_is_taken_up_again_with_what_was_typed() throws IOException {
        String session = "{\"schema\":\"moxie/session/1\",\"at\":\"2026-11-25T08:50:00Z\",\"process\":0,"
                + "\"queue\":[\"KEY\"],\"position\":0,\"cram\":false,\"draft\":\"mutual exclusion of resources\"}";
        String key = why().replaceAll(".*\"key\":\"([^\"]*/recall)\".*", "$1")
                .lines()
                .findFirst()
                .orElseThrow();
        for (String line : why().lines().toList()) {
            if (line.contains("/recall\"")) {
                key = line.replaceAll(".*\"key\":\"([^\"]*)\".*", "$1");
            }
        }
        Files.writeString(folder.resolve(".moxie/session.json"), session.replace("KEY", key));
        // The same command again is what is typed after a crash, and it may have had options.
        Shell.Result result = shell.input("y\n\n\nq\n").run("quiz", "deadlock", "--seed", "3");
        assertTrue(result.out().contains("go on with the session of 08:50, at question 1 of 1?"), result.out());
        assertTrue(result.out().contains("✓ 1  mutual exclusion of resources"), result.out());
    }

    @Test
    void an_edited_title_keeps_its_history_and_is_asked_again_soon() throws IOException {
        quiz(RIGHT + "\n\n");
        Files.writeString(folder.resolve("os.md"), NOTES.replace("Deadlock conditions", "Deadlock"));
        Files.move(folder.resolve("os.md"), folder.resolve("systems.md"));
        assertTrue(why().contains("\"stability\":2.3065"), why());
        assertTrue(shell.run("relink").out().contains("    + Deadlock"));
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_one_message_before_anything_is_asked() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Shell.Result result = shell.input(RIGHT + "\n\n").run("quiz", "--data", "file/inside");
        assertEquals(1, result.exit());
        assertEquals(1, result.err().lines().count(), result.err());
        assertFalse(result.out().contains("deadlock"), result.out());
    }

    @Test
    void a_torn_line_is_told_and_costs_nothing_else() throws IOException {
        quiz(RIGHT + "\n\n");
        String whole = Files.readString(log);
        Files.writeString(log, whole + whole.substring(0, 40));
        Shell.Result result = shell.run("why", "deadlock", "--json");
        assertTrue(result.err().contains("1 line of"), result.err());
        assertTrue(result.out().contains("\"stability\":2.3065"), result.out());
    }

    @Test
    void answers_from_a_pipe_are_marked_in_order_and_logged() throws IOException {
        Shell pipe = new Shell(folder);
        Shell.Result result = pipe.input("{\"answer\":\"mutual exclusion of resources\"}\n{\"answer\":\n")
                .run("quiz", "--kind", "recall", "--answers", "-", "--json");
        assertEquals(1, result.exit());
        List<String> out = result.out().lines().toList();
        assertTrue(out.get(0).startsWith("{\"schema\":\"moxie/mark/1\",\"id\":\""), out.get(0));
        assertTrue(
                out.get(0).contains("\"rating\":\"again\"") && out.get(0).contains("\"due\":\"2026-11-26\""),
                out.get(0));
        assertTrue(out.get(1).contains("\"error\""), out.get(1));
        assertEquals(1, lines().size());
        assertEquals(2, new Shell(folder).run("quiz").exit());
    }

    @Test
    void a_command_below_an_answer_acts_and_what_was_typed_is_kept() throws IOException {
        Shell.Result result = shell.input("mutual exclusion of resources\n:q\n").run("quiz");
        assertEquals(0, result.exit(), result.err());
        assertEquals(List.of(), lines());
        String session = Files.readString(folder.resolve(".moxie/session.json"));
        assertTrue(session.contains("\"draft\":\"mutual exclusion of resources\\n\""), session);
        Shell.Result again = shell.input("y\n\n\nq\n").run("quiz");
        assertTrue(again.out().contains("✓ 1  mutual exclusion of resources"), again.out());
    }

    @Test
    void a_suspension_is_undone_like_an_answer() throws IOException {
        Files.writeString(folder.resolve("more.md"), NOTES.replace("Deadlock", "Livelock"));
        Shell.Result result = quiz(":z\n:u\n" + RIGHT + "\nq\n");
        assertTrue(result.out().contains("taken back"), result.out());
        assertTrue(result.out().contains("✓ 1"), result.out());
        assertEquals(3, lines().size());
        assertEquals(1, shell.run("resume").exit(), "nothing is suspended any more");
    }

    @Test
    void words_where_a_letter_is_asked_for_are_not_marked() throws IOException {
        Files.writeString(folder.resolve("os.md"), """
                # 设计模式
                ## 结构型模式的类型
                - 适配器：把一个接口转换成客户希望的另一个接口
                - 装饰器：在不改变原对象的情况下动态地增加职责
                - 外观：为复杂的子系统提供一个统一的入口
                - 享元：共享细粒度对象以减少内存占用
                """);
        Shell.Result result = shell.input("hm, well\nA\nq\n").run("quiz", "--kind", "choice");
        assertTrue(result.out().contains("cannot be read as an answer"), result.out());
        assertEquals(1, lines().size());
        assertTrue(lines().get(0).contains("\"answer\":\"A\""), lines().get(0));
    }

    @Test
    void a_point_that_is_not_there_is_told() {
        Shell.Result result = quiz(RIGHT + "\n+9\n\n");
        assertTrue(result.out().contains("the points here go from 1 to 4"), result.out());
    }

    @Test
    void what_a_person_meant_is_offered_and_y_teaches_it() throws IOException {
        String most = RIGHT.replace("no preemption by the system", "kerplunk");
        Shell.Result result = quiz(most + "\n+3\ny\n\n");
        assertTrue(
                result.out().contains("remember \"kerplunk\" = \"no preemption by the system\"? y remembers it"),
                result.out());
        assertEquals(
                "no preemption by the system, kerplunk\n", Files.readString(folder.resolve(".moxie/glossary.txt")));
    }
}
