package moxie.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * The world as one command sees it. Everything that differs from run to run comes in through here.
 *
 * @param folder the working directory, absolute
 * @param environment environment variables
 * @param locale the person's language
 * @param clock now, in the person's zone
 * @param in answers and batches
 * @param out results
 * @param err talk
 * @param terminal are both ends a terminal?
 * @param seed for what nobody seeded
 */
public record Host(
        Path folder,
        Map<String, String> environment,
        Locale locale,
        Clock clock,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        long seed) {
    public Host {
        environment = Map.copyOf(environment);
    }

    /**
     * What the streams are connected to.
     *
     * @param in standard input is a terminal
     * @param out standard output is a terminal
     * @param columns its width, 80 where nobody knows
     */
    public record Terminal(boolean in, boolean out, int columns) {}

    /** An environment variable, empty when unset. */
    public String env(String name) {
        return environment.getOrDefault(name, "");
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
