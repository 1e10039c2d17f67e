package moxie.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import moxie.exam.Again;
import moxie.exam.FilledPaper;
import moxie.exam.Form;
import moxie.exam.Lock;
import moxie.exam.Placed;
import moxie.exam.Sat;
import moxie.exam.SatMistake;
import moxie.exam.SatPapers;
import moxie.exam.SatReader;
import moxie.exam.Shape;
import moxie.export.Exporter;
import moxie.export.Exporters;
import moxie.export.Press;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.question.Question;
import moxie.question.Response;

/** {@code moxie exam grade}: marks the answers of a sat exam against its lock and the notes. */
final class ExamGrade {
    private final Call call;
    private final ExamLock opened;
    private final Lock lock;
    private final Again again;
    private final List<String> answers;

    ExamGrade(Call call, List<String> arguments) {
        this.call = call;
        if (arguments.size() < 2) {
            throw Failure.usage("error.exam.grade");
        }
        this.answers = arguments.subList(1, arguments.size());
        this.opened = ExamLock.open(call, call.host().folder().resolve(arguments.get(0)));
        this.lock = opened.lock();
        this.again = opened.again();
    }

    /**
     * One marked answer.
     *
     * @param answer as it was given
     */
    record Marked(String person, String form, Placed placed, String answer, Mark mark) {
        /** The answer as it was marked. */
        String said() {
            return ExamGrade.said(placed, answer);
        }

        /** Points earned, to the half. */
        double got() {
            return Math.round(mark.score() * placed.points() * 2) / 2.0;
        }
    }

    int run() {
        opened.changes(call).forEach(change -> call.err().println(Printable.line(change)));
        SatPapers papers = papers();
        if (!papers.mistakes().isEmpty()) {
            ExamGradeView.mistakes(call, papers.mistakes());
            return 1;
        }
        Grader grader = new Grader();
        List<Marked> marked = new ArrayList<>();
        for (SatPapers.Paper paper : papers.papers()) {
            for (Placed placed : paper.form().questions()) {
                String answer = paper.answer(placed.number());
                Mark mark = grader.mark(placed.question(), said(placed, answer));
                marked.add(new Marked(paper.person(), paper.form().name(), placed, answer.strip(), mark));
            }
        }
        ExamGradeView.print(call, marked);
        call.<Path>option("--dir").ifPresent(dir -> {
            try (Press press = ExamMake.press(call, opened.library(), opened.notes())) {
                new ExamMarks(call, lock.name(), again.exam(), marked)
                        .write(call.host().folder().resolve(dir), press);
            }
        });
        call.<String>option("--record").ifPresent(person -> new ExamRecord(call).of(person, marked));
        return again.changes().isEmpty() ? 0 : 1;
    }

    /** The answer as the grader takes it: a tick or a cross becomes the option it stands for. */
    private static String said(Placed placed, String answer) {
        Question question = placed.question();
        if (placed.shape() == Shape.TRUE_FALSE && question.response() instanceof Response.Choice choice) {
            String typed = answer.strip();
            boolean letter = typed.matches("(?i)[ab]");
            return typed.isEmpty() || letter
                    ? typed
                    : choice.options().stream()
                            .filter(option -> Shape.yes(option) == Shape.yes(typed))
                            .findFirst()
                            .orElse(typed);
        }
        return answer;
    }

    private SatPapers papers() {
        List<Sat> given = new ArrayList<>();
        List<SatMistake> mistakes = new ArrayList<>();
        for (String argument : answers) {
            String text = ExamAsk.text(call.host().folder().resolve(argument));
            String lower = argument.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
                given.addAll(paper(argument, text));
                continue;
            }
            boolean lines = lower.endsWith(".jsonl") || lower.endsWith(".json");
            SatReader read = lines ? SatReader.jsonl(argument, text) : SatReader.csv(argument, text);
            given.addAll(read.given());
            mistakes.addAll(read.mistakes());
        }
        SatPapers papers = SatPapers.of(given, again.exam().forms());
        mistakes.addAll(papers.mistakes());
        if (given.isEmpty() && mistakes.isEmpty()) {
            throw Failure.of("error.exam.answers", answers.get(0));
        }
        return new SatPapers(papers.papers(), mistakes);
    }

    /** A paper filled in: its person is its file's name, its form the one with the same heading. */
    private List<Sat> paper(String argument, String text) {
        Exporter markdown = Exporters.named("md").orElseThrow();
        String heading = heading(text);
        String person = Path.of(argument).getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (Press press = ExamMake.press(call, opened.library(), opened.notes())) {
            for (Form form : again.exam().forms()) {
                byte[] bytes = markdown.export(again.exam(), form, press).get(0).bytes();
                String blank = new String(bytes, StandardCharsets.UTF_8);
                if (heading(blank).equals(heading)) {
                    String who = person.replaceFirst("^" + Pattern.quote(lock.name() + "-"), "")
                            .replaceFirst("^" + Pattern.quote(form.name() + "-"), "");
                    return FilledPaper.answers(blank, text).entrySet().stream()
                            .map(a -> new Sat(argument, who, form.name(), String.valueOf(a.getKey()), a.getValue()))
                            .toList();
                }
            }
        }
        throw Failure.of("error.exam.answers.paper", argument, lock.name());
    }

    private static String heading(String paper) {
        return paper.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}
