package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import moxie.demo.Demos;
import moxie.message.Failure;
import moxie.question.Question;

/** What lies beside a question: its note, and a demo of its topic. */
final class Beside {
    private Beside() {}

    /** The demo of the nearest topic on the question's path that has one. */
    static Optional<String> demo(Question question) {
        return Demos.nearest(question.topic()).map(Demos.Entry::name);
    }

    /** @throws Failure when the note is not a file of this person's */
    static Path note(Call call, Question question) {
        Path file = call.host().folder().resolve(question.source().file());
        if (call.settings().notes().isEmpty() || !Files.isRegularFile(file)) {
            throw Failure.of("quiz.edit.none", question.source().file());
        }
        return file;
    }
}
