package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moxie.exam.Again;
import moxie.exam.Lock;
import moxie.note.Library;
import moxie.question.Questions;

/**
 * An exam on disk, made again from its lock and the notes as they are now.
 *
 * @param shown the lock file as the person would type it
 */
record ExamLock(Path file, String shown, Lock lock, Again again) {
    static final String SUFFIX = ".exam.lock.json";

    /** Reads a lock and its notes: those of {@code --notes}, or else those the exam was made from. */
    static ExamLock open(Call call, Path file) {
        String shown = ExamView.shown(call, file);
        Lock lock = Lock.read(shown, ExamAsk.text(file));
        Library library = library(call, file, lock);
        return new ExamLock(
                file, shown, lock, Again.of(shown, lock, ExamAsk.computed(Questions.of(library), lock.seed())));
    }

    private static Library library(Call call, Path file, Lock lock) {
        Path folder = file.toAbsolutePath().getParent();
        List<Path> own =
                lock.notes().stream().map(folder::resolve).map(Path::normalize).toList();
        boolean there = !own.isEmpty() && own.stream().allMatch(Files::exists);
        return there && !call.has("--notes") ? Library.load(own, call.host().folder()) : Shelf.library(call);
    }

    /** What the notes say differently since, one sentence each. */
    List<String> changes(Call call) {
        return again.changes().stream()
                .map(change -> call.words()
                        .get(
                                change.kind() == Again.Kind.GONE ? "exam.verify.gone" : "exam.verify.changed",
                                shown,
                                change.form(),
                                change.number(),
                                change.source()))
                .toList();
    }
}
