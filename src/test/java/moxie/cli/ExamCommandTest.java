package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exam from notes to marks, as a teacher walks through it. */
class ExamCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/trees.md"), """
                # Search trees

                ## Red-black trees

                - every path from the root holds the same number of black vertices
                - a red vertex has no red child
                - the root is black

                ## Heaps

                - the smallest key stands at the root
                - inserting takes logarithmic time
                - an array holds the tree level by level

                ## Tries

                - each edge carries one letter
                - a word is a path from the root
                - shared beginnings are stored once
                """);
    }

    private Shell.Result run(String... args) {
        return new Shell(folder).run(args);
    }

    private List<String> listed(String dir) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(dir))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private Shell.Result make() {
        return run(
                "exam",
                "make",
                "-n",
                "notes",
                "-c",
                "3",
                "--forms",
                "A,B",
                "--seed",
                "4",
                "--to",
                "pdf,html,md",
                "-d",
                "out",
                "--name",
                "trees");
    }

    @Test
    void make_writes_each_form_and_key_and_a_lock_and_nothing_else() throws IOException {
        Shell.Result made = make();
        assertEquals(0, made.exit(), made.err());
        assertEquals(13, made.out().lines().count());
        assertEquals(
                List.of(
                        "trees-A-key.html",
                        "trees-A-key.md",
                        "trees-A-key.pdf",
                        "trees-A.html",
                        "trees-A.md",
                        "trees-A.pdf",
                        "trees-B-key.html",
                        "trees-B-key.md",
                        "trees-B-key.pdf",
                        "trees-B.html",
                        "trees-B.md",
                        "trees-B.pdf",
                        "trees.exam.lock.json"),
                listed("out"));
        made.out().lines().forEach(file -> assertTrue(Files.exists(folder.resolve(file)), file));
        assertTrue(Files.readString(folder.resolve("out/trees-A-key.md")).contains("a red vertex has no red child"));
        assertFalse(Files.readString(folder.resolve("out/trees-A.md")).contains("a red vertex has no red child"));
    }

    @Test
    void a_lock_makes_the_same_bytes_again_elsewhere() throws IOException {
        make();
        Shell.Result again = run("exam", "make", "out/trees.exam.lock.json", "-d", "two");
        assertEquals(0, again.exit(), again.err());
        assertEquals(listed("out"), listed("two"));
        for (String file : listed("out")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("out").resolve(file)),
                    Files.readAllBytes(folder.resolve("two").resolve(file)),
                    file);
        }
        Shell.Result other = run("exam", "make", "out/trees.exam.lock.json", "--seed", "5");
        assertEquals(2, other.exit());
        assertTrue(other.err().contains("already fixes --seed"), other.err());
    }

    @Test
    void a_lock_whose_notes_changed_writes_nothing() throws IOException {
        make();
        Path note = folder.resolve("notes/trees.md");
        Files.writeString(note, Files.readString(note).replace("the smallest key", "the least key"));
        Files.writeString(note, Files.readString(note).replace("the root is black", "leaves are black"));
        Files.writeString(note, Files.readString(note).replace("shared beginnings", "common beginnings"));
        Shell.Result again = run("exam", "make", "out/trees.exam.lock.json", "-d", "two");
        assertEquals(1, again.exit());
        assertTrue(again.err().contains("reads differently in the notes now"), again.err());
        assertTrue(again.err().contains("so nothing was written"), again.err());
        assertFalse(Files.exists(folder.resolve("two")));
    }

    @Test
    void the_next_exam_avoids_the_last_and_prefers_what_is_weak() throws IOException {
        String sections = "sections:\n  - {type: short, count: 1}\n";
        Files.writeString(folder.resolve("one.exam.yaml"), sections);
        Files.writeString(folder.resolve("next.exam.yaml"), "avoid: {exams: 2}\n" + sections);
        Files.writeString(folder.resolve("more.exam.yaml"), "avoid: {exams: 2}\n" + sections);
        Files.writeString(folder.resolve("last.exam.yaml"), "avoid: {exams: 2}\nprefer: new\n" + sections);
        List<String> first = ids("one");
        List<String> second = ids("next");
        assertEquals(second, ids("next"), "an exam does not avoid itself");
        List<String> third = ids("more");
        assertEquals(3, Stream.of(first, second, third).distinct().count());
        assertEquals(first, ids("last"), "only the two made last are avoided");

        String id = first.get(0);
        run("quiz", "-n", "notes", "--answers", answers(id), "--data", "home/data");
        Files.writeString(folder.resolve("weak.exam.yaml"), "prefer: weak\n" + sections);
        assertEquals(List.of(id), ids("weak", "--data", "home/data", "--seed", "1"));
        assertEquals(List.of(id), ids("weak", "--data", "home/data", "--seed", "2"));
        assertEquals(List.of(id), ids("weak", "--data", "home/data", "--seed", "3"));
    }

    private String answers(String id) throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"question\":\"" + id + "\",\"answer\":\"no idea\"}\n");
        return "a.jsonl";
    }

    private List<String> ids(String name, String... more) {
        List<String> args = new java.util.ArrayList<>(
                List.of("exam", "make", name + ".exam.yaml", "-n", "notes", "--to", "csv", "--json"));
        args.addAll(List.of(more));
        Shell.Result made = run(args.toArray(new String[0]));
        assertEquals(0, made.exit(), made.err());
        return java.util.regex.Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(made.out())
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void a_shortage_writes_nothing_at_all() {
        Shell.Result made = run("exam", "make", "-n", "notes", "-c", "500", "-d", "out", "--to", "md");
        assertEquals(1, made.exit());
        assertEquals("", made.out());
        assertTrue(made.err().contains("wanted "), made.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void verify_is_content_until_a_file_or_a_note_changes() throws IOException {
        make();
        Shell.Result same = run("exam", "verify", "out", "-n", "notes");
        assertEquals(0, same.exit(), same.out() + same.err());
        assertEquals(12, same.out().lines().filter(l -> l.startsWith("✓")).count());

        Files.writeString(folder.resolve("out/trees-A.md"), "edited");
        Files.delete(folder.resolve("out/trees-B.md"));
        Shell.Result edited = run("exam", "verify", "out", "-n", "notes");
        assertEquals(1, edited.exit());
        assertTrue(edited.out().contains("✗ out/trees-A.md was changed after it was made"), edited.out());
        assertTrue(edited.out().contains("✗ out/trees-B.md is missing"), edited.out());

        Path note = folder.resolve("notes/trees.md");
        Files.writeString(note, Files.readString(note).replace("- the smallest key", "- the least key"));
        Files.writeString(note, Files.readString(note).replace("- the root is black", "- leaves are black"));
        Files.writeString(note, Files.readString(note).replace("- shared beginnings", "- common beginnings"));
        Shell.Result changed = run("exam", "verify", "out", "-n", "notes");
        assertEquals(1, changed.exit());
        assertTrue(changed.out().contains("in the notes"), changed.out());
    }

    @Test
    void a_blueprint_proposed_is_a_blueprint_that_works() throws IOException {
        Shell.Result proposed = run("exam", "new", "-n", "notes", "-c", "3", "--points", "30");
        assertEquals(0, proposed.exit(), proposed.err());
        Files.writeString(folder.resolve("trees.exam.yaml"), proposed.out());
        Shell.Result check = run("exam", "check", "trees.exam.yaml", "-n", "notes");
        assertEquals(0, check.exit(), check.out() + check.err());
        Shell.Result made = run("exam", "make", "trees.exam.yaml", "-n", "notes", "--to", "csv");
        assertEquals(0, made.exit(), made.err());
        assertEquals(
                List.of("trees-A.csv", "trees.exam.lock.json"),
                made.out().lines().toList());
    }

    @Test
    void a_blueprint_with_mistakes_tells_each_with_its_line() throws IOException {
        Files.writeString(folder.resolve("bad.exam.yaml"), "titel: x\nsections:\n  - {count: 0}\n");
        Shell.Result made = run("exam", "make", "bad.exam.yaml", "-n", "notes");
        assertEquals(1, made.exit());
        assertEquals(
                List.of(
                        "bad.exam.yaml:1:1: error: unknown key \"titel\"; did you mean \"title\"?",
                        "bad.exam.yaml:3:13: error: \"0\" is out of range: 1 to 1000",
                        "moxie: bad.exam.yaml has 2 mistakes; put them right and try again"),
                made.err().lines().toList());
    }

    @Test
    void answers_on_a_filled_in_paper_and_in_a_table_earn_the_same() throws IOException {
        make();
        String paper = Files.readString(folder.resolve("out/trees-A.md"));
        String answer = "a red vertex has no red child; the root is black; the smallest key stands at the root";
        String filled = paper.replaceAll("(?m)^(1\\. .*)$", "$1\n\n   " + answer);
        Files.writeString(folder.resolve("ada.md"), filled);
        Files.writeString(folder.resolve("answers.csv"), "person,form,number,answer\nbob,A,1,\"" + answer + "\"\n");
        Shell.Result graded =
                run("exam", "grade", "out/trees.exam.lock.json", "ada.md", "answers.csv", "-n", "notes", "-d", "marks");
        assertEquals(0, graded.exit(), graded.err());
        List<String> persons =
                graded.out().lines().filter(l -> !l.startsWith(" ")).toList();
        assertEquals(2, persons.size(), graded.out());
        assertEquals(persons.get(0).replace("ada", "bob"), persons.get(1));
        assertFalse(persons.get(0).contains(": 0 of"), persons.get(0));
        assertEquals(
                List.of("trees-marks.csv", "trees-marks.html", "trees-reread-ada.md", "trees-reread-bob.md"),
                listed("marks"));
        String reread = Files.readString(folder.resolve("marks/trees-reread-ada.md"));
        assertTrue(reread.contains("Read again: notes/trees.md:"), reread);
        assertFalse(reread.contains("bob"), "a list is of one person only");
        String report = Files.readString(folder.resolve("marks/trees-marks.html"));
        assertTrue(report.contains("<td>ada</td>") && report.contains("<td>bob</td>"), report);
        assertFalse(report.contains("<script"), report);
        Shell.Result stats = run("exam", "stats", "marks/trees-marks.csv");
        assertEquals(0, stats.exit(), stats.err());
        assertEquals(5, stats.out().lines().count(), stats.out());
    }

    @Test
    void answers_that_cannot_be_placed_are_named() throws IOException {
        make();
        Files.writeString(folder.resolve("a.csv"), """
                person,form,number,answer
                ada,A,1,x
                ada,A,1,y
                ada,A,77,y
                ada,B,2,y
                ,A,1,x
                bob,C,1,x
                bob,,1,x
                bob,B,one,x
                bob,B,2,x, and y
                bob,B,,x
                eve,B,1,"never closed
                """);
        Shell.Result graded = run("exam", "grade", "out/trees.exam.lock.json", "a.csv", "-n", "notes", "-d", "marks");
        assertEquals(1, graded.exit());
        assertEquals("", graded.out());
        assertEquals("""
                a.csv:12: the quotation mark opened here is never closed
                a.csv:10: 5 cells, but the first line names 4; put an answer with commas between quotation marks
                a.csv:3: ada answers question 1 here, and also at a.csv:2; keep one
                a.csv:4: form A has no question "77"; it has questions 1 to 3
                a.csv:5: ada sat form B here, but form A at a.csv:2
                a.csv:6: nobody is named here
                a.csv:7: there is no form "C"; the exam has A, B
                a.csv:8: which form? the exam has A, B
                a.csv:9: form B has no question "one"; it has questions 1 to 3
                a.csv:11: no question is named here; form B has questions 1 to 3
                moxie: nothing was marked, so that no wrong mark is given: put these 10 lines right and try again
                """, graded.err());
        assertFalse(Files.exists(folder.resolve("marks")));
        Files.writeString(folder.resolve("a.csv"), "what is this\n");
        assertEquals(
                1,
                run("exam", "grade", "out/trees.exam.lock.json", "a.csv", "-n", "notes")
                        .exit());
        assertEquals(1, run("exam", "grade", "a.csv", "a.csv", "-n", "notes").exit());
        assertEquals(2, run("exam", "grade").exit());
        assertEquals(2, run("exam", "stats").exit());
    }

    @Test
    void a_table_with_a_column_for_each_question_is_read_too_whatever_separates_its_cells() throws IOException {
        make();
        Files.writeString(
                folder.resolve("wide.csv"), "\uFEFF姓名;form;1;2;3\r\nada;A;\"the root is black; so what\";;\r\n");
        Shell.Result graded = run("exam", "grade", "out/trees.exam.lock.json", "wide.csv", "-n", "notes");
        assertEquals(0, graded.exit(), graded.err());
        assertEquals(4, graded.out().lines().count(), graded.out());
        Files.writeString(folder.resolve("wide.csv"), "name,form,1,2,2\nada,A,x,y,\n");
        assertTrue(run("exam", "grade", "out/trees.exam.lock.json", "wide.csv", "-n", "notes")
                .err()
                .startsWith("wide.csv:1: the first line names \"2\" twice"));
        Files.writeString(folder.resolve("wide.csv"), "name,form,1,2,3\nada,C,x,y,z\n");
        assertEquals(
                """
                wide.csv:2: there is no form "C"; the exam has A, B
                moxie: nothing was marked, so that no wrong mark is given: put this line right and try again
                """,
                run("exam", "grade", "out/trees.exam.lock.json", "wide.csv", "-n", "notes")
                        .err());
    }

    @Test
    void the_answers_of_one_person_go_into_the_own_schedule_and_only_once() throws IOException {
        make();
        Files.writeString(
                folder.resolve("a.csv"), "person,form,number,answer\nada,A,1,the root is black\nbob,A,1,nothing\n");
        Shell.Result graded =
                run("exam", "grade", "out/trees.exam.lock.json", "a.csv", "-n", "notes", "--record", "ada");
        assertTrue(graded.err().contains("3 answers of ada went into your schedule"), graded.err());
        Shell.Result again =
                run("exam", "grade", "out/trees.exam.lock.json", "a.csv", "-n", "notes", "--record", "ada");
        assertTrue(again.err().contains("3 answers were there already"), again.err());
        assertTrue(run("stats", "-n", "notes").out().contains("3 answers on 1 day"));
        Shell.Result nobody =
                run("exam", "grade", "out/trees.exam.lock.json", "a.csv", "-n", "notes", "--record", "eve");
        assertEquals(1, nobody.exit());
        assertTrue(
                nobody.err().contains("no paper of \"eve\" is among the answers; there are papers of ada, bob"),
                nobody.err());
    }

    @Test
    void where_one_file_cannot_be_written_none_is() throws IOException {
        Files.createDirectories(folder.resolve("out/trees-B.pdf"));
        Shell.Result made = make();
        assertEquals(1, made.exit());
        assertTrue(made.err().contains("trees-B.pdf"), made.err());
        assertEquals(List.of("trees-B.pdf"), listed("out"));
    }

    @Test
    void a_blueprint_in_chinese_without_notes_draws_from_the_chinese_ones_in_any_locale() throws IOException {
        Files.writeString(folder.resolve("z.exam.yaml"), "lang: zh\nsections:\n  - {type: short, count: 1}\n");
        assertEquals(
                0, run("exam", "make", "z.exam.yaml", "--to", "md", "-d", "out").exit());
        String paper = Files.readString(folder.resolve("out/z-A.md"));
        assertTrue(moxie.text.Language.of(paper) == moxie.text.Language.ZH, paper);
        Shell.Result verified = run("exam", "verify", "out");
        assertEquals(0, verified.exit(), verified.out());
    }
}
