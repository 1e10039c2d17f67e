package moxie.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * One option of a command.
 *
 * @param names from short to long, with their dashes
 * @param type what its value is read as; {@code boolean} for a flag, which takes none
 * @param label what stands for the value in the help; a few values to choose from are parted by bars
 * @param text says what it is for; asked only when someone wants to read it
 */
record Option(List<String> names, Class<?> type, String label, Supplier<String> text) {
    Option {
        names = List.copyOf(names);
    }

    boolean flag() {
        return type == boolean.class;
    }

    /** Its longest name, by which the program knows it. */
    String name() {
        return names.get(names.size() - 1);
    }

    /** What it is for, in the person's language. */
    String about() {
        return text.get();
    }

    /** The values of an option that has a few; empty when it takes any. */
    List<String> choices() {
        return label.indexOf('|') < 0 ? List.of() : List.of(label.split("\\|", -1));
    }

    /** @throws IllegalArgumentException when the word is no value of this type */
    Object read(String word) {
        if (type == Integer.class) {
            return Integer.valueOf(word);
        }
        if (type == Long.class) {
            return Long.valueOf(word);
        }
        if (type == Double.class) {
            double number = Double.parseDouble(word);
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(word);
            }
            return number;
        }
        return type == Path.class ? Path.of(word) : word;
    }
}
