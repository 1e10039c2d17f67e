package moxie.demo;

import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Tensor;

/**
 * Values as JSON text: maps, lists, text, numbers, flags, arrays of numbers and tensors. Numbers that JSON cannot write
 * are the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}; a tensor without numbers is an object of its
 * shape and no data, because nested brackets cannot tell 0×4 from 0×3.
 */
public final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    public static String of(Object value) {
        JsonText text = new JsonText();
        text.value(value);
        return text.out.toString();
    }

    private void value(Object value) {
        if (value == null || value instanceof Optional<?> none && none.isEmpty()) {
            out.append("null");
        } else if (value instanceof Optional<?> some) {
            value(some.get());
        } else if (value instanceof CharSequence s) {
            text(s);
        } else if (value instanceof Double d) {
            number(d);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Tensor t) {
            tensor(t);
        } else {
            array(value);
        }
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            text(entry.getKey().toString());
            out.append(':');
            value(entry.getValue());
            before = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(Object value) {
        if (value instanceof double[] a) {
            tensor(Tensor.vector(a));
        } else if (value instanceof int[] a) {
            numbers(a);
        } else if (value instanceof long[] a) {
            numbers(a);
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            String comma = "";
            for (Object item : list) {
                out.append(comma);
                value(item);
                comma = ",";
            }
            out.append(']');
        } else {
            text(value.toString());
        }
    }

    private void numbers(int... a) {
        long[] wide = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            wide[i] = a[i];
        }
        numbers(wide);
    }

    private void numbers(long... a) {
        out.append('[');
        for (int i = 0; i < a.length; i++) {
            out.append(i == 0 ? "" : ",").append(a[i]);
        }
        out.append(']');
    }

    private void tensor(Tensor t) {
        if (t.size() == 0) {
            out.append("{\"shape\":");
            numbers(t.shape());
            out.append(",\"data\":[]}");
        } else {
            axis(t, 0, 0);
        }
    }

    /** Writes the numbers below one index of the first axes; answers how many they were. */
    private int axis(Tensor t, int axis, int from) {
        if (axis == t.axes()) {
            number(t.get(from));
            return 1;
        }
        int at = from;
        for (int i = 0; i < t.length(axis); i++) {
            out.append(i == 0 ? '[' : ',');
            at += axis(t, axis + 1, at);
        }
        out.append(']');
        return at - from;
    }

    private void number(double d) {
        if (Double.isNaN(d) || Double.isInfinite(d)) {
            out.append('"').append(d).append('"');
        } else {
            out.append(d);
        }
    }

    private void text(CharSequence s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || c == 0x7F || Character.isSurrogate(c) && lone(s, i)) {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean lone(CharSequence s, int i) {
        char c = s.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(s.charAt(i - 1));
    }
}
