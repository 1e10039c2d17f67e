package moxie.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Bytes;
import moxie.note.Inspection;
import moxie.note.Library;
import moxie.note.Manuscript;
import moxie.note.NoteFiles;
import moxie.note.Problem;
import moxie.note.Problem.Severity;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie check}: everything that is wrong with the notes, at once, as a compiler would say it. */
final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .arguments("PATH", "0..*")
                .flag("--strict")
                .flag("--diff")
                .build();
    }

    @Override
    public int run(Call call) {
        List<Path> paths = new ArrayList<>(
                call.arguments().stream().map(call.host().folder()::resolve).toList());
        if (paths.isEmpty()) {
            paths.addAll(call.settings().notes());
        }
        if (paths.isEmpty()) {
            throw Failure.usage("error.check.notes");
        }
        Shelf.exist(paths);
        List<NoteFiles.Found> files = NoteFiles.of(paths, call.host().folder());
        if (files.isEmpty()) {
            throw Failure.of("error.notes.empty", paths.get(0));
        }
        if (call.has("--diff")) {
            CheckView view = new CheckView(
                    call.words(),
                    new Style(call.settings().color()),
                    call.settings().columns());
            files.forEach(file -> view.diff(file.shown(), manuscript(file)).forEach(call.out()::println));
            return 0;
        }
        try (ReadingBar bar = new ReadingBar(call)) {
            return tell(call, files, Library.inspect(paths, call.host().folder(), bar));
        }
    }

    private static int tell(Call call, List<NoteFiles.Found> files, Inspection found) {
        List<Problem> problems = found.problems();
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/check/1", json -> {
                Json.texts(json, "notes", found.notes());
                NoteJson.problems(json, problems, call.words());
            });
        } else {
            CheckView view = new CheckView(
                    call.words(),
                    new Style(call.settings().color()),
                    call.settings().columns());
            Map<String, List<Problem>> byFile = problems.stream().collect(Collectors.groupingBy(Problem::file));
            for (NoteFiles.Found file : files) {
                List<Problem> here = byFile.getOrDefault(file.shown(), List.of());
                if (!here.isEmpty()) {
                    view.problems(here, manuscript(file)).forEach(call.out()::println);
                }
            }
            call.say(
                    "check.summary",
                    found.notes().size(),
                    count(problems, Severity.ERROR),
                    count(problems, Severity.WARNING),
                    count(problems, Severity.INFO));
        }
        boolean strict = call.has("--strict") && count(problems, Severity.WARNING) > 0;
        return strict || count(problems, Severity.ERROR) > 0 ? 1 : 0;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream().filter(p -> p.severity() == severity).count();
    }

    private static Manuscript manuscript(NoteFiles.Found file) {
        try {
            return Manuscript.of(file.shown(), Bytes.of(file.path()));
        } catch (IOException e) {
            return Manuscript.of(file.shown(), new byte[0]);
        }
    }
}
