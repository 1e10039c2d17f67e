package moxie.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Calls the program as a shell would, in a folder of its own, at a fixed time, with nothing of this machine. */
public final class Shell {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private InputStream input = InputStream.nullInputStream();
    private boolean terminal;
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");

    public Shell(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("LANG", "en_US.UTF-8");
    }

    public Shell env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Shell input(String text) {
        return input(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whoever types may also do other things meanwhile. */
    public Shell input(InputStream typed) {
        input = typed;
        return this;
    }

    public Shell at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** Both ends are a terminal that can do no more than show lines. */
    public Shell terminal() {
        environment.put("TERM", "dumb");
        terminal = true;
        return this;
    }

    public Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Host host = new Host(
                folder,
                environment,
                environment.get("LANG").startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH,
                Clock.fixed(now, ZoneOffset.UTC),
                input,
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new Host.Terminal(terminal, terminal, 80),
                1);
        int exit = Moxie.run(host, args);
        input = InputStream.nullInputStream();
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Result(int exit, String out, String err) {}
}
