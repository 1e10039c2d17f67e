package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import moxie.Samples;
import moxie.exam.Blueprint;
import moxie.exam.BlueprintReader;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanner finds every circle where the layout says it is. */
class BubbleSheetTest {
    private static final String BLUEPRINT = """
            title: 期末
            sections:
              - {type: choice, count: 5, points: 2}
              - {type: multiple, count: 1, points: 2}
              - {type: true-false, count: 3, points: 1}
              - {type: short, count: 1, points: 6}
            layout: {header: [name, "id:8"], sheet: omr}
            """;

    @TempDir
    Path scratch;

    @Test
    void every_circle_has_its_place_on_the_last_page() {
        Blueprint blueprint = BlueprintReader.read(BLUEPRINT).blueprint().get(0);
        Exam exam = ExamBuilder.build(blueprint, Samples.bank());
        assertEquals(List.of(), exam.shortages());
        Form form = exam.forms().get(0);
        try (Press press = new Press(scratch)) {
            PdfInk ink = new PdfInk(press.fonts());
            PdfPages paper = PdfPages.of(new Sheet(exam, form, press, ink, Map.of()).paper(), ink, press);
            assertEquals(4 + 8 * 10 + 5 * 4 + 5 + 3 * 2, paper.spots().size());
            List<PdfPages.Place> places = List.copyOf(paper.spots().values());
            for (PdfPages.Place place : places) {
                assertEquals(paper.pages(), place.page());
                assertEquals(paper.pages(), place.last());
                assertTrue(place.left() > 0 && place.right() < paper.width(), place.toString());
                assertTrue(place.bottom() > 0 && place.top() < paper.height(), place.toString());
            }
            paper.spots().forEach((id, place) -> {
                double diameter = id.startsWith("m") ? 5 : 4.6;
                assertEquals(diameter / 25.4 * 72, place.right() - place.left(), 1.2, id);
            });
            for (int i = 0; i < places.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertFalse(overlap(places.get(i), places.get(j)), places.get(i) + " " + places.get(j));
                }
            }
            String json = new String(new Pdf().export(exam, form, press).get(2).bytes(), StandardCharsets.UTF_8);
            assertTrue(json.startsWith("{\"schema\":\"moxie/exam-layout/1\",\"title\":\"期末\",\"form\":\"A\""), json);
            assertTrue(json.contains("{\"number\":1,\"option\":\"D\",\"page\":" + paper.pages()), json);
            assertTrue(json.contains("{\"sheet\":1,\"place\":8,\"digit\":9,"), json);
        }
    }

    private static boolean overlap(PdfPages.Place a, PdfPages.Place b) {
        double touch = 0.01;
        return a.left() + touch < b.right()
                && b.left() + touch < a.right()
                && a.bottom() + touch < b.top()
                && b.bottom() + touch < a.top();
    }
}
