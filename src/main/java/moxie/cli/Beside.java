package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moxie.demo.Demos;
import moxie.message.Failure;
import moxie.question.Question;

/** What lies beside a question: its note, and a demo of its topic. */
final class Beside {
    private Beside() {}

    /** The demo of the nearest topic on the question's path that has one. */
    static Optional<String> demo(Question question) {
        List<String> path = question.topic();
        for (int i = path.size() - 1; i >= 0; i--) {
            List<Demos.Entry> demos = Demos.forTopic(path.get(i));
            if (!demos.isEmpty()) {
                return Optional.of(demos.get(0).name());
            }
        }
        return Optional.empty();
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
