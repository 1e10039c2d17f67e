package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.exam.Figures;
import moxie.exam.SatMistake;
import moxie.exam.Statistics;
import moxie.grade.Mark;
import moxie.text.Columns;

/** What {@code moxie exam grade} prints: marks by person, or what is wrong with the answers. */
final class ExamGradeView {
    private ExamGradeView() {}

    /** How many mistakes are told before the rest is only counted. */
    private static final int MOST = 20;

    /** What keeps the answers from being marked, a line each. */
    static void mistakes(Call call, List<SatMistake> mistakes) {
        for (SatMistake mistake : mistakes.subList(0, Math.min(MOST, mistakes.size()))) {
            String what = call.words().get("sat." + mistake.code(), mistake.arguments());
            call.err().println(Printable.line(call.words().get("sat.line", mistake.place(), what)));
        }
        call.err().println(call.words().get("error", call.words().get("sat.mistakes", mistakes.size())));
    }

    static void print(Call call, List<ExamGrade.Marked> marked) {
        Map<String, List<ExamGrade.Marked>> byPerson = new LinkedHashMap<>();
        marked.forEach(m ->
                byPerson.computeIfAbsent(m.person(), p -> new ArrayList<>()).add(m));
        if (call.settings().json()) {
            json(call, marked, byPerson);
        } else {
            byPerson.forEach((person, own) -> person(call, person, own));
        }
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
                    json, Statistics.of(marked.stream().map(ExamMarks::result).toList()));
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
}
