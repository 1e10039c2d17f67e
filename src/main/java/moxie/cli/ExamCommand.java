package moxie.cli;

import java.nio.file.Path;
import java.util.List;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.text.Suggestion;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie exam}: from notes to printed papers with their keys. */
final class ExamCommand implements Command {
    static final List<String> VERBS = List.of("new", "check", "make", "verify", "grade", "stats");

    @Override
    public String name() {
        return "exam";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(Integer.class, "COUNT", "-c", "--count")
                .value(Long.class, "SEED", "--seed")
                .value(String.class, "A,B", "--forms")
                .value(String.class, "pdf,html,…", "--to")
                .value(Path.class, "DIR", "-d", "--dir")
                .value(String.class, "NAME", "--name")
                .value(String.class, "TITLE", "--title")
                .value(Double.class, "POINTS", "--points")
                .value(Integer.class, "MINUTES", "--minutes")
                .value(String.class, "PERSON", "--record")
                .arguments("WHAT", "0..*")
                .build();
    }

    @Override
    public int run(Call call) {
        List<String> arguments = call.arguments();
        if (arguments.isEmpty()) {
            throw Failure.usage("error.exam.verb", String.join(", ", VERBS));
        }
        String verb = arguments.get(0);
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (verb) {
            case "new" -> new ExamNew(call, rest).run();
            case "check" -> new ExamCheck(call, rest).run();
            case "verify" -> new ExamVerify(call, rest).run();
            case "grade" -> new ExamGrade(call, rest).run();
            case "stats" -> new ExamStats(call, rest).run();
            case "make" -> new ExamMake(call, rest).run();
            default ->
                throw Suggestion.nearest(verb, VERBS)
                        .map(near -> Failure.usage("error.exam.verb.near", verb, near))
                        .orElseGet(() -> Failure.usage("error.exam.verb.unknown", verb, String.join(", ", VERBS)));
        };
    }
}
