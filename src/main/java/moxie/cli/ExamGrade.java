package moxie.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moxie.exam.Again;
import moxie.exam.Form;
import moxie.exam.Lock;
import moxie.exam.Placed;
import moxie.exam.Sat;
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

    /** One marked answer. */
    record Marked(String person, String form, Placed placed, String answer, Mark mark) {
        /** Points earned, to the half. */
        double got() {
            return Math.round(mark.score() * placed.points() * 2) / 2.0;
        }
    }

    int run() {
        Grader grader = new Grader();
        List<Marked> marked = new ArrayList<>();
        opened.changes(call).forEach(change -> call.err().println(Printable.line(change)));
        for (Sat sat : complete(sat())) {
            Form form = form(sat.form());
            Placed placed = placed(form, sat);
            Mark mark = grader.mark(placed.question(), said(placed, sat.answer()));
            marked.add(
                    new Marked(sat.person(), form.name(), placed, sat.answer().strip(), mark));
        }
        ExamGradeView.print(call, lock.name(), marked);
        return again.changes().isEmpty() ? 0 : 1;
    }

    private static Placed placed(Form form, Sat sat) {
        return form.questions().stream()
                .filter(q -> sat.id().isEmpty()
                        ? q.number() == sat.number()
                        : q.question().id().equals(sat.id()))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        "error.exam.answers.question",
                        sat.person(),
                        sat.id().isEmpty() ? String.valueOf(sat.number()) : sat.id(),
                        form.name()));
    }

    /** The answers with an empty one for each question a person left out, person by person in the order of the paper. */
    private List<Sat> complete(List<Sat> given) {
        Map<List<String>, Map<Integer, Sat>> byPerson = new LinkedHashMap<>();
        for (Sat sat : given) {
            Form form = form(sat.form());
            byPerson.computeIfAbsent(List.of(sat.person(), form.name()), key -> new TreeMap<>())
                    .put(placed(form, sat).number(), sat);
        }
        List<Sat> out = new ArrayList<>();
        byPerson.forEach((key, own) -> {
            for (Placed placed : form(key.get(1)).questions()) {
                Sat none = new Sat(key.get(0), key.get(1), placed.number(), "", "");
                out.add(own.getOrDefault(placed.number(), none));
            }
        });
        return out;
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

    private Form form(String name) {
        List<Form> forms = again.exam().forms();
        if (name.isEmpty() && !forms.isEmpty()) {
            return forms.get(0);
        }
        return forms.stream()
                .filter(form -> form.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        "error.exam.answers.form",
                        name,
                        forms.stream().map(Form::name).toList().toString()));
    }

    private List<Sat> sat() {
        List<Sat> out = new ArrayList<>();
        for (String argument : answers) {
            String text = ExamAsk.text(call.host().folder().resolve(argument));
            String lower = argument.toLowerCase(java.util.Locale.ROOT);
            if (lower.endsWith(".md") || lower.endsWith(".markdown")) {
                out.addAll(paper(Path.of(argument).getFileName().toString(), text));
            } else if (lower.endsWith(".jsonl") || lower.endsWith(".json")) {
                out.addAll(SatReader.jsonl(argument, text));
            } else {
                out.addAll(SatReader.csv(argument, text));
            }
        }
        return out;
    }

    /** A paper filled in: its person is its file's name, its form the one with the same heading. */
    private List<Sat> paper(String name, String text) {
        Exporter markdown = Exporters.named("md").orElseThrow();
        String heading = text.lines().findFirst().orElse("").strip();
        Form form = again.exam().forms().get(0);
        String blank = "";
        try (Press press = ExamMake.press(call, opened.library(), opened.notes())) {
            for (Form each : again.exam().forms()) {
                byte[] bytes = markdown.export(again.exam(), each, press).get(0).bytes();
                String paper = new String(bytes, StandardCharsets.UTF_8);
                if (blank.isEmpty()
                        || paper.lines().findFirst().orElse("").strip().equals(heading)) {
                    blank = paper;
                    form = each;
                }
            }
        }
        String person = name.replaceFirst("\\.[^.]*$", "");
        for (String prefix : List.of(lock.name() + "-", form.name() + "-")) {
            person = person.startsWith(prefix) ? person.substring(prefix.length()) : person;
        }
        List<Sat> out = new ArrayList<>();
        for (Map.Entry<Integer, String> answer : SatReader.filled(blank, text).entrySet()) {
            out.add(new Sat(person, form.name(), answer.getKey(), "", answer.getValue()));
        }
        return out;
    }
}
