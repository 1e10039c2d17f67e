package moxie.cli;

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
            if (Version.only(args)) {
                host.out().println(Version.running().line());
                return 0;
            }
            FrontDoor.Line look = FrontDoor.look(args);
            if (look != null) {
                return Look.run(host, look.given().settings(host, words), look.wish());
            }
            DemoWish demo = DemoDoor.demo(host, words, args);
            return demo == null ? Dispatch.run(host, words, args) : DemoShow.run(demo);
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
}
