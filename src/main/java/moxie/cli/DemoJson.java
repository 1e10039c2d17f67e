package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Tensor;

/**
 * Values of the demos as JSON. Numbers that JSON cannot write are the strings {@code "NaN"}, {@code "Infinity"} and
 * {@code "-Infinity"}; a tensor without numbers is {@code {"shape":[0,4],"data":[]}}, because nested brackets cannot tell
 * 0×4 from 0×3.
 */
final class DemoJson {
    private DemoJson() {}

    /** One report as one object: the demo, its kernel, its knobs, and its values by name. */
    static void print(PrintStream out, String name, Knobs knobs, Report report) {
        Json.line(out, "moxie/demo/1", json -> {
            json.writeStringField("demo", name);
            json.writeStringField("kernel", report.kernel());
            json.writeFieldName("knobs");
            value(json, knobs.values());
            fields(json, report.values());
        });
    }

    private static void fields(JsonGenerator json, Map<String, Object> values) throws IOException {
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(json, entry.getValue());
        }
    }

    static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Double d) {
            json.writeNumber(d);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean b) {
            json.writeBoolean(b);
        } else if (value instanceof Tensor t) {
            tensor(json, t);
        } else if (value instanceof double[] a) {
            tensor(json, Tensor.vector(a));
        } else if (value instanceof int[] a) {
            json.writeArray(a, 0, a.length);
        } else if (value instanceof long[] a) {
            json.writeArray(a, 0, a.length);
        } else if (value instanceof Optional<?> maybe) {
            value(json, maybe.orElse(null));
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(json, item);
            }
            json.writeEndArray();
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void tensor(JsonGenerator json, Tensor t) throws IOException {
        if (t.size() == 0) {
            json.writeStartObject();
            json.writeFieldName("shape");
            json.writeArray(t.shape(), 0, t.axes());
            json.writeArrayFieldStart("data");
            json.writeEndArray();
            json.writeEndObject();
        } else {
            axis(json, t, 0, 0);
        }
    }

    /** Writes the numbers below one index of the first axes; answers how many they were. */
    private static int axis(JsonGenerator json, Tensor t, int axis, int from) throws IOException {
        if (axis == t.axes()) {
            json.writeNumber(t.get(from));
            return 1;
        }
        json.writeStartArray();
        int at = from;
        for (int i = 0; i < t.length(axis); i++) {
            at += axis(json, t, axis + 1, at);
        }
        json.writeEndArray();
        return at - from;
    }
}
