package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moxie.exam.MarksReader;
import moxie.exam.Statistics;
import moxie.message.Failure;
import moxie.message.Messages;

/** {@code moxie exam stats}: how the questions did, from the marks of {@code exam grade}. */
final class ExamStats {
    private final Call call;
    private final List<String> arguments;

    ExamStats(Call call, List<String> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    int run() {
        List<Statistics.Result> results = new ArrayList<>();
        for (String file : arguments) {
            results.addAll(
                    MarksReader.read(file, ExamAsk.text(call.host().folder().resolve(file))));
        }
        if (results.isEmpty()) {
            throw Failure.usage("error.exam.stats");
        }
        Statistics statistics = Statistics.of(results);
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/exam-stats/1", json -> json(json, statistics));
            return 0;
        }
        Messages words = call.words();
        call.out().println(words.get("exam.stats.head"));
        for (Statistics.Item item : statistics.questions()) {
            call.out()
                    .println(Printable.line(String.format(
                            java.util.Locale.ROOT,
                            "%-14s %-10s %7d  %3.0f%%  %6s  %s",
                            item.id(),
                            String.join(" ", item.places()),
                            item.answers(),
                            100 * item.ease(),
                            figure(item.discrimination()),
                            chosen(item) + (weak(item) ? " ← " + words.get("exam.stats.weak") : ""))));
        }
        call.out().println(words.get("exam.stats.alpha", figure(statistics.reliability())));
        return 0;
    }

    /** A question that those who know more do worse with, or that tells nothing. */
    private static boolean weak(Statistics.Item item) {
        return item.discrimination() < 0.1 && item.answers() >= 5;
    }

    private static String chosen(Statistics.Item item) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(item.chosen())
                .forEach((letter, n) -> out.append(letter).append(':').append(n).append(' '));
        return out.toString().strip();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(java.util.Locale.ROOT, "%.2f", value);
    }

    static void json(JsonGenerator json, Statistics statistics) throws IOException {
        json.writeArrayFieldStart("statistics");
        for (Statistics.Item item : statistics.questions()) {
            json.writeStartObject();
            json.writeStringField("id", item.id());
            Json.texts(json, "places", item.places());
            json.writeNumberField("answers", item.answers());
            ExamView.number(json, "ease", item.ease());
            if (!Double.isNaN(item.discrimination())) {
                ExamView.number(json, "discrimination", item.discrimination());
            }
            json.writeObjectFieldStart("chosen");
            for (Map.Entry<String, Integer> choice : new TreeMap<>(item.chosen()).entrySet()) {
                json.writeNumberField(choice.getKey(), choice.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!Double.isNaN(statistics.reliability())) {
            ExamView.number(json, "reliability", statistics.reliability());
        }
    }
}
