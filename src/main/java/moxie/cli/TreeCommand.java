package moxie.cli;

import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie tree}: the topic tree of the notes. */
final class TreeCommand implements Command {
    @Override
    public String name() {
        return "tree";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).arguments("TOPIC", "0..*").build();
    }

    @Override
    public int run(Call call) {
        return 0;
    }
}
