package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import moxie.Samples;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Proposal;
import moxie.exam.Shape;
import moxie.note.Source;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What another program reads from each format is what the exam says; the readers here share no code with the writers. */
class RoundTripTest {
    @TempDir
    static Path scratch;

    private static Exam exam;
    private static Form form;
    private static final Map<String, byte[]> FILES = new HashMap<>();

    @BeforeAll
    static void export() {
        List<Question> bank = new ArrayList<>(Samples.bank());
        bank.add(hostile(
                "h1", "$\\nabla f \\neq \\nu$ 等于 {a=b} ~ c#1: x->y ]]> <script>&amp; 吗？", "y = 1", "=2", "a~b", "{}"));
        bank.add(hostile(
                "h2", "下面的代码打印什么？\n```java\nint x = 1; // note\n\nx = x -> 2;\n```", "// 1", "2\\n", "@3", "-4+"));
        exam = ExamBuilder.build(Proposal.of("混合/试卷 <1>", bank, 24, 0, 60, 2, List.of("A", "B")), bank);
        form = exam.forms().get(0);
        assertEquals(24, form.questions().size());
        try (Press press = new Press(scratch)) {
            for (Exporter exporter : Exporters.ALL) {
                if (!exporter.name().equals("pdf")) {
                    exporter.export(exam, form, press).forEach(file -> FILES.put(file.suffix(), file.bytes()));
                }
            }
        }
    }

    private static Question hostile(String id, String prompt, String... options) {
        return new Question(
                id,
                "choice",
                List.of("x.md", "怪"),
                "",
                prompt,
                Language.ZH,
                3,
                new Source("x.md", 1, 2),
                new Response.Choice(List.of(options), List.of(1)),
                List.of(id),
                0.5);
    }

    private static String file(String suffix) {
        return new String(FILES.get(suffix), StandardCharsets.UTF_8);
    }

    private static Document xml(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    /** The text of HTML: tags dropped, entities read; formulas lose their delimiters. */
    private static String plain(String html) {
        String wrapped = "<r>" + html.replaceAll("</p>|</pre>", "$0\n") + "</r>";
        String text = xml(wrapped.getBytes(StandardCharsets.UTF_8))
                .getDocumentElement()
                .getTextContent();
        return squeeze(text.replaceAll("\\\\[()\\[\\]]", "").replaceAll("_{4,}", ""));
    }

    /** A text of the exam as a person reads it. */
    private static String read(String text) {
        return squeeze(text.replaceAll("```\\w*", "").replaceAll("_{4,}", "").replaceAll("\\$+([^$\n]+)\\$+", "$1"));
    }

    private static String squeeze(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> options(Placed placed) {
        return placed.question().response().options().stream()
                .map(RoundTripTest::read)
                .toList();
    }

    @Test
    void moodle_reads_every_question_with_its_answers_and_points() {
        List<Element> questions = all(xml(FILES.get(".xml")).getDocumentElement(), "question");
        assertEquals(25, questions.size());
        assertTrue(questions.get(0).getTextContent().contains("$course$/top/混合//试卷 <1> A"));
        for (Placed placed : form.questions()) {
            Element q = questions.get(placed.number());
            assertFalse(
                    all(all(q, "name").get(0), "text").get(0).getTextContent().isBlank());
            assertEquals(placed.question().id(), all(q, "idnumber").get(0).getTextContent());
            String html = all(q, "questiontext").get(0).getTextContent();
            String type = q.getAttribute("type");
            if (type.equals("cloze")) {
                for (List<String> spellings :
                        ((Response.Blank) placed.question().response()).accepted()) {
                    assertTrue(html.contains("=" + spellings.get(0)), html);
                }
                html = html.replaceAll("\\{\\d+:SHORTANSWER:[^}]*}", "____");
            } else {
                assertEquals(
                        placed.points(),
                        Double.parseDouble(all(q, "defaultgrade").get(0).getTextContent()));
            }
            assertEquals(read(Sheet.asked(placed.question())), plain(html.strip()));
            if (type.equals("multichoice")) {
                Response.Choice choice = (Response.Choice) placed.question().response();
                List<Element> answers = all(q, "answer");
                assertEquals(
                        options(placed),
                        answers.stream()
                                .map(a -> plain(a.getTextContent().strip()))
                                .toList());
                double right = 0;
                for (int i = 0; i < answers.size(); i++) {
                    double fraction = Double.parseDouble(answers.get(i).getAttribute("fraction"));
                    assertEquals(choice.correct().contains(i), fraction > 0);
                    right += Math.max(0, fraction);
                }
                assertEquals(100, right, 0.001);
            }
        }
    }

    /** A reader of GIFT after Moodle's: blocks between blank lines, comments dropped, backslashes taken off. */
    private static List<String[]> gift(String text) {
        List<String[]> out = new ArrayList<>();
        for (String block : text.split("\n\\s*\n", -1)) {
            String body =
                    block.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
            if (body.isBlank()) {
                continue;
            }
            String safe = body.replace("\\\\", "\uE001")
                    .replace("\\~", "\uE002")
                    .replace("\\=", "\uE003")
                    .replace("\\#", "\uE004")
                    .replace("\\{", "\uE005")
                    .replace("\\}", "\uE006")
                    .replace("\\:", "\uE007");
            int open = safe.indexOf('{');
            int close = safe.lastIndexOf('}');
            assertTrue(open > 0 && close > open, body);
            assertEquals(open, safe.lastIndexOf('{'), "one answer: " + body);
            String stem = safe.substring(0, open).replaceFirst("^::.*?::\\s*\\[html]", "");
            out.add(new String[] {unsafe(stem), safe.substring(open + 1, close)});
        }
        return out;
    }

    private static String unsafe(String safe) {
        return safe.replace("\\n", "\n")
                .replace("\uE002", "~")
                .replace("\uE003", "=")
                .replace("\uE004", "#")
                .replace("\uE005", "{")
                .replace("\uE006", "}")
                .replace("\uE007", ":")
                .replace("\uE001", "\\");
    }

    @Test
    void gift_reads_every_question_in_one_block() {
        List<String[]> blocks = gift(file(".gift"));
        assertEquals(form.questions().size(), blocks.size());
        for (Placed placed : form.questions()) {
            String[] block = blocks.get(placed.number() - 1);
            assertEquals(read(Sheet.asked(placed.question())), plain(block[0].strip()));
            if (placed.shape() == Shape.CHOICE) {
                List<String> got = new ArrayList<>();
                int right = -1;
                for (String part : block[1].strip().split("\n", -1)) {
                    assertTrue(part.startsWith("=") || part.startsWith("~"), part);
                    right = part.startsWith("=") ? got.size() : right;
                    assertFalse(part.substring(1).matches(".*[=~].*"), "a bare sign splits an option: " + part);
                    got.add(plain(unsafe(part.substring(1))));
                }
                assertEquals(options(placed), got);
                assertEquals(
                        ((Response.Choice) placed.question().response())
                                .correct()
                                .get(0),
                        right);
            }
        }
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> out = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.put(entry.getName(), in.readAllBytes());
            }
        }
        return out;
    }

