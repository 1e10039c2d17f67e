package moxie.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import moxie.export.Disk;
import moxie.export.QuestionTable;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.message.Reason;
import moxie.quiz.Ask;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie export}: the questions for other programs. */
final class ExportCommand implements Command {
    private static final List<String> FORMATS = List.of("anki", "json", "csv");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(Path.class, "FILE", "-o", "--output")
                .arguments("anki|json|csv [TOPIC]", "1..*")
                .build();
    }

    @Override
    public int run(Call call) {
        String format = call.arguments().get(0);
        if (!FORMATS.contains(format)) {
            throw Failure.usage("error.choice", "export", format, String.join(", ", FORMATS));
        }
        Study study = Study.open(call);
        List<Ask> asks =
                study.about(call.arguments().subList(1, call.arguments().size()));
        String text = text(format, asks);
        if (format.equals("anki")) {
            study.remember();
        }
        if (call.<Path>option("--output").isEmpty()) {
            call.out().print(text);
            return 0;
        }
        Path file = call.host().folder().resolve(call.<Path>option("--output").orElseThrow());
        save(file, text);
        call.say("export.done", asks.size(), file);
        return 0;
    }

    private static String text(String format, List<Ask> asks) {
        if (format.equals("json")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
            asks.forEach(ask -> QuestionJson.line(out, ask.question(), true));
            out.flush();
            return bytes.toString(StandardCharsets.UTF_8);
        }
        List<QuestionTable.Row> rows = asks.stream()
                .map(ask -> new QuestionTable.Row(ask.key(), ask.question()))
                .toList();
        return format.equals("csv") ? QuestionTable.csv(rows) : QuestionTable.anki(rows);
    }

    private static void save(Path file, String text) {
        try {
            Disk.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Failure.of("error.write", file, Reason.of(e));
        }
    }
}
