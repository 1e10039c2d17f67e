package moxie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import moxie.exam.Again;
import moxie.exam.Lock;
import moxie.export.Exporter;
import moxie.export.Exporters;
import moxie.export.Press;
import moxie.message.Failure;
import moxie.message.Reason;

/** {@code moxie exam verify}: do the files still belong together, and do the notes still say what was printed? */
final class ExamVerify {
    private final Call call;
    private final List<String> arguments;

    ExamVerify(Call call, List<String> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    /** What is true of one file or question; the sentence is the message {@code exam.verify.STATE}. */
    record Line(String state, String name, List<Object> arguments) {
        boolean good() {
            return state.equals("same");
        }
    }

    int run() {
        List<Line> lines = new ArrayList<>();
        for (Path lock : locks()) {
            lines.addAll(verify(lock));
        }
        ExamView.verified(call, lines);
        return lines.stream().allMatch(Line::good) ? 0 : 1;
    }

    private List<Line> verify(Path file) {
        ExamLock opened = ExamLock.open(call, file);
        String shown = opened.shown();
        Lock lock = opened.lock();
        Again again = opened.again();
        List<Line> lines = new ArrayList<>();
        for (Again.Change change : again.changes()) {
            String state = change.kind() == Again.Kind.GONE ? "gone" : "changed";
            lines.add(new Line(state, shown, List.of(change.form(), change.number(), change.source())));
        }
        Map<String, byte[]> made;
        try (Press press = ExamMake.press(call, opened.library(), opened.notes())) {
            List<Exporter> exporters = lock.formats().stream()
                    .flatMap(name -> Exporters.named(name).stream())
                    .toList();
            made = again.changes().isEmpty() ? ExamMake.print(lock.name(), again.exam(), exporters, press) : Map.of();
        }
        for (Lock.LockedFile locked : lock.files()) {
            Path path = file.resolveSibling(Path.of(locked.file()).getFileName());
            byte[] now = made.getOrDefault(locked.file(), new byte[0]);
            boolean remade = made.isEmpty() || Lock.hash(now).equals(locked.hash());
            lines.add(new Line(state(path, locked, remade), ExamView.shown(call, path), List.of()));
        }
        return lines;
    }

    private static String state(Path path, Lock.LockedFile locked, boolean remade) {
        if (!Files.exists(path)) {
            return "missing";
        }
        try {
            if (!Lock.hash(Files.readAllBytes(path)).equals(locked.hash())) {
                return "edited";
            }
        } catch (IOException e) {
            return "missing";
        }
        return remade ? "same" : "other";
    }

    /** The lock files named, or those in the folders named; in the current folder when none is. */
    private List<Path> locks() {
        List<Path> out = new ArrayList<>();
        for (String argument : arguments.isEmpty() ? List.of("") : arguments) {
            Path path = call.host().folder().resolve(argument);
            if (!Files.isDirectory(path)) {
                out.add(path);
                continue;
            }
            try (Stream<Path> files = Files.list(path)) {
                files.filter(f -> f.getFileName().toString().endsWith(ExamLock.SUFFIX))
                        .sorted()
                        .forEach(out::add);
            } catch (IOException e) {
                throw Failure.of("error.read", path, Reason.of(e));
            }
        }
        if (out.isEmpty()) {
            throw Failure.of("error.exam.lock.none", arguments.isEmpty() ? "." : arguments.get(0));
        }
        return out;
    }
}
