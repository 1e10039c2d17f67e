package moxie.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import moxie.message.Failure;
import org.jline.keymap.KeyMap;
import org.jline.reader.Buffer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.Reference;
import org.jline.reader.UserInterruptException;
import org.jline.reader.Widget;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A real terminal: editing over several lines, pasting, resizing. With {@link DemoLive} the only class that knows JLine. */
final class JLineConsole implements Console {
    private static final String ENTER = "moxie-enter";
    private static final String SEND = "moxie-send";

    private final PrintStream out;
    private final Terminal terminal;
    private final LineReader reader;
    private final int columns;
    private static final long KEEP_MILLIS = 1000;

    private final Clock clock;
    private Field field = Field.line("");
    private long kept;

    JLineConsole(Host host) {
        this.out = host.out();
        this.columns = host.terminal().columns();
        this.clock = host.clock();
        try {
            terminal = TerminalBuilder.builder()
                    .dumb(true)
                    .encoding(StandardCharsets.UTF_8)
                    .graphemeCluster(false)
                    .build();
        } catch (IOException e) {
            throw Failure.of("error.quiz.terminal", String.valueOf(e.getMessage()));
        }
        reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(JLineConsole::whole)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
                .option(LineReader.Option.INSERT_TAB, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                .build();
        reader.getWidgets().put(ENTER, this::enter);
        reader.getWidgets().put(SEND, this::send);
        keeping(LineReader.SELF_INSERT);
        keeping(LineReader.BEGIN_PASTE);
        Runtime.getRuntime().addShutdownHook(new Thread(this::keep));
        KeyMap<org.jline.reader.Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        keys.bind(new Reference(ENTER), "\r", "\n");
        keys.bind(new Reference(SEND), KeyMap.ctrl('D'));
    }

    /** Has what was typed outlive a closed window, once a second while someone types. */
    private void keeping(String name) {
        Widget builtin = reader.getBuiltinWidgets().get(name);
        reader.getWidgets().put(name, () -> {
            boolean done = builtin.apply();
            if (clock.millis() - kept >= KEEP_MILLIS) {
                kept = clock.millis();
                keep();
            }
            return done;
        });
    }

    private void keep() {
        String typed = reader.getBuffer().toString();
        if (!typed.isBlank()) {
            field.keep().accept(typed);
        }
    }

    private boolean enter() {
        Buffer buffer = reader.getBuffer();
        String typed = buffer.toString();
        if (field.complete(typed) && buffer.cursor() == buffer.length()) {
            reader.callWidget(LineReader.ACCEPT_LINE);
        } else {
            buffer.write("\n" + field.indent(buffer.upToCursor()));
            field.keep().accept(buffer.toString());
        }
        return true;
    }

    private boolean send() {
        if (reader.getBuffer().length() == 0) {
            throw new EndOfFileException();
        }
        reader.callWidget(LineReader.ACCEPT_LINE);
        return true;
    }

    /** Takes what was typed as it is: an answer has no quotes to close and no words to complete. */
    private static ParsedLine whole(String line, int cursor, Parser.ParseContext context) {
        return new DefaultParser().new ArgumentList(line, List.of(line), 0, cursor, cursor, "", 0, line.length());
    }

    @Override
    public Input ask(Field asked) {
        field = asked;
        out.flush();
        try {
            String typed = reader.readLine(asked.prompt(), null, (Character) null, asked.draft());
            return new Input.Text(typed.stripTrailing());
        } catch (UserInterruptException e) {
            String partial = e.getPartialLine() == null ? "" : e.getPartialLine();
            if (!partial.isBlank()) {
                reader.getHistory().add(partial);
            }
            return new Input.Break(partial);
        } catch (EndOfFileException e) {
            // Ctrl-D sends what is typed; the terminal itself ends only when its window closes: that sends nothing.
            keep();
            return new Input.End();
        } finally {
            field = Field.line("");
        }
    }

    @Override
    public void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    @Override
    public <T> T aside(Supplier<T> work) {
        try {
            terminal.pause(true);
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of("error.quiz.terminal", "interrupted");
        } finally {
            terminal.resume();
        }
    }

    @Override
    public int columns() {
        int now = terminal.getSize().getColumns();
        return now > 0 ? now : columns;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw Failure.of("error.quiz.terminal", String.valueOf(e.getMessage()));
        }
    }
}
