package moxie.cli;

import java.util.List;
import moxie.message.Failure;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie completion SHELL}: prints a script that teaches the shell moxie's commands and options. */
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

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
        if (!SHELLS.contains(shell)) {
            throw Failure.usage("error.choice", "SHELL", shell, String.join(", ", SHELLS));
        }
        call.out().print(new Completion(call.words()).script(shell));
        return 0;
    }
}
