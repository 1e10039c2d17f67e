package moxie.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Line by line, for a terminal that can do no more; the system's own line editing is all there is. */
final class PlainConsole implements Console {
    private final BufferedReader in;
    private final PrintStream out;
    private final int columns;

    PlainConsole(Host host) {
        this.in = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
        this.out = host.out();
        this.columns = host.terminal().columns();
    }

    @Override
    public Input ask(Field field) {
        StringBuilder typed = new StringBuilder(field.draft());
        out.print(field.prompt());
        if (!field.draft().isEmpty()) {
            out.println(Printable.of(field.draft()));
            typed.append('\n');
        }
        out.flush();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                typed.append(line);
                field.keep().accept(typed.toString());
                if (field.complete(typed.toString())) {
                    return new Input.Text(typed.toString().stripTrailing());
                }
                typed.append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return typed.toString().isBlank()
                ? new Input.End()
                : new Input.Text(typed.toString().stripTrailing());
    }

    @Override
    public void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    @Override
    public <T> T aside(Supplier<T> work) {
        return work.get();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void close() {
        out.flush();
    }
}
