package moxie.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Topic;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie completion SHELL}: prints a script that teaches the shell moxie's commands and options. */
final class CompletionCommand implements Command {
    static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    /** A longer title is no name anybody completes. */
    private static final int LONGEST = 40;

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).arguments("SHELL", "1").build();
    }

    @Override
    public int run(Call call) {
        String shell = call.arguments().get(0);
        if (shell.equals("topics")) { // asked by the scripts themselves, when the key is pressed
            Set<String> names = new LinkedHashSet<>();
            Shelf.library(call).topics().forEach(topic -> name(topic, names));
            names.forEach(name -> call.out().println(Printable.line(name)));
            return 0;
        }
        if (!SHELLS.contains(shell)) {
            throw Failure.usage("error.choice", "SHELL", shell, String.join(", ", SHELLS));
        }
        call.out().print(new Completion(call.words()).script(shell));
        return 0;
    }

    private static void name(Topic topic, Set<String> names) {
        if (topic.asked() && topic.kind() == Topic.Kind.TOPIC && topic.name().length() <= LONGEST) {
            names.add(topic.name());
        }
        topic.topics().forEach(below -> name(below, names));
    }
}
