package moxie.cli;

import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie look}: shows a topic at once. The {@link FrontDoor} answers most of its lines before this is loaded. */
final class LookCommand implements Command {
    @Override
    public String name() {
        return "look";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .flag("-a", "--all")
                .flag("-l", "--titles")
                .flag("--raw")
                .flag("--pager")
                .flag("-e", "--edit")
                .arguments("WORDS", "1..*")
                .build();
    }

    @Override
    public int run(Call call) {
        return Look.run(call.host(), call.settings(), wish(call));
    }

    /** What was asked, as the option parser understands it. */
    static Look.Wish wish(Call call) {
        return new Look.Wish(
                call.arguments(),
                call.has("--all"),
                call.has("--titles"),
                call.has("--raw"),
                call.has("--pager"),
                call.has("--edit"));
    }
}
