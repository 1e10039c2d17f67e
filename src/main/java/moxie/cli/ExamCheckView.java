package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moxie.exam.Equivalence;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Preflight;
import moxie.message.Messages;
import moxie.text.Columns;

/** What {@code moxie exam check} prints: sections, forms side by side, and what gives answers away. */
final class ExamCheckView {
    static final String SCHEMA = "moxie/exam-check/1";

    private ExamCheckView() {}

    static void print(
            Call call,
            List<ExamCheck.Supply> supplies,
            Exam exam,
            Equivalence equivalence,
            List<Preflight.Finding> findings) {
        if (call.settings().json()) {
            json(call, supplies, exam, equivalence, findings);
            return;
        }
        Messages words = call.words();
        int wide = supplies.stream().mapToInt(s -> Columns.of(s.title())).max().orElse(0);
        for (ExamCheck.Supply supply : supplies) {
            String pad = " ".repeat(wide - Columns.of(supply.title()) + 2);
            String sign = supply.found() < supply.wanted() ? "✗ " : "✓ ";
            call.out()
                    .println(sign
                            + Printable.line(supply.title())
                            + pad
                            + words.get("exam.check.row", supply.wanted(), supply.found()));
        }
        for (Equivalence.Row row : equivalence.rows()) {
            call.out().println();
            call.out()
                    .println(words.get(
                            "exam.check.form",
                            row.form(),
                            row.questions(),
                            Figures.of(row.points()),
                            Math.round(row.minutes()),
                            exam.blueprint().minutes()));
            call.out().println(words.get("exam.check.levels", list(row.byLevel(), row.points())));
            call.out().println(words.get("exam.check.topics", list(row.byTopic(), row.points())));
        }
        for (int i = 0; i < equivalence.samePlaces().size(); i++) {
            call.out().println();
            call.out()
                    .println(words.get(
                            equivalence.even() ? "exam.check.even" : "exam.check.uneven",
                            equivalence.rows().get(i).form(),
                            equivalence.rows().get(i + 1).form(),
                            Math.round(100 * equivalence.samePlaces().get(i))));
        }
        if (!findings.isEmpty()) {
            call.out().println();
        }
        for (Preflight.Finding finding : findings) {
            call.out().println("! " + Printable.line(words.get("preflight." + finding.code(), finding.arguments())));
        }
    }

    /** {@code easy 40 %, hard 60 %}. */
    private static String list(Map<String, Double> points, double total) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(points)
                .forEach((name, value) -> out.append(out.length() > 0 ? ", " : "")
                        .append(Printable.line(name))
                        .append(' ')
                        .append(Math.round(100 * value / total))
                        .append('%'));
        return out.toString();
    }

    private static void json(
            Call call,
            List<ExamCheck.Supply> supplies,
            Exam exam,
            Equivalence equivalence,
            List<Preflight.Finding> findings) {
        Json.line(call.out(), SCHEMA, json -> {
            json.writeArrayFieldStart("sections");
            for (ExamCheck.Supply supply : supplies) {
                json.writeStartObject();
                Json.text(json, "title", supply.title());
                json.writeNumberField("wanted", supply.wanted());
                json.writeNumberField("found", supply.found());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("forms");
            for (Equivalence.Row row : equivalence.rows()) {
                row(json, row);
            }
            json.writeEndArray();
            json.writeBooleanField("even", equivalence.even());
            json.writeArrayFieldStart("findings");
            for (Preflight.Finding finding : findings) {
                json.writeStartObject();
                json.writeStringField("code", finding.code());
                Json.text(json, "message", call.words().get("preflight." + finding.code(), finding.arguments()));
                json.writeEndObject();
            }
            json.writeEndArray();
            ExamView.shortages(json, exam.shortages());
        });
    }

    private static void row(JsonGenerator json, Equivalence.Row row) throws IOException {
        json.writeStartObject();
        Json.text(json, "form", row.form());
        json.writeNumberField("questions", row.questions());
        ExamView.number(json, "points", row.points());
        ExamView.number(json, "minutes", Math.rint(row.minutes()));
        json.writeObjectFieldStart("topics");
        for (Map.Entry<String, Double> topic : new TreeMap<>(row.byTopic()).entrySet()) {
            ExamView.number(json, topic.getKey(), topic.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("levels");
        for (Map.Entry<String, Double> level : new TreeMap<>(row.byLevel()).entrySet()) {
            ExamView.number(json, level.getKey(), level.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
