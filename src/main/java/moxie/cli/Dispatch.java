package moxie.cli;

import java.util.Optional;
import moxie.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From arguments to the command they name, by the option parser. */
final class Dispatch {
    private Dispatch() {}

    static int run(Host host, Messages words, String... args) {
        Optional<Command> command = Globals.command(args).map(Commands::named);
        CommandLine line = new CommandLine(Globals.root(words));
        command.ifPresent(c -> line.addSubcommand(c.name(), Globals.addTo(c.specFor(words, args), words)));
        ParseResult parsed;
        try {
            parsed = line.parseArgs(args);
        } catch (ParameterException e) {
            throw Errors.usage(e);
        }
        ParseResult leaf = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (Globals.given(parsed, leaf, "--help")) {
            Help.print(host.out(), words, command, args);
            return 0;
        }
        if (Globals.given(parsed, leaf, "--version")) {
            Version version = Version.running();
            host.out().println(Globals.given(parsed, leaf, "--json") ? version.json() : version.line());
            return 0;
        }
        Call call = new Call(host, Globals.given(parsed, leaf).settings(host, words), leaf);
        if (command.isPresent()) {
            return command.get().run(call);
        }
        return Overview.run(call);
    }
}
