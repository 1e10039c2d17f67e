package moxie.review;

import java.util.List;
import java.util.function.Consumer;

/** Writes one JSON object as one line. */
final class Line {
    private final StringBuilder out = new StringBuilder("{");

    Line() {}

    /** The line of a schema, for example {@code moxie/review/1}. */
    static Line of(String schema) {
        return new Line().text("schema", schema);
    }

    Line text(String name, String value) {
        name(name);
        quote(value);
        return this;
    }

    /** The field, unless the text is empty. */
    Line textUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    Line texts(String name, List<String> values) {
        name(name);
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",");
            quote(values.get(i));
        }
        out.append(']');
        return this;
    }

    Line number(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    /** A number rounded to four decimals. */
    Line number(String name, double value) {
        name(name);
        double rounded = Math.round(value * 1e4) / 1e4;
        if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
            out.append((long) rounded);
        } else {
            out.append(rounded);
        }
        return this;
    }

    Line truth(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    <T> Line objects(String name, List<T> things, java.util.function.BiConsumer<Line, T> each) {
        name(name);
        out.append('[');
        for (int i = 0; i < things.size(); i++) {
            Line inner = new Line();
            each.accept(inner, things.get(i));
            out.append(i == 0 ? "" : ",").append(inner);
        }
        out.append(']');
        return this;
    }

    Line with(Consumer<Line> more) {
        more.accept(this);
        return this;
    }

    private void name(String name) {
        if (out.length() > 1) {
            out.append(',');
        }
        quote(name);
        out.append(':');
    }

    private void quote(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || loneSurrogate(value, i)) {
                        out.append("\\u").append(String.format("%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean loneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    /** The object, without a line end. */
    @Override
    public String toString() {
        return out + "}";
    }
}
