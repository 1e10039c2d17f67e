package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.question.Question;
import moxie.text.Controls;

/**
 * A table for spreadsheets: RFC 4180 with a byte order mark, and no cell that a spreadsheet would take for a formula.
 */
final class Csv implements Exporter {
    private static final List<String> HEADER =
            List.of("number", "type", "id", "topic", "question", "options", "answer", "points", "difficulty", "source");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        press.withoutPictures(form, name());
        StringBuilder out = new StringBuilder("\uFEFF");
        out.append(row(HEADER));
        for (AnswerKey.Entry entry : AnswerKey.of(form).entries()) {
            Placed placed = entry.placed();
            Question question = placed.question();
            List<String> options = new ArrayList<>();
            for (String option : question.response().options()) {
                options.add(Placed.letter(options.size()) + ". " + option);
            }
            out.append(row(List.of(
                    String.valueOf(placed.number()),
                    placed.shape().word(),
                    question.id(),
                    String.join(" / ", question.topic()),
                    Sheet.asked(question),
                    String.join("\n", options),
                    answer(entry),
                    Figures.of(placed.points()),
                    Figures.of(question.difficulty()),
                    String.valueOf(question.source()))));
        }
        return List.of(new Output(".csv", out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String answer(AnswerKey.Entry entry) {
        if (!entry.brief().isEmpty()) {
            return entry.brief();
        }
        return entry.code().isEmpty()
                ? entry.lines().stream().map(AnswerKey.Line::text).collect(Collectors.joining("\n"))
                : entry.code();
    }

    /** A line with its end. */
    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * A cell without control characters; one that begins like a formula gets an apostrophe in front; one with marks of
     * its own stands in quotes.
     */
    static String cell(String cell) {
        String text = tame(cell);
        boolean formula = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !number(text);
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The text without control characters (but line ends and tabs) and without what turns the direction of reading. */
    static String tame(String text) {
        if (text.chars().noneMatch(Csv::unruly)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> !unruly(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private static boolean unruly(int c) {
        return Controls.is(c) && c != '\n' && c != '\t';
    }

    private static boolean number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
