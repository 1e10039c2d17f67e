package moxie.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Tensor;

/**
 * What a demo found: blocks to show in order, values for machines under the names of the reference data, and one insight
 * worked out from those very numbers. Labels are symbols such as {@code QKᵀ}, or the last part of a
 * {@code demo.label.*} message.
 */
public final class Report {
    /** One thing to show. */
    public sealed interface Block {}

    /** The formula the demo follows. */
    public record Formula(String text) implements Block {}

    /** Stages with shapes, first to last. */
    public record Flow(List<String> stages) implements Block {
        public Flow {
            stages = List.copyOf(stages);
        }
    }

    /** How a matrix is coloured. */
    public enum Colours {
        /** Blue below zero, red above, as far as the largest number reaches. */
        SIGNED,
        /** Dark to bright from 0 to 1, always, so that pictures compare. */
        PROBABILITY
    }

    /**
     * A matrix as coloured cells; −∞ is shown as masked.
     *
     * @param rows names of the rows; none for their numbers
     * @param columns names of the columns; none for their numbers
     */
    public record Heat(String label, Tensor matrix, Colours colours, List<String> rows, List<String> columns)
            implements Block {
        public Heat {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** A matrix product whose cells can be probed. */
    public record Product(String label, Tensor left, Tensor right) implements Block {}

    /**
     * One bar per name.
     *
     * @param logarithmic lengths by powers of ten
     */
    public record Bars(String label, List<String> names, Tensor values, boolean logarithmic) implements Block {
        public Bars {
            names = List.copyOf(names);
        }
    }

    /**
     * Curves over the same steps, drawn one below the other on one scale.
     *
     * @param logarithmic heights by powers of ten
     */
    public record Lines(String label, List<String> names, List<Tensor> values, boolean logarithmic) implements Block {
        public Lines {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }
    }

    /** A table; cells are text or numbers. */
    public record Table(List<String> heads, List<List<Object>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** A sentence: its key and arguments. */
    public record Say(String key, List<Object> arguments) implements Block {
        public Say {
            arguments = List.copyOf(arguments);
        }
    }

    /** Something shown as it stands: code, a prompt, text of the demo. */
    public record Verbatim(String text) implements Block {}

    /**
     * What to guess before looking.
     *
     * @param question a key and its arguments
     * @param answer what the numbers say; a number is compared as a number
     */
    public record Prediction(Say question, Object answer) {}

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String kernel;
    private Optional<Say> insight = Optional.empty();
    private Optional<Prediction> prediction = Optional.empty();

    /** @param kernel the reference data whose names the values have */
    public Report(String kernel) {
        this.kernel = kernel;
    }

    public Report formula(String text) {
        blocks.add(new Formula(text));
        return this;
    }

    public Report flow(String... stages) {
        blocks.add(new Flow(List.of(stages)));
        return this;
    }

    public Report signed(String label, Tensor matrix) {
        return heat(label, matrix, Colours.SIGNED, List.of(), List.of());
    }

    public Report probabilities(String label, Tensor matrix) {
        return heat(label, matrix, Colours.PROBABILITY, List.of(), List.of());
    }

    public Report heat(String label, Tensor matrix, Colours colours, List<String> rows, List<String> columns) {
        blocks.add(new Heat(label, matrix, colours, rows, columns));
        return this;
    }

    public Report product(String label, Tensor left, Tensor right) {
        blocks.add(new Product(label, left, right));
        return this;
    }

    public Report bars(String label, List<String> names, double... values) {
        blocks.add(new Bars(label, names, Tensor.vector(values), false));
        return this;
    }

    public Report logBars(String label, List<String> names, double... values) {
        blocks.add(new Bars(label, names, Tensor.vector(values), true));
        return this;
    }

    public Report lines(String label, boolean logarithmic, List<String> names, double[]... values) {
        List<Tensor> all = new ArrayList<>();
        for (double[] series : values) {
            all.add(Tensor.vector(series));
        }
        blocks.add(new Lines(label, names, all, logarithmic));
        return this;
    }

    public Report table(List<String> heads, List<List<Object>> rows) {
        blocks.add(new Table(heads, rows));
        return this;
    }

    public Report say(String key, Object... arguments) {
        blocks.add(new Say(key, Arrays.asList(arguments)));
        return this;
    }

    public Report verbatim(String text) {
        blocks.add(new Verbatim(text));
        return this;
    }

    /** Names and values in turn, in this order: a map without an order of its own would print another one each time. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    public Report value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public Report insight(String key, Object... arguments) {
        insight = Optional.of(new Say(key, Arrays.asList(arguments)));
        return this;
    }

    /** Asks {@code key} before the numbers are shown. */
    public Report ask(Object answer, String key, Object... arguments) {
        prediction = Optional.of(new Prediction(new Say(key, Arrays.asList(arguments)), answer));
        return this;
    }

    public String kernel() {
        return kernel;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public Map<String, Object> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    public Optional<Say> insight() {
        return insight;
    }

    public Optional<Prediction> prediction() {
        return prediction;
    }
}
