package moxie.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Library;
import moxie.question.Question;
import moxie.text.Glossary;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie grade}: marks one answer, or a file of answers. */
final class GradeCommand implements Command {
    @Override
    public String name() {
        return "grade";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(String.class, "FILE|-", "--batch")
                .flag("--explain")
                .value(Path.class, "FILE", "--glossary")
                .arguments("TOPIC [ANSWER]", "0..*")
                .build();
    }

    @Override
    public int run(Call call) {
        Optional<String> batch = call.option("--batch");
        if (batch.isPresent()) {
            return Batch.run(call, new Grader(Glossary.bundled().with(further(call))), batch.get());
        }
        if (call.arguments().isEmpty()) {
            throw Failure.usage("error.grade.topic");
        }
        Library library = Shelf.library(call);
        Question question = Asked.about(library, call.arguments().get(0));
        String answer = answer(call, question);
        Mark mark = new Grader(Learned.glossary(call, library).with(further(call))).mark(question, answer);
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/mark/1", json -> MarkView.json(json, question.id(), mark));
        } else {
            new MarkView(call.words(), new Style(call.settings().color()))
                    .lines(question.prompt(), mark, call.has("--explain"))
                    .forEach(call.out()::println);
        }
        return 0;
    }

    private static String answer(Call call, Question question) {
        List<String> words = call.arguments();
        if (words.size() > 1) {
            return String.join(" ", words.subList(1, words.size()));
        }
        if (call.host().terminal().in()) {
            return Editor.write(call.host(), question.prompt(), "");
        }
        return Streams.text(call.host().in());
    }

    /** The lines of the person's own glossary file, if one is named. */
    private static List<String> further(Call call) {
        Optional<Path> file = call.option("--glossary");
        if (file.isEmpty()) {
            return List.of();
        }
        return TextFile.of(call.host().folder().resolve(file.get()), file.get())
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
