package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moxie.exam.Exam;
import moxie.exam.Exam.Shortage;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.export.Press;
import moxie.message.Messages;
import moxie.text.Columns;

/** What {@code moxie exam} prints. */
final class ExamView {
    static final String SCHEMA = "moxie/exam/1";

    private ExamView() {}

    /** The files, one a line; or the whole exam as JSON. */
    static void made(Call call, Exam exam, Press press, List<Path> files) {
        List<String> shown = files.stream().map(f -> shown(call, f)).toList();
        if (!call.settings().json()) {
            shown.forEach(file -> call.out().println(Printable.line(file)));
            return;
        }
        Json.line(call.out(), SCHEMA, json -> {
            Json.texts(json, "files", shown);
            json.writeArrayFieldStart("forms");
            for (Form form : exam.forms()) {
                form(json, form, press);
            }
            json.writeEndArray();
            shortages(json, exam.shortages());
        });
    }

    private static void form(JsonGenerator json, Form form, Press press) throws IOException {
        json.writeStartObject();
        Json.text(json, "form", form.name());
        json.writeArrayFieldStart("questions");
        for (Placed placed : form.questions()) {
            json.writeStartObject();
            json.writeNumberField("number", placed.number());
            json.writeStringField("id", placed.question().id());
            number(json, "points", placed.points());
            Integer page = press.pages(form.name()).get(placed.number());
            if (page != null) {
                json.writeNumberField("page", page);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** What the notes cannot give, as a table on standard error; as JSON on standard output. */
    static void shortages(Call call, Exam exam) {
        if (call.settings().json()) {
            Json.line(call.out(), SCHEMA, json -> {
                Json.texts(json, "files", List.of());
                json.writeArrayFieldStart("forms");
                json.writeEndArray();
                shortages(json, exam.shortages());
            });
        }
        shortageTable(call, exam);
    }

    static void shortageTable(Call call, Exam exam) {
        Messages words = call.words();
        call.err().println(words.get("error", words.get("exam.short")));
        int wide = exam.shortages().stream()
                .mapToInt(s -> Columns.of(name(words, s)))
                .max()
                .orElse(0);
        for (Shortage shortage : exam.shortages()) {
            String name = name(words, shortage);
            call.err()
                    .println("  " + Printable.line(name) + " ".repeat(wide - Columns.of(name) + 2)
                            + words.get(
                                    "exam.short.row",
                                    Figures.of(shortage.wanted()),
                                    Figures.of(shortage.found()),
                                    words.get("exam.short.unit." + shortage.what(), shortage.found())));
        }
        call.err().println(words.get("exam.short.help"));
    }

    private static String name(Messages words, Shortage shortage) {
        String name = shortage.name().isEmpty() ? words.get("exam.short.any") : shortage.name();
        return words.get("exam.short." + shortage.what(), name, shortage.form());
    }

    static void shortages(JsonGenerator json, List<Shortage> shortages) throws IOException {
        json.writeArrayFieldStart("shortages");
        for (Shortage shortage : shortages) {
            json.writeStartObject();
            json.writeStringField("what", shortage.what());
            Json.text(json, "form", shortage.form());
            Json.text(json, "name", shortage.name());
            number(json, "wanted", shortage.wanted());
            number(json, "found", shortage.found());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One line per file and per question that changed. */
    static void verified(Call call, List<ExamVerify.Line> lines) {
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/exam-verify/1", json -> {
                json.writeArrayFieldStart("lines");
                for (ExamVerify.Line line : lines) {
                    json.writeStartObject();
                    json.writeStringField("state", line.state());
                    Json.text(json, "name", line.name());
                    Json.text(json, "message", sentence(call, line));
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
            return;
        }
        for (ExamVerify.Line line : lines) {
            call.out().println((line.good() ? "✓ " : "✗ ") + Printable.line(sentence(call, line)));
        }
    }

    private static String sentence(Call call, ExamVerify.Line line) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(line.name());
        arguments.addAll(line.arguments());
        return call.words().get("exam.verify." + line.state(), arguments);
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Figures.of(value));
    }

    /** A path as the person would type it from where they are. */
    static String shown(Call call, Path file) {
        Path here = call.host().folder();
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}
