package moxie.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moxie.Samples;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Proposal;
import moxie.question.Question;
import moxie.text.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed paper, read back with another eye. */
class PdfTest {
    @TempDir
    static Path scratch;

    private static Exam exam;
    private static List<Exporter.Output> files;
    private static Map<Integer, Integer> pages;

    @BeforeAll
    static void print() {
        List<Question> bank = Samples.bank();
        exam = ExamBuilder.build(Proposal.of("期末试卷 “一”", bank, 22, 0, 90, 3, List.of("A", "B")), bank);
        try (Press press = new Press(scratch)) {
            files = new Pdf().export(exam, exam.forms().get(0), press);
            pages = press.pages("A");
            assertEquals(List.of(), press.remarks());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<Integer, Integer> han(String text) {
        Map<Integer, Integer> out = new TreeMap<>();
        text.codePoints().filter(Language::isHan).forEach(c -> out.merge(c, 1, Integer::sum));
        return out;
    }

    @Test
    void a_last_page_that_holds_little_is_spared() throws IOException {
        List<Question> bank = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            String answer = ("第 " + i + " 个要点，").repeat(10);
            bank.add(Samples.free("s" + i, "主题 " + i, "问题 " + i + "？", 4, answer));
        }
        int spared = 0;
        for (int n = 6; n <= 9; n++) {
            Exam some = ExamBuilder.build(Proposal.of("t", bank, n, 0, 0, 3, List.of("A")), bank);
            Form form = some.forms().get(0);
            try (Press press = new Press(scratch)) {
                PdfInk ink = new PdfInk(press.fonts());
                PdfPages plain = PdfPages.of(new Sheet(some, form, press, ink, Map.of()).paper(), ink, press);
                byte[] printed = new Pdf().export(some, form, press).get(0).bytes();
                try (PDDocument document = Loader.loadPDF(printed)) {
                    assertTrue(document.getNumberOfPages() <= plain.pages(), n + " questions");
                    spared += plain.pages() - document.getNumberOfPages();
                }
            }
        }
        assertTrue(spared > 0, "pages spared: " + spared);
    }

    @Test
    void every_chinese_character_of_the_questions_can_be_copied_out_again() throws IOException {
        Map<Integer, Integer> found = han(text(files.get(0).bytes()));
        StringBuilder asked = new StringBuilder();
        for (Placed placed : exam.forms().get(0).questions()) {
            asked.append(placed.question().prompt());
            if (placed.shape() != moxie.exam.Shape.TRUE_FALSE) {
                placed.question().response().options().forEach(asked::append);
            }
        }
        han(asked.toString())
                .forEach((c, n) -> assertTrue(
                        found.getOrDefault(c, 0) >= n,
                        Character.toString(c) + " " + n + " times, found " + found.get(c)));
    }

    @Test
    void no_radical_stands_where_a_character_should() throws IOException {
        for (Exporter.Output file : files) {
            text(file.bytes())
                    .codePoints()
                    .forEach(c -> assertTrue(
                            !(c >= 0x2E80 && c <= 0x2FDF) && !(c >= 0xF900 && c <= 0xFAFF),
                            String.format("U+%04X", c)));
        }
    }

    @Test
    void the_same_exam_gives_the_same_bytes() {
        try (Press press = new Press(scratch)) {
            List<Exporter.Output> again = new Pdf().export(exam, exam.forms().get(0), press);
            for (int i = 0; i < files.size(); i++) {
                assertArrayEquals(files.get(i).bytes(), again.get(i).bytes());
            }
        }
    }

    @Test
    void every_question_stands_on_one_page() throws IOException {
        assertEquals(22, pages.size());
        try (PDDocument document = Loader.loadPDF(files.get(0).bytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (Placed placed : exam.forms().get(0).questions()) {
                int page = pages.get(placed.number());
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document).replaceAll("\\s", "");
                String start = placed.question().prompt().replaceAll("\\s|[$_].*", "");
                assertTrue(text.contains(start), placed.number() + " on page " + page + ": " + start);
            }
        }
    }

    /** What PDF/UA-1 asks of a file as a whole, of its pictures and of its fonts (ISO 14289-1, 7.1, 7.3, 7.21). */
    @Test
    void the_file_is_tagged_titled_and_holds_its_fonts() throws IOException {
        for (Exporter.Output file : files) {
            try (PDDocument document = Loader.loadPDF(file.bytes())) {
                PDDocumentCatalog catalog = document.getDocumentCatalog();
                assertTrue(catalog.getMarkInfo().isMarked());
                assertTrue(catalog.getViewerPreferences().displayDocTitle());
                assertEquals("zh-CN", catalog.getLanguage());
                String metadata = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertTrue(metadata.contains("pdfuaid") && metadata.contains("期末试卷"), metadata);
                described(catalog.getStructureTreeRoot());
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        assertTrue(page.getResources().getFont(name).isEmbedded(), name.getName());
                    }
                }
            }
        }
    }

    /** Every formula and picture says in words what it shows. */
    private static void described(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String type = element.getStructureType();
                if (type.equals("Figure") || type.equals("Formula")) {
                    assertFalse(element.getAlternateDescription().isBlank());
                }
                described(element);
            }
        }
    }
}
