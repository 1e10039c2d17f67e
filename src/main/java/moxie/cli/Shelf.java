package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.note.Problem;
import moxie.text.Language;

/** The notes a command works on: those of the person, or else those shipped with moxie. */
final class Shelf {
    private Shelf() {}

    /** @throws Failure when a path does not exist, holds no note, or none that can be read */
    static Library library(Call call) {
        return library(call, "auto");
    }

    /** The same; of those shipped with moxie the ones in {@code zh} or {@code en}, or else in the language moxie speaks. */
    static Library library(Call call, String language) {
        List<Path> paths = call.settings().notes();
        if (paths.isEmpty()) {
            boolean chinese = language.equals("zh")
                    || (!language.equals("en") && call.words().chinese());
            return Library.bundled(chinese ? Language.ZH : Language.EN);
        }
        exist(paths);
        try (ReadingBar bar = new ReadingBar(call)) {
            return readable(call, paths, Library.load(paths, call.host().folder(), bar));
        }
    }

    /** @throws Failure naming the first path that does not exist */
    static void exist(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Failure.of("error.notes.missing", path);
            }
        }
    }

    /** The library, after telling of the files that could not be read. */
    private static Library readable(Call call, List<Path> paths, Library library) {
        List<Problem> unreadable = library.problems().stream()
                .filter(problem -> problem.code().equals("unreadable"))
                .toList();
        if (library.notes().isEmpty() && !unreadable.isEmpty()) {
            Problem problem = unreadable.get(0);
            throw Failure.of("error.notes.unreadable", problem.file(), ProblemWords.reason(call.words(), problem));
        }
        if (library.notes().isEmpty()) {
            throw Failure.of("error.notes.empty", paths.get(0));
        }
        unreadable.forEach(problem ->
                call.say("warning.notes.unreadable", problem.file(), ProblemWords.reason(call.words(), problem)));
        return library;
    }
}
