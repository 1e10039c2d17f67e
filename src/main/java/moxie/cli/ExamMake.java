package moxie.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import moxie.exam.Exam;
import moxie.exam.Form;
import moxie.exam.Lock;
import moxie.export.Disk;
import moxie.export.Exporter;
import moxie.export.Exporters;
import moxie.export.ImageFiles;
import moxie.export.Press;
import moxie.export.Remark;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.question.Pictures;
import moxie.text.Suggestion;

/** {@code moxie exam make}: builds every file in memory, then writes them, then the lock. */
final class ExamMake {
    private static final List<String> FIXED =
            List.of("--count", "--seed", "--forms", "--name", "--title", "--points", "--minutes");

    private final Call call;
    private final List<String> arguments;
    private final ExamAsk ask;

    ExamMake(Call call, List<String> arguments) {
        this.call = call;
        this.arguments = arguments;
        this.ask = new ExamAsk(call, arguments);
    }

    /** An exam about to be printed, and where it goes. */
    private record Job(
            String name, Exam exam, Library library, List<Path> notes, List<Exporter> exporters, Path folder) {}

    int run() {
        if (arguments.size() == 1 && arguments.get(0).endsWith(ExamLock.SUFFIX)) {
            return fromLock(call.host().folder().resolve(arguments.get(0)));
        }
        List<Exporter> exporters = exporters(ask.names("--to", "pdf"));
        call.<String>option("--name").ifPresent(ExamMake::checked);
        ExamAsk.Asked asked = ask.asked();
        String name = call.<String>option("--name").orElse(asked.name());
        Exam exam = asked.exam(call, name);
        if (!exam.shortages().isEmpty()) {
            ExamView.shortages(call, exam);
            return 1;
        }
        make(new Job(
                name,
                exam,
                asked.library(),
                asked.notes(),
                exporters,
                folder(call.host().folder())));
        new ExamPast(call).remember(name, exam);
        return 0;
    }

    /** The exam of a lock once more, byte for byte; where the notes changed underneath, nothing is written. */
    private int fromLock(Path file) {
        for (String option : FIXED) {
            if (call.has(option)) {
                throw Failure.usage("error.exam.lock.fixed", option);
            }
        }
        ExamLock opened = ExamLock.open(call, file);
        if (!opened.again().changes().isEmpty()) {
            opened.changes(call).forEach(change -> call.err().println(Printable.line(change)));
            throw Failure.of("error.exam.lock.changed", opened.shown());
        }
        Lock lock = opened.lock();
        List<String> formats = new ArrayList<>(lock.formats());
        ask.names("--to", String.join(",", formats)).stream()
                .filter(format -> !formats.contains(format))
                .forEach(formats::add);
        List<Exporter> exporters = exporters(formats);
        Path home = file.toAbsolutePath().getParent();
        Map<String, byte[]> files = make(
                new Job(lock.name(), opened.again().exam(), opened.library(), opened.notes(), exporters, folder(home)));
        for (Lock.LockedFile locked : lock.files()) {
            byte[] bytes = files.get(locked.file());
            if (bytes != null && !Lock.hash(bytes).equals(locked.hash())) {
                call.say("exam.lock.other", locked.file());
            }
        }
        return 0;
    }

    private Path folder(Path usual) {
        return call.<Path>option("--dir").map(call.host().folder()::resolve).orElse(usual);
    }

    /** Prints and writes all files of an exam; gives them back by name. */
    private Map<String, byte[]> make(Job job) {
        try (Press press = press(call, job.library(), job.notes())) {
            Map<String, byte[]> files = print(job.name(), job.exam(), job.exporters(), press);
            List<Path> written = write(job, files);
            for (Remark remark : press.remarks()) {
                call.err().println(Printable.of(call.words().get(remark.key(), remark.arguments())));
            }
            ExamView.made(call, job.exam(), press, written);
            return files;
        }
    }

    /** @param notes the files and folders the library was read from */
    static Press press(Call call, Library library, List<Path> notes) {
        Path scratch = call.settings().data().resolve("cache").resolve("fonts");
        return new Press(
                scratch, Pictures.of(library), new ImageFiles(call.host().folder(), notes));
    }

    /** Every file of every form by name, in memory. */
    static Map<String, byte[]> print(String name, Exam exam, List<Exporter> exporters, Press press) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Form form : exam.forms()) {
            for (Exporter exporter : exporters) {
                exporter.export(exam, form, press)
                        .forEach(file -> files.put(name + "-" + form.name() + file.suffix(), file.bytes()));
            }
        }
        return files;
    }

    private static List<Path> write(Job job, Map<String, byte[]> files) {
        List<Lock.LockedFile> locked = new ArrayList<>();
        files.forEach((file, bytes) -> locked.add(new Lock.LockedFile(file, Lock.hash(bytes))));
        List<String> formats = job.exporters().stream().map(Exporter::name).toList();
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        String lock = Lock.of(job.name(), job.exam(), seenFrom(job.folder(), job.notes()), formats, locked)
                .json();
        all.put(job.name() + ExamLock.SUFFIX, lock.getBytes(StandardCharsets.UTF_8));
        Map<Path, byte[]> targets = new LinkedHashMap<>();
        all.forEach((file, bytes) -> targets.put(job.folder().resolve(file), bytes));
        try {
            Disk.write(targets);
        } catch (Disk.Unwritten e) {
            throw Failure.of("error.write", e.file(), e.reason());
        }
        return List.copyOf(targets.keySet());
    }

    /** Notes as relative paths, so that folders can be moved together; absolute ones where there is no way across. */
    private static List<String> seenFrom(Path folder, List<Path> notes) {
        Path home = folder.toAbsolutePath().normalize();
        return notes.stream()
                .map(note -> note.toAbsolutePath().normalize())
                .map(note -> Objects.equals(note.getRoot(), home.getRoot()) ? home.relativize(note) : note)
                .map(note -> note.toString().replace('\\', '/'))
                .toList();
    }

    private static void checked(String name) {
        if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,100}") || name.startsWith(".") || name.startsWith("-")) {
            throw Failure.usage("error.exam.name", name);
        }
    }

    private static List<Exporter> exporters(List<String> formats) {
        return formats.stream()
                .map(name -> Exporters.named(name).orElseThrow(() -> unknown(name)))
                .toList();
    }

    private static Failure unknown(String name) {
        return Suggestion.nearest(name, Exporters.names())
                .map(near -> Failure.usage("error.exam.to.near", name, near))
                .orElseGet(() -> Failure.usage("error.exam.to", name, String.join(", ", Exporters.names())));
    }
}
