package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.text.Language;

/** The notes a command works on: those of the person, or else those shipped with moxie. */
final class Shelf {
    private Shelf() {}

    /** @throws Failure when a path does not exist or holds no note */
    static Library library(Call call) {
        if (call.settings().notes().isEmpty()) {
            return Library.bundled(call.words().chinese() ? Language.ZH : Language.EN);
        }
        for (Path path : call.settings().notes()) {
            if (!Files.exists(path)) {
                throw Failure.of("error.notes.missing", path);
            }
        }
        Library library = Library.load(call.settings().notes(), call.host().folder());
        if (library.notes().isEmpty()) {
            throw Failure.of("error.notes.empty", call.settings().notes().get(0));
        }
        return library;
    }
}
