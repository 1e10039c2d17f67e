package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moxie.exam.Again;
import moxie.exam.Blueprint;
import moxie.exam.BlueprintReader;
import moxie.exam.Lock;
import moxie.note.Library;
import moxie.question.Questions;

/**
 * An exam on disk, made again from its lock and the notes as they are now.
 *
 * @param shown the lock file as the person would type it
 * @param notes the files and folders the library was read from
 */
record ExamLock(Path file, String shown, Lock lock, Library library, List<Path> notes, Again again) {
    static final String SUFFIX = ".exam.lock.json";

    /** Reads a lock and its notes: those of {@code --notes}, or else those the exam was made from. */
    static ExamLock open(Call call, Path file) {
        String shown = ExamView.shown(call, file);
        Lock lock = Lock.read(shown, ExamAsk.text(file));
        List<Path> own = notes(file, lock);
        boolean there = !own.isEmpty() && own.stream().allMatch(Files::exists) && !call.has("--notes");
        List<Path> notes = there ? own : call.settings().notes();
        Library library = there ? Library.load(own, call.host().folder()) : Shelf.library(call, words(lock));
        return new ExamLock(
                file,
                shown,
                lock,
                library,
                notes,
                Again.of(shown, lock, ExamAsk.computed(Questions.of(library), lock.seed())));
    }

    /** The notes the exam was made from. */
    private static List<Path> notes(Path file, Lock lock) {
        Path folder = file.toAbsolutePath().getParent();
        return lock.notes().stream().map(folder::resolve).map(Path::normalize).toList();
    }

    /** The language of the paper: of the notes shipped with moxie it tells which were asked. */
    private static String words(Lock lock) {
        return BlueprintReader.read(lock.blueprint()).blueprint().stream()
                .map(Blueprint::words)
                .findFirst()
                .orElse("auto");
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
