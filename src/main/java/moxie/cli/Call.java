package moxie.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import moxie.message.Messages;
import picocli.CommandLine.ParseResult;

/** One command as it was called: the world, what is meant, and its own options. */
record Call(Host host, Settings settings, ParseResult line) {
    PrintStream out() {
        return host.out();
    }

    PrintStream err() {
        return host.err();
    }

    Messages words() {
        return settings.words();
    }

    boolean has(String option) {
        return line.hasMatchedOption(option);
    }

    /** The value of an option, if it was given. */
    <T> Optional<T> option(String option) {
        return line.hasMatchedOption(option)
                ? Optional.ofNullable(line.matchedOptionValue(option, (T) null))
                : Optional.empty();
    }

    /** The positional arguments, in order. */
    List<String> arguments() {
        return line.matchedPositionals().stream()
                .distinct() // picocli lists one that options interrupt several times
                .flatMap(p -> p.stringValues().stream())
                .toList();
    }

    /** Says something to the person, unless they asked for quiet. */
    void say(String key, Object... arguments) {
        if (!settings.quiet()) {
            err().println(words().get(key, arguments));
        }
    }
}
