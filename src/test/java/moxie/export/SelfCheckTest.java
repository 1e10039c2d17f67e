package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import moxie.Samples;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Proposal;
import moxie.question.Question;
import moxie.question.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page to practise with knows the right answers, holds a field for each, and never asks the network. */
class SelfCheckTest {
    @TempDir
    Path scratch;

    @Test
    void every_question_can_be_answered_and_marked() throws Exception {
        List<Question> bank = Samples.bank();
        Exam exam = ExamBuilder.build(Proposal.of("自测 <1>", bank, 22, 0, 0, 3, List.of("A")), bank);
        Form form = exam.forms().get(0);
        String html;
        try (Press press = new Press(scratch)) {
            html = new String(new SelfCheck().export(exam, form, press).get(0).bytes(), StandardCharsets.UTF_8);
        }
        assertTrue(html.contains("default-src 'none'"));
        assertFalse(html.replace("http://www.w3.org/", "").contains("://"), "an address elsewhere");
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        html.replace("<!DOCTYPE html>", "").getBytes(StandardCharsets.UTF_8)));
        assertEquals(1, page.getElementsByTagName("script").getLength());
        NodeList divs = page.getElementsByTagName("div");
        List<Element> questions = IntStream.range(0, divs.getLength())
                .mapToObj(i -> (Element) divs.item(i))
                .filter(div -> div.hasAttribute("data-points"))
                .toList();
        assertEquals(22, questions.size());
        for (int i = 0; i < 22; i++) {
            Placed placed = form.questions().get(i);
            Element q = questions.get(i);
            assertEquals(placed.points(), Double.parseDouble(q.getAttribute("data-points")));
            int inputs = q.getElementsByTagName("input").getLength();
            Response response = placed.question().response();
            if (response instanceof Response.Choice choice) {
                assertEquals(choice.options().size(), inputs);
                String letters =
                        choice.correct().stream().sorted().map(Placed::letter).collect(Collectors.joining(" "));
                assertEquals(letters, q.getAttribute("data-key"));
            } else if (response instanceof Response.Blank blank) {
                assertEquals(blank.accepted().size(), inputs);
                assertEquals(blank.accepted().get(0).get(0), q.getAttribute("data-b0x0"));
            } else {
                assertEquals(1, inputs, q.getTextContent());
            }
        }
    }
}
