package moxie.cli;

import moxie.message.Messages;

/** {@code moxie look}: shows a topic at once. */
final class LookCommand implements Command {
    @Override
    public String name() {
        return "look";
    }

    @Override
    public Spec spec(Messages words) {
        return new Spec(name(), words)
                .flag("-a", "--all")
                .flag("-l", "--titles")
                .flag("--raw")
                .flag("--pager")
                .flag("-e", "--edit")
                .arguments("WORDS", 1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Call call) {
        Look.Wish wish = new Look.Wish(
                call.arguments(),
                call.has("--all"),
                call.has("--titles"),
                call.has("--raw"),
                call.has("--pager"),
                call.has("--edit"));
        return Look.run(call.host(), call.settings(), wish);
    }
}
