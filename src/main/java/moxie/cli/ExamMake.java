package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Form;
import moxie.exam.Lock;
import moxie.export.Disk;
import moxie.export.Exporter;
import moxie.export.Exporters;
import moxie.export.Press;
import moxie.export.Remark;
import moxie.message.Failure;
import moxie.text.Suggestion;

/** {@code moxie exam make}: builds every file in memory, then writes them, then the lock. */
final class ExamMake {
    private final Call call;
    private final ExamAsk ask;

    ExamMake(Call call, List<String> arguments) {
        this.call = call;
        this.ask = new ExamAsk(call, arguments);
    }

    int run() {
        List<Exporter> exporters = exporters();
        call.<String>option("--name").ifPresent(ExamMake::checked);
        ExamAsk.Asked asked = ask.asked();
        Exam exam = ExamBuilder.build(asked.blueprint(), asked.bank());
        if (!exam.shortages().isEmpty()) {
            ExamView.shortages(call, exam);
            return 1;
        }
        String name = call.<String>option("--name").orElse(asked.name());
        try (Press press = press(call)) {
            Map<String, byte[]> files = print(name, exam, exporters, press);
            List<Path> written = write(name, exam, exporters, files);
            for (Remark remark : press.remarks()) {
                call.err().println(Printable.of(call.words().get(remark.key(), remark.arguments())));
            }
            ExamView.made(call, exam, press, written);
        }
        return 0;
    }

    static Press press(Call call) {
        return new Press(call.settings().data().resolve("cache").resolve("fonts"));
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

    private List<Path> write(String name, Exam exam, List<Exporter> exporters, Map<String, byte[]> files) {
        Path folder = call.host().folder().resolve(call.<Path>option("--dir").orElse(Path.of("")));
        List<Lock.LockedFile> locked = new ArrayList<>();
        files.forEach((file, bytes) -> locked.add(new Lock.LockedFile(file, Lock.hash(bytes))));
        List<String> formats = exporters.stream().map(Exporter::name).toList();
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        String lock = Lock.of(name, exam, formats, locked).json();
        all.put(name + ExamVerify.LOCK, lock.getBytes(StandardCharsets.UTF_8));
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : all.entrySet()) {
            Path target = folder.resolve(file.getKey());
            try {
                Disk.write(target, file.getValue());
            } catch (IOException e) {
                throw Failure.of("error.write", target, String.valueOf(e.getMessage()));
            }
            written.add(target);
        }
        return written;
    }

    private static void checked(String name) {
        if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,100}") || name.startsWith(".") || name.startsWith("-")) {
            throw Failure.usage("error.exam.name", name);
        }
    }

    private List<Exporter> exporters() {
        return ask.names("--to", "pdf").stream()
                .map(name -> Exporters.named(name).orElseThrow(() -> unknown(name)))
                .toList();
    }

    private static Failure unknown(String name) {
        return Suggestion.nearest(name, Exporters.names())
                .map(near -> Failure.usage("error.exam.to.near", name, near))
                .orElseGet(() -> Failure.usage("error.exam.to", name, String.join(", ", Exporters.names())));
    }
}