    @Test
    void qti_reads_every_item_the_manifest_names() throws IOException {
        Map<String, byte[]> files = unzip(FILES.get(".zip"));
        Element manifest = xml(files.get("imsmanifest.xml")).getDocumentElement();
        for (Element file : all(manifest, "file")) {
            assertTrue(files.containsKey(file.getAttribute("href")), file.getAttribute("href"));
        }
        assertEquals(
                24,
                all(xml(files.get("test.xml")).getDocumentElement(), "assessmentItemRef")
                        .size());
        for (Placed placed : form.questions()) {
            Element item = xml(files.get("items/q" + placed.number() + ".xml")).getDocumentElement();
            assertEquals("false", item.getAttribute("timeDependent"));
            Element body = all(item, "itemBody").get(0);
            String asked = squeeze(all(body, "div")
                    .get(0)
                    .getTextContent()
                    .replaceAll("\\\\[()\\[\\]]", "")
                    .replaceAll("_{4,}", ""));
            assertEquals(read(Sheet.asked(placed.question())), asked);
            if (placed.question().response() instanceof Response.Choice choice) {
                List<Element> shown = all(body, "simpleChoice");
                List<String> correct = all(all(item, "correctResponse").get(0), "value").stream()
                        .map(Element::getTextContent)
                        .toList();
                List<Integer> right = new ArrayList<>();
                for (int i = 0; i < shown.size(); i++) {
                    assertTrue(shown.get(i).getAttribute("identifier").matches("[A-Za-z_][\\w.-]*"));
                    if (correct.contains(shown.get(i).getAttribute("identifier"))) {
                        right.add(i);
                    }
                }
                assertEquals(choice.correct(), right);
                assertEquals(
                        options(placed),
                        shown.stream()
                                .map(c -> plain(Fragment.escape(c.getTextContent())))
                                .toList());
            }
            for (Element entry : all(body, "textEntryInteraction")) {
                assertFalse(entry.getParentNode().getNodeName().equals("itemBody"));
            }
        }
    }

    /** RFC 4180. */
    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(c);
            }
        }
        assertEquals(0, cell.length());
        return rows;
    }

    @Test
    void csv_reads_back_and_holds_no_formula() {
        String text = file(".csv");
        assertEquals('\uFEFF', text.charAt(0));
        List<List<String>> rows = csv(text.substring(1));
        assertEquals(25, rows.size());
        for (Placed placed : form.questions()) {
            List<String> row = rows.get(placed.number());
            assertEquals(10, row.size());
            assertEquals(placed.question().id(), row.get(2));
            assertEquals(Sheet.asked(placed.question()), row.get(4));
        }
        for (List<String> row : rows) {
            row.forEach(cell -> assertFalse(cell.matches("(?s)[=+@\t].*"), cell));
        }
        assertEquals("'=1+1", Csv.cell("=1+1"));
        assertEquals("'-2+3", Csv.cell("-2+3"));
        assertEquals("-2", Csv.cell("-2"));
        assertEquals("\"'@a \"\"b\"\",\"", Csv.cell("@a \"b\","));
    }

    @Test
    void html_is_one_well_formed_file_without_links_or_scripts() {
        for (String suffix : List.of(".html", "-key.html")) {
            String html = file(suffix);
            Element root = xml(html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
            assertEquals(List.of(), all(root, "script"));
            assertEquals(List.of(), all(root, "link"));
            assertFalse(html.contains("http://") && !html.contains("http://www.w3.org/"), "links elsewhere");
        }
        assertEquals(
                24,
                all(
                                xml(file(".html").replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8))
                                        .getDocumentElement(),
                                "div")
                        .stream()
                        .filter(div ->
                                List.of(div.getAttribute("class").split(" ")).contains("q"))
                        .count());
    }
}
