package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Proposal;
import moxie.note.Source;
import moxie.question.Question;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers that break others: nothing is lost, and what could not be shown is told. */
class HardPaperTest {
    @TempDir
    Path scratch;

    private static Question free(String id, String prompt, String point) {
        return new Question(
                id,
                "recall",
                List.of("x.md", "t"),
                "",
                prompt,
                Language.EN,
                4,
                new Source("/far/away/notes/x.md", 3, 3),
                new Response.Free(Rubric.of(List.of(point))),
                List.of(id),
                0.5);
    }

    private record Printed(String paper, String key, int pages, List<Remark> remarks) {}

    private Printed print(List<Question> bank) throws IOException {
        Exam exam = ExamBuilder.build(Proposal.of("Hard", bank, bank.size(), 0, 0, 1, List.of("A")), bank);
        assertEquals(List.of(), exam.shortages());
        try (Press press = new Press(scratch)) {
            List<Exporter.Output> files = new Pdf().export(exam, exam.forms().get(0), press);
            try (PDDocument paper = Loader.loadPDF(files.get(0).bytes());
                    PDDocument key = Loader.loadPDF(files.get(1).bytes())) {
                return new Printed(
                        new PDFTextStripper().getText(paper),
                        new PDFTextStripper().getText(key),
                        paper.getNumberOfPages(),
                        press.remarks());
            }
        }
    }

    @Test
    void a_character_no_font_has_is_told_and_shown_as_a_box() throws IOException {
        Printed printed = print(List.of(free("a", "What is 𠮷 or 한, and \uD835\uDC65?", "p")));
        assertEquals(
                List.of(Remark.of("remark.glyph", "𠮷", "U+20BB7"), Remark.of("remark.glyph", "한", "U+D55C")),
                printed.remarks());
        assertTrue(printed.paper().contains("What is ▯ or ▯, and x?"), printed.paper());
    }

    @Test
    void a_formula_that_cannot_be_set_stands_as_it_was_written() throws IOException {
        Printed printed = print(List.of(free("a", "Why is $\\frac{1$ wrong?", "p")));
        assertEquals(List.of(Remark.of("remark.tex", "\\frac{1")), printed.remarks());
        assertTrue(printed.paper().contains("\\frac{1"), printed.paper());
    }

    @Test
    void a_listing_longer_than_a_page_flows_on_with_all_its_lines() throws IOException {
        StringBuilder code = new StringBuilder();
        for (int i = 1; i <= 90; i++) {
            code.append("    step_").append(i).append("(x)\n");
        }
        Printed printed = print(List.of(free("a", "What does this print?\n```python\n" + code + "```\nSay why.", "p")));
        assertTrue(printed.pages() >= 2);
        for (int i = 1; i <= 90; i++) {
            assertTrue(printed.paper().contains("step_" + i + "(x)"), "line " + i);
        }
        assertTrue(printed.paper().contains("Say why."));
    }

    @Test
    void two_hundred_questions_are_all_there() throws IOException {
        List<Question> bank = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            bank.add(free("q" + i, "Question about thing-" + i + "-x?", "It is so."));
        }
        Printed printed = print(bank);
        for (int i = 1; i <= 200; i++) {
            assertTrue(printed.paper().contains("thing-" + i + "-x"), "question " + i);
        }
    }

    @Test
    void the_key_names_the_note_but_not_where_it_lies_on_this_machine() throws IOException {
        Printed printed = print(List.of(free("a", "Why?", "p")));
        assertTrue(printed.key().contains("notes/x.md:3"), printed.key());
        assertFalse(printed.key().contains("/far/away"), printed.key());
    }

    @Test
    void free_space_becomes_lines_and_no_question_moves() {
        List<Question> bank = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            bank.add(free("q" + i, "Why " + i + "?", "word ".repeat(74).strip()));
        }
        Exam exam = ExamBuilder.build(Proposal.of("t", bank, 7, 0, 0, 3, List.of("A")), bank);
        try (Press press = new Press(scratch)) {
            PdfInk ink = new PdfInk(press.fonts());
            PdfPages before =
                    PdfPages.of(new Sheet(exam, exam.forms().get(0), press, ink, Map.of()).paper(), ink, press);
            Map<Integer, Integer> extra = Elastic.lines(exam.forms().get(0), before);
            assertFalse(extra.isEmpty(), "no page had room to spare");
            PdfPages after = PdfPages.of(new Sheet(exam, exam.forms().get(0), press, ink, extra).paper(), ink, press);
            assertTrue(Elastic.kept(before, after));
            extra.keySet()
                    .forEach(number -> assertTrue(
                            after.boxes().get(number).top()
                                            - after.boxes().get(number).bottom()
                                    > before.boxes().get(number).top()
                                            - before.boxes().get(number).bottom(),
                            "question " + number + " did not grow"));
        }
    }
}
