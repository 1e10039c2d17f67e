package moxie.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a person types answers and reads verdicts. */
interface Console extends AutoCloseable {
    /** Asks for something and waits. */
    Input ask(Field field);

    void print(List<String> lines);

    /** Leaves the terminal to another program, such as an editor, while {@code work} runs. */
    <T> T aside(Supplier<T> work);

    /** The width to lay out for, now. */
    int columns();

    @Override
    void close();

    /** What came back. */
    sealed interface Input {
        /** Something typed, possibly nothing; without trailing empty lines. */
        record Text(String text) implements Input {}

        /** The end of input, with nothing typed: enough for now. */
        record End() implements Input {}

        /**
         * Ctrl-C.
         *
         * @param partial what stood there
         */
        record Break(String partial) implements Input {}
    }

    /** How much may be typed. */
    enum Shape {
        /** One line; enter sends it. */
        LINE,
        /** Several lines; enter on an empty line sends them. */
        LINES,
        /** Code: indentation is kept up; two empty lines send it. */
        CODE
    }

    /**
     * Something to fill in.
     *
     * @param draft what already stands there
     * @param keep told what stands there after each line, so that it outlives a closed window
     */
    record Field(Shape shape, String prompt, String draft, Consumer<String> keep) {
        /** One line of which nothing is kept. */
        static Field line(String prompt) {
            return new Field(Shape.LINE, prompt, "", text -> {});
        }

        /** Does enter send what was typed? */
        boolean complete(String typed) {
            int start = typed.lastIndexOf('\n') + 1;
            String last = typed.substring(start);
            if (shape == Shape.LINE || isHint(last) || isCommand(last)) {
                return true;
            }
            if (shape == Shape.LINES || start == 0) {
                return last.isBlank();
            }
            int before = typed.lastIndexOf('\n', start - 2) + 1;
            return last.isBlank() && typed.substring(before, start).isBlank();
        }

        /** What the next line starts with: the indentation of this one, deeper after an opening. */
        String indent(String typed) {
            if (shape != Shape.CODE) {
                return "";
            }
            String last = typed.substring(typed.lastIndexOf('\n') + 1);
            String code = last.stripTrailing();
            String indent =
                    last.substring(0, last.length() - last.stripLeading().length());
            return code.endsWith(":") || code.endsWith("{") || code.endsWith("(") || code.endsWith("[")
                    ? indent + "    "
                    : indent;
        }

        static boolean isHint(String line) {
            String typed = line.strip();
            return typed.equals("?") || typed.equals("？");
        }

        /** A colon and a letter alone on a line, such as {@code :q}; where no code is asked for, a word as well. */
        boolean isCommand(String line) {
            String typed = line.strip();
            return typed.length() >= 2
                    && (typed.charAt(0) == ':' || typed.charAt(0) == '：')
                    && (typed.length() == 2
                            ? Character.isLetter(typed.charAt(1))
                            : shape != Shape.CODE && typed.substring(1).matches("[A-Za-z]{2,9}"));
        }

        /** The letter of a command, also when it was spelt out; a question mark for a word that is none. */
        static char command(String line) {
            String word = line.strip().substring(1).toLowerCase(Locale.ROOT);
            return switch (word) {
                case "quit", "exit" -> 'q';
                case "skip" -> 's';
                case "undo" -> 'u';
                case "edit", "editor" -> 'e';
                case "suspend" -> 'z';
                case "demo" -> 'd';
                case "note" -> 'n';
                default -> word.length() == 1 ? word.charAt(0) : '?';
            };
        }
    }
}
