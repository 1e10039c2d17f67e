package moxie.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import moxie.demo.Demos;
import moxie.demo.compute.Compute;
import moxie.message.Failure;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie demo}: numeric demos, and kernels on files of cases. */
final class DemoCommand implements Command {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return DemoOptions.spec(words, java.util.Optional.empty());
    }

    @Override
    public CommandSpec specFor(Messages words, String... args) {
        return DemoOptions.spec(words, DemoOptions.named(args));
    }

    @Override
    public int run(Call call) {
        if (call.has("--compute")) {
            return compute(call, call.<String>option("--compute").orElseThrow());
        }
        List<String> names = call.arguments();
        if (names.isEmpty() && !call.has("--check")) {
            DemoList.lines(
                            call.words(),
                            new Style(call.settings().color()),
                            call.settings().columns())
                    .forEach(call.out()::println);
            return 0;
        }
        if (call.has("--check")) {
            return DemoCheck.run(call);
        }
        if (!names.equals(List.of("all"))) {
            return DemoShow.run(DemoWish.of(call, meant(call, String.join(" ", names))));
        }
        for (Demos.Entry entry : Demos.ALL) {
            if (!entry.equals(Demos.ALL.get(0)) && !call.settings().json()) {
                call.out().println();
            }
            DemoShow.run(DemoWish.of(call, entry));
        }
        return 0;
    }

    /** By name, or by the title of a topic; then it is said which one that is. */
    private static Demos.Entry meant(Call call, String typed) {
        List<Demos.Entry> found = Demos.meant(typed);
        Demos.Entry first = found.get(0);
        if (!first.name().equals(typed) && !call.settings().quiet()) {
            String others = String.join(
                    ", ", found.stream().skip(1).limit(5).map(Demos.Entry::name).toList());
            String key = others.isEmpty() ? "demo.topic" : "demo.topics";
            call.host().err().println(call.words().get(key, first.name(), Printable.line(typed), others));
        }
        return first;
    }

    private static int compute(Call call, String file) {
        try (Reader in = TextFile.lines(file.equals("-") ? call.host().in() : Files.newInputStream(path(call, file)))) {
            Compute answer = Compute.of(file, in);
            Json.line(call.out(), "moxie/demo/1", json -> {
                json.writeStringField("kernel", answer.kernel());
                json.writeFieldName("cases");
                DemoJson.value(json, answer.cases());
            });
            return answer.failed() == 0 ? 0 : 1;
        } catch (IOException e) {
            throw Failure.of("error.demo.file", file);
        }
    }

    private static Path path(Call call, String file) {
        return call.host().folder().resolve(file);
    }
}
