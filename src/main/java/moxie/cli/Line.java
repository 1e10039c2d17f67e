package moxie.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.text.Suggestion;

/**
 * A command line as it is understood. Options may stand anywhere: {@code --seed 3}, {@code --seed=3}, {@code -c 3},
 * {@code -c3}, and flags together as in {@code -al}; the last of a repeated option counts; {@code --} ends them. The
 * first word that belongs to no option is the command, the others are its arguments.
 */
final class Line {
    private final Messages words;
    private final String[] args;
    private final Spec globals;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private int next;
    private Command command;
    private Spec own;

    private Line(Messages words, String... args) {
        this.words = words;
        this.args = args;
        this.globals = Globals.spec(words);
    }

    /** @throws Failure with the exit code of wrong usage, naming what is not understood and where help is */
    static Line of(Messages words, String... args) {
        Line line = new Line(words, args);
        line.read();
        return line;
    }

    /** Empty for {@code moxie} alone. */
    Optional<Command> command() {
        return Optional.ofNullable(command);
    }

    /** The options and arguments of its command. */
    Spec own() {
        return own;
    }

    /** @param option the longest name of an option */
    boolean has(String option) {
        return values.containsKey(option);
    }

    /** The value of an option, if it was given; of its type. */
    @SuppressWarnings("unchecked") // the type is the one its command gave it
    <T> Optional<T> option(String option) {
        return Optional.ofNullable((T) values.get(option));
    }

    List<String> arguments() {
        return arguments;
    }

    /** What was typed of the options every command has. */
    Given given() {
        return new Given(
                notes,
                (String) values.getOrDefault("--lang", "auto"),
                (String) values.getOrDefault("--color", "auto"),
                (String) values.getOrDefault("--data", ""),
                has("--json"),
                has("--quiet"));
    }

    private void read() {
        boolean options = true;
        while (next < args.length) {
            String word = args[next++];
            if (!options || word.length() < 2 || word.charAt(0) != '-') {
                argument(word);
            } else if (word.equals("--")) {
                options = false;
            } else if (word.startsWith("--")) {
                named(word);
            } else {
                letters(word);
            }
        }
        if (has("--help") || has("--version") || own == null) {
            return;
        }
        if (arguments.size() > own.most()) {
            throw Failure.usage("error.argument", arguments.get(own.most()), name());
        }
        if (arguments.size() < own.least()) {
            throw Failure.usage("error.missing", own.label(), name());
        }
    }

    private void argument(String word) {
        if (command == null) {
            command = Commands.named(word);
            own = command.specFor(words, args);
        } else {
            arguments.add(word);
        }
    }

    /** {@code --name}, {@code --name value} or {@code --name=value}. */
    private void named(String word) {
        int equals = word.indexOf('=');
        Option option = known(equals < 0 ? word : word.substring(0, equals));
        if (option.flag() && equals > 0) {
            throw Failure.usage("error.value", option.name(), word.substring(equals + 1), name());
        }
        put(option, option.flag() ? "" : equals > 0 ? word.substring(equals + 1) : value(option));
    }

    /** {@code -c value}, {@code -c3}, {@code -c=3}, or some flags behind one dash. */
    private void letters(String word) {
        for (int i = 1; i < word.length(); i++) {
            Option option = known("-" + word.charAt(i));
            if (!option.flag()) {
                String rest = word.substring(i + 1);
                put(option, rest.isEmpty() ? value(option) : rest.startsWith("=") ? rest.substring(1) : rest);
                return;
            }
            put(option, "");
        }
    }

    /** The word after an option that takes one; it may begin with a dash, but not be an option itself. */
    private String value(Option option) {
        if (next == args.length || find(args[next]) != null || args[next].equals("--")) {
            throw Failure.usage("error.missing", option.name(), name());
        }
        return args[next++];
    }

    private void put(Option option, String word) {
        try {
            values.put(option.name(), option.flag() ? (Object) true : option.read(word));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("error.value", option.name(), word, name());
        }
        if (option.name().equals("--notes")) {
            notes.add(word);
        }
    }

    private Option known(String typed) {
        Option option = find(typed);
        if (option != null) {
            return option;
        }
        List<String> names = new ArrayList<>();
        for (Spec spec : own == null ? List.of(globals) : List.of(own, globals)) {
            spec.options().forEach(known -> names.add(known.name()));
        }
        throw Suggestion.nearest(typed, names)
                .map(near -> Failure.usage("error.option.near", typed, near, name()))
                .orElseGet(() -> Failure.usage("error.option", typed, name()));
    }

    private Option find(String typed) {
        Option option = own == null ? null : find(own, typed);
        return option == null ? find(globals, typed) : option;
    }

    private static Option find(Spec spec, String typed) {
        for (Option option : spec.options()) {
            if (option.names().contains(typed)) {
                return option;
            }
        }
        return null;
    }

    /** What was called, for a message. */
    private String name() {
        return command == null ? "moxie" : "moxie " + command.name();
    }
}
