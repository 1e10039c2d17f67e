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
import moxie.question.Question;
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
        String name = name();
        List<Question> bank = ask.bank();
        Exam exam = ExamBuilder.build(ask.blueprint(bank), bank);
        if (!exam.shortages().isEmpty()) {
            ExamView.shortages(call, exam);
            return 1;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Press press = new Press(call.settings().data().resolve("cache").resolve("fonts"))) {
            for (Form form : exam.forms()) {
                for (Exporter exporter : exporters) {
                    exporter.export(exam, form, press)
                            .forEach(file -> files.put(name + "-" + form.name() + file.suffix(), file.bytes()));
                }
            }
            List<Path> written = write(name, exam, files);
            for (Remark remark : press.remarks()) {
                call.err().println(Printable.of(call.words().get(remark.key(), remark.arguments())));
            }
            ExamView.made(call, exam, press, written);
        }
        return 0;
    }

    private List<Path> write(String name, Exam exam, Map<String, byte[]> files) {
        Path folder = call.host().folder().resolve(call.<Path>option("--dir").orElse(Path.of("")));
        List<Lock.LockedFile> locked = new ArrayList<>();
        files.forEach((file, bytes) -> locked.add(new Lock.LockedFile(file, Lock.hash(bytes))));
        byte[] lock = Lock.of(name, exam, locked).json().getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.put(name + ".exam.lock.json", lock);
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

    private String name() {
        String name = call.<String>option("--name").orElse("exam");
        if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,100}") || name.startsWith(".") || name.startsWith("-")) {
            throw Failure.usage("error.exam.name", name);
        }
        return name;
    }

    private List<Exporter> exporters() {
        List<Exporter> out = new ArrayList<>();
        for (String name : ask.names("--to", "pdf")) {
            out.add(Exporters.named(name)
                    .orElseThrow(() -> Suggestion.nearest(name, Exporters.names())
                            .map(near -> Failure.usage("error.exam.to.near", name, near))
                            .orElseGet(
                                    () -> Failure.usage("error.exam.to", name, String.join(", ", Exporters.names())))));
        }
        return out;
    }
}
