package moxie.cli;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The only place that touches the machine: builds the {@link Host} and exits with what {@link Moxie#run} says. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Sink out = new Sink(FileDescriptor.out);
        Host machine = machine(out.text(), new Sink(FileDescriptor.err).text());
        int status = Moxie.run(machine, args);
        if (!out.lost().isEmpty()) {
            status = Moxie.unsaid(machine, out.lost(), args);
        }
        // All is written and closed by now. System.exit would first look for a logger to tell (30 ms from JDK 21 on).
        Runtime.getRuntime().halt(status);
    }

    static Host machine(PrintStream out, PrintStream err) {
        Map<String, String> environment = System.getenv();
        return new Host(
                Path.of("").toAbsolutePath(),
                environment,
                locale(environment),
                new LocalClock(),
                System.in,
                out,
                err,
                terminal(environment),
                System.nanoTime());
    }

    /** The launcher replaces a locale without UTF-8 and keeps the person's own in {@code MOXIE_LANG}. */
    private static Locale locale(Map<String, String> environment) {
        for (String name : new String[] {"MOXIE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    /** The launcher tells what the streams are connected to in {@code MOXIE_TTY} (i, o, e) and the width in COLUMNS. */
    private static Host.Terminal terminal(Map<String, String> environment) {
        String tty = environment.containsKey("MOXIE_TTY") ? environment.get("MOXIE_TTY") : asked();
        int columns = 80;
        try {
            columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "80"));
        } catch (NumberFormatException e) {
            columns = 80;
        }
        return new Host.Terminal(tty.contains("i"), tty.contains("o"), columns < 20 ? 80 : columns);
    }

    /** Without the launcher, as with {@code java -jar}: Java itself tells only whether both ends are a terminal. */
    @SuppressWarnings(
            "SystemConsoleNull") // the console of java.base still is null in a pipe; others are not, from 22 on
    private static String asked() {
        System.setProperty("jdk.console", "java.base");
        return System.console() == null ? "" : "io";
    }

    /** The machine's clock. It asks for the zone only when someone wants it: the zone database takes 30 ms to read. */
    private static final class LocalClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }
    }
}
