package moxie.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import moxie.exam.Exam;
import moxie.exam.Placed;
import moxie.exam.Statistics;
import moxie.export.Disk;
import moxie.export.Marks;
import moxie.export.MarksPage;
import moxie.export.Press;
import moxie.grade.Mark;
import moxie.message.Failure;

/**
 * The files {@code moxie exam grade -d DIR} writes: {@code NAME-marks.csv} for spreadsheets and {@code exam stats},
 * {@code NAME-marks.html} for the teacher, and for each person who has something to read again
 * {@code NAME-reread-PERSON.md}.
 */
final class ExamMarks {
    private final Call call;
    private final String name;
    private final Exam exam;
    private final List<ExamGrade.Marked> marked;

    ExamMarks(Call call, String name, Exam exam, List<ExamGrade.Marked> marked) {
        this.call = call;
        this.name = name;
        this.exam = exam;
        this.marked = marked;
    }

    void write(Path folder, Press press) {
        List<Marks.Row> rows = marked.stream().map(ExamMarks::row).toList();
        Map<String, String> files = new LinkedHashMap<>();
        files.put(name + "-marks.csv", Marks.csv(rows));
        files.put(
                name + "-marks.html",
                new MarksPage(call.words(), press).of(exam.blueprint().title(), rows));
        Map<String, List<Marks.Row>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.result().person(), person -> new ArrayList<>())
                .add(row));
        byPerson.forEach((person, own) -> {
            if (own.stream().anyMatch(row -> !row.missed().isEmpty())) {
                String file = file(person);
                for (int n = 2; files.containsKey(file); n++) {
                    file = file(person + "-" + n);
                }
                files.put(file, Marks.reread(call.words(), exam.blueprint().title(), person, own));
            }
        });
        Map<Path, byte[]> targets = new LinkedHashMap<>();
        files.forEach((file, text) -> targets.put(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8)));
        try {
            Disk.write(targets);
        } catch (Disk.Unwritten e) {
            throw Failure.of("error.write", e.file(), e.reason());
        }
        targets.keySet().forEach(target -> call.err().println(Printable.line(ExamView.shown(call, target))));
    }

    /** A file name that every disk takes, whatever the person is called. */
    private String file(String person) {
        String safe = person.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceFirst("^[._-]+", "");
        String cut =
                safe.length() > 60 ? safe.substring(0, safe.offsetByCodePoints(0, safe.codePointCount(0, 60))) : safe;
        return name + "-reread-" + (cut.isEmpty() ? "_" : cut) + ".md";
    }

    private static Marks.Row row(ExamGrade.Marked m) {
        List<String> missed = m.mark().verdicts().stream()
                .filter(v -> !v.covered())
                .map(Mark.Verdict::text)
                .toList();
        return new Marks.Row(result(m), m.placed().question(), m.answer(), missed);
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
                .toUpperCase(Locale.ROOT)
                .chars()
                .map(c -> c - 'A')
                .filter(i -> i >= 0 && i < order.size())
                .map(order::get)
                .sorted()
                .mapToObj(Placed::letter)
                .collect(Collectors.joining());
    }
}
