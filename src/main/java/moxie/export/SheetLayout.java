package moxie.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moxie.exam.Exam;
import moxie.exam.Form;
import moxie.exam.Placed;

/**
 * Where everything stands on a printed form, for whatever reads the scan: {@code NAME-A.layout.json}. Lengths are
 * points (1/72 inch), counted from the upper left corner of the page.
 */
final class SheetLayout {
    private SheetLayout() {}

    static String json(Exam exam, Form form, PdfPages paper) {
        Map<Integer, String> ids = form.questions().stream()
                .collect(Collectors.toMap(Placed::number, q -> q.question().id()));
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("schema", "moxie/exam-layout/1");
            json.writeStringField("title", exam.blueprint().title());
            json.writeStringField("form", form.name());
            json.writeNumberField("seed", exam.blueprint().seed());
            json.writeNumberField("pages", paper.pages());
            number(json, "width", paper.width());
            number(json, "height", paper.height());
            json.writeArrayFieldStart("questions");
            for (Map.Entry<Integer, PdfPages.Place> box : new TreeMap<>(paper.boxes()).entrySet()) {
                json.writeStartObject();
                json.writeNumberField("number", box.getKey());
                json.writeStringField("id", ids.getOrDefault(box.getKey(), ""));
                place(json, paper, box.getValue());
            }
            json.writeEndArray();
            spots(json, paper, "marks", "m", "sheet", "corner");
            spots(json, paper, "digits", "i", "sheet", "place", "digit");
            spots(json, paper, "bubbles", "b", "number", "option");
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** Places whose ids begin with a sign; what stands between the hyphens gets its name. */
    private static void spots(JsonGenerator json, PdfPages paper, String field, String sign, String... names)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Map.Entry<String, PdfPages.Place> spot : paper.spots().entrySet()) {
            if (!spot.getKey().startsWith(sign)) {
                continue;
            }
            String[] parts = spot.getKey().substring(1).split("-");
            json.writeStartObject();
            for (int i = 0; i < names.length; i++) {
                if (parts[i].matches("\\d+")) {
                    json.writeNumberField(names[i], Integer.parseInt(parts[i]));
                } else {
                    json.writeStringField(names[i], parts[i]);
                }
            }
            place(json, paper, spot.getValue());
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, PdfPages paper, PdfPages.Place place) throws IOException {
        json.writeNumberField("page", place.page());
        number(json, "x", place.left());
        number(json, "y", paper.height() - place.top());
        number(json, "width", place.right() - place.left());
        number(json, "height", place.top() - place.bottom());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeNumberField(name, Math.round(value * 100) / 100.0);
    }
}
