package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import moxie.message.Messages;

/**
 * The options and arguments of a command. Descriptions are the messages {@code help.COMMAND} and
 * {@code help.COMMAND.OPTION}, read when the help is shown.
 */
final class Spec {
    private final String name;
    private final Messages words;
    private final List<Option> options = new ArrayList<>();
    private Supplier<String> about;
    private String label = "";
    private int least;
    private int most;

    Spec(String name, Messages words) {
        this.name = name;
        this.words = words;
        this.about = new Said(words, "help." + name);
    }

    /** A message that is looked up when it is wanted: most command lines need none of the help. */
    private record Said(Messages words, String key) implements Supplier<String> {
        @Override
        public String get() {
            return words.get(key);
        }
    }

    /** A flag without a value; {@code names} from short to long. */
    Spec flag(String... names) {
        return value(boolean.class, "", names);
    }

    /** An option with one value: text, a path, or a number. */
    Spec value(Class<?> type, String label, String... names) {
        return add(type, label, new Said(words, "help." + name + "." + key(names)), names);
    }

    /** An option with a description of its own. */
    Spec described(Class<?> type, String label, Supplier<String> text, String... names) {
        return add(type, label, text, names);
    }

    private Spec add(Class<?> type, String label, Supplier<String> text, String... names) {
        options.add(new Option(List.of(names), type, label, text));
        return this;
    }

    /** The words that follow: at least and at most so many. */
    Spec arguments(String label, int least, int most) {
        this.label = label;
        this.least = least;
        this.most = most;
        return this;
    }

    /** What the command does, where that depends on the words that follow. */
    Spec about(Supplier<String> text) {
        about = text;
        return this;
    }

    String name() {
        return name;
    }

    List<Option> options() {
        return options;
    }

    /** What the command does. */
    String about() {
        return about.get();
    }

    /** What stands for the arguments in the help; empty when there are none. */
    String label() {
        return label;
    }

    /** What the arguments are. */
    String aboutArguments() {
        return words.get("help." + name + ".arguments");
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    private static String key(String... names) {
        return names[names.length - 1].replace("--", "");
    }
}
