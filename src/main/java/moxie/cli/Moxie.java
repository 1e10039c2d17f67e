package moxie.cli;

import moxie.message.Failure;
import moxie.message.Messages;

/** The program as a function of the world and its arguments. */
public final class Moxie {
    static final int BUG = 70;

    private Moxie() {}

    /** Runs one command line; never exits, never throws. */
    public static int run(Host host, String... args) {
        Messages words = Messages.of(Given.language(host, args));
        try {
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
