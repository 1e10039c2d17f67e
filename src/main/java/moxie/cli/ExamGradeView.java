package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moxie.exam.Figures;
import moxie.exam.Placed;
import moxie.exam.Statistics;
import moxie.export.Disk;
import moxie.export.Marks;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.text.Columns;

/** What {@code moxie exam grade} prints and writes: marks by person, statistics by question, lists to read again. */
final class ExamGradeView {
    private ExamGradeView() {}

    static void print(Call call, String name, List<ExamGrade.Marked> marked) {
        Map<String, List<ExamGrade.Marked>> byPerson = new LinkedHashMap<>();
        marked.forEach(m ->
                byPerson.computeIfAbsent(m.person(), p -> new ArrayList<>()).add(m));
        if (call.settings().json()) {
            json(call, marked, byPerson);
        } else {
            byPerson.forEach((person, own) -> person(call, person, own));
        }
        call.<Path>option("--dir")
                .ifPresent(dir -> write(call, call.host().folder().resolve(dir), name, marked));
    }

    private static double got(List<ExamGrade.Marked> own) {
        return own.stream().mapToDouble(ExamGrade.Marked::got).sum();
    }

    private static double outOf(List<ExamGrade.Marked> own) {
        return own.stream().mapToDouble(m -> m.placed().points()).sum();
    }

    private static void person(Call call, String person, List<ExamGrade.Marked> own) {
        call.out()
                .println(Printable.line(call.words()
                        .get(
                                "exam.grade.person",
                                person,
                                own.get(0).form(),
                                Figures.of(got(own)),
                                Figures.of(outOf(own)))));
        for (ExamGrade.Marked m : own) {
            double share = m.got() / m.placed().points();
            String sign = share >= 0.99 ? "✓" : share > 0 ? "~" : "✗";
            String points = Figures.of(m.got()) + "/" + Figures.of(m.placed().points());
            String number = String.valueOf(m.placed().number());
            String line = "  " + sign + " " + " ".repeat(Math.max(0, 3 - number.length())) + number + "  " + points
                    + " ".repeat(Math.max(1, 9 - points.length()));
            String missed = missed(m);
            int room = Math.max(20, call.settings().columns() - Columns.of(line) - 1);
            call.out().println(line + cut(Printable.line(missed), room));
        }
    }

    /** The points of the notes the answer lacks. */
    private static String missed(ExamGrade.Marked m) {
        return String.join(
                "; ",
                m.mark().verdicts().stream()
                        .filter(v -> !v.covered())
                        .map(Mark.Verdict::text)
                        .toList());
    }

    private static String cut(String text, int columns) {
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            used += Columns.of(c);
            if (used > columns - 1) {
                return out.append('…').toString();
            }
            out.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    static Statistics.Result result(ExamGrade.Marked m) {
        return new Statistics.Result(
                m.person(),
                m.form(),
                m.placed().number(),
                m.placed().question().id(),
                m.got(),
                m.placed().points(),
                chosen(m));
    }

    /** The letters chosen, as the options stand in the note, so that forms can be added up. */
    private static String chosen(ExamGrade.Marked m) {
        List<Integer> order = m.placed().order();
        if (!m.placed().shape().lettered()) {
            return "";
        }
        return m.answer()
                .toUpperCase(java.util.Locale.ROOT)
                .chars()
                .map(c -> c - 'A')
                .filter(i -> i >= 0 && i < order.size())
                .map(order::get)
                .sorted()
                .mapToObj(Placed::letter)
                .collect(Collectors.joining());
    }

    private static void json(Call call, List<ExamGrade.Marked> marked, Map<String, List<ExamGrade.Marked>> byPerson) {
        Json.line(call.out(), "moxie/exam-marks/1", json -> {
            json.writeArrayFieldStart("persons");
            for (Map.Entry<String, List<ExamGrade.Marked>> person : byPerson.entrySet()) {
                json.writeStartObject();
                Json.text(json, "person", person.getKey());
                Json.text(json, "form", person.getValue().get(0).form());
                ExamView.number(json, "got", got(person.getValue()));
                ExamView.number(json, "outOf", outOf(person.getValue()));
                json.writeArrayFieldStart("questions");
                for (ExamGrade.Marked m : person.getValue()) {
                    question(json, m);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            ExamStats.json(
                    json,
                    Statistics.of(marked.stream().map(ExamGradeView::result).toList()));
        });
    }

    private static void question(JsonGenerator json, ExamGrade.Marked m) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", m.placed().number());
        json.writeStringField("id", m.placed().question().id());
        ExamView.number(json, "got", m.got());
        ExamView.number(json, "outOf", m.placed().points());
        json.writeArrayFieldStart("points");
        for (Mark.Verdict verdict : m.mark().verdicts()) {
            json.writeStartObject();
            Json.text(json, "text", verdict.text());
            ExamView.number(json, "score", verdict.score());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** {@code NAME-marks.csv} for spreadsheets and for {@code exam stats}; {@code NAME-reread.md} for the students. */
    private static void write(Call call, Path folder, String name, List<ExamGrade.Marked> marked) {
        List<Marks.Row> rows = new ArrayList<>();
        for (ExamGrade.Marked m : marked) {
            rows.add(new Marks.Row(
                    result(m),
                    m.placed().question(),
                    m.answer(),
                    m.mark().verdicts().stream()
                            .filter(v -> !v.covered())
                            .map(Mark.Verdict::text)
                            .toList()));
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + "-marks.csv", Marks.csv(rows));
        files.put(name + "-reread.md", Marks.reread(call.words().get("exam.grade.reread"), rows));
        files.forEach((file, text) -> {
            Path target = folder.resolve(file);
            try {
                Disk.write(target, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw Failure.of("error.write", target, String.valueOf(e.getMessage()));
            }
            call.err().println(Printable.line(ExamView.shown(call, target)));
        });
    }
}
