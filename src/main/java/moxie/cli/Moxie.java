package moxie.cli;

import java.util.Optional;
import moxie.message.Failure;
import moxie.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The program as a function of the world and its arguments. */
public final class Moxie {
    static final int BUG = 70;

    private Moxie() {}

    /** Runs one command line; never exits, never throws. */
    public static int run(Host host, String... args) {
        Messages words = Messages.of(Globals.language(host, args));
        try {
            return dispatch(host, words, args);
        } catch (Failure failure) {
            host.err().println(words.get("error", Printable.of(words.get(failure))));
            return failure.exit();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            host.err().println(words.get("error.bug", bug.toString()));
            bug.printStackTrace(host.err());
            return BUG;
        } finally {
            host.out().flush();
            host.err().flush();
        }
    }

    private static int dispatch(Host host, Messages words, String... args) {
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
            host.out().println("moxie " + Globals.version());
            return 0;
        }
        Call call = new Call(host, Globals.settings(host, words, parsed, leaf), leaf);
        if (command.isPresent()) {
            return command.get().run(call);
        }
        Help.print(host.out(), words, command, args);
        return 0;
    }
}
