package moxie.cli;

import java.util.Optional;
import moxie.message.Failure;
import moxie.message.Messages;

/** The program as a function of the world and its arguments. */
public final class Moxie {
    static final int BUG = 70;

    private Moxie() {}

    /** Tells that the results did not reach where they were sent; returns the exit code. */
    static int unsaid(Host host, String why, String... args) {
        Messages words = Messages.of(Given.language(host, args));
        host.err().println(words.get("error", words.get("error.output", why)));
        host.err().flush();
        return 1;
    }

    /** Runs one command line; never exits, never throws. */
    public static int run(Host host, String... args) {
        Messages words = Messages.of(Given.language(host, args));
        try {
            return run(host, words, Line.of(words, args));
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

    private static int run(Host host, Messages words, Line line) {
        Optional<Command> command = line.command();
        if (line.has("--help")) {
            Help.print(host.out(), words, line);
            return 0;
        }
        if (line.has("--version")) {
            Version version = Version.running();
            host.out().println(line.has("--json") ? version.json() : version.line());
            return 0;
        }
        Call call = new Call(host, line.given().settings(host, words), line);
        return command.isPresent() ? command.get().run(call) : Overview.run(call);
    }
}
