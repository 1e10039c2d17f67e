package moxie.question;

import java.util.List;

/** The shape of the answer a question asks for, with its key. A closed set, handled through {@link Visitor}. */
public sealed interface Response {
    <R> R accept(Visitor<R> visitor);

    /** The name used in JSON. */
    String type();

    /** What is chosen from or put in order, as shown; empty where the answer is written. */
    default List<String> options() {
        return List.of();
    }

    /** Words, marked against a rubric. */
    record Free(Rubric rubric) implements Response {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.free(this);
        }

        @Override
        public String type() {
            return "free";
        }
    }

    /**
     * Code, marked by its tokens.
     *
     * @param language as in the note's fence, may be empty
     */
    record Code(String language, String code) implements Response {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }

        @Override
        public String type() {
            return "code";
        }
    }

    /**
     * Blanks in a sentence; the prompt shows each as {@code ____}.
     *
     * @param accepted for each blank, in order, the spellings that are right, the note's own first
     */
    record Blank(List<List<String>> accepted) implements Response {
        public Blank {
            accepted = accepted.stream().map(List::copyOf).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }

        @Override
        public String type() {
            return "blank";
        }
    }

    /**
     * One or more of several options.
     *
     * @param options as shown
     * @param correct indices into {@code options}, ascending, not empty
     */
    record Choice(List<String> options, List<Integer> correct) implements Response {
        public Choice {
            options = List.copyOf(options);
            correct = List.copyOf(correct);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }

        @Override
        public String type() {
            return "choice";
        }
    }

    /**
     * Options to be put in order.
     *
     * @param options as shown, out of order
     * @param correct the right order as indices into {@code options}
     */
    record Order(List<String> options, List<Integer> correct) implements Response {
        public Order {
            options = List.copyOf(options);
            correct = List.copyOf(correct);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.order(this);
        }

        @Override
        public String type() {
            return "order";
        }
    }

    /**
     * A number.
     *
     * @param tolerance absolute, not negative
     * @param working the worked solution, line by line; may be empty
     */
    record Numeric(double value, double tolerance, List<String> working) implements Response {
        public Numeric {
            working = List.copyOf(working);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.numeric(this);
        }

        @Override
        public String type() {
            return "numeric";
        }
    }

    /** One answer per shape. */
    interface Visitor<R> {
        R free(Free response);

        R code(Code response);

        R blank(Blank response);

        R choice(Choice response);

        R order(Order response);

        R numeric(Numeric response);
    }
}
