package moxie.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import moxie.text.Controls;

/** Machine output: one JSON object a line, UTF-8, NFC. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** What writes the fields of one object. */
    @FunctionalInterface
    interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** Prints {@code {"schema":SCHEMA, …}} on one line. */
    static void line(PrintStream out, String schema, Body body) {
        out.println(object(json -> {
            json.writeStringField("schema", schema);
            body.write(json);
        }));
    }

    /** The same, printed while it is made: for an object as long as all the notes together. */
    static void stream(PrintStream out, String schema, Body body) {
        write(new Flow(out), json -> {
            json.writeStringField("schema", schema);
            body.write(json);
        });
        out.println();
    }

    /** One object as text. */
    static String object(Body body) {
        StringWriter text = new StringWriter();
        write(text, body);
        return tame(text.toString());
    }

    private static void write(Writer to, Body body) {
        try (JsonGenerator json = FACTORY.createGenerator(to)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tames what passes through on its way to be printed; closing it leaves the stream open. */
    private static final class Flow extends Writer {
        private final PrintStream out;

        Flow(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int from, int length) {
            out.print(tame(new String(chars, from, length)));
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }

    /** JSON whose only characters above ASCII that could move a cursor or turn a line round stand as escapes. */
    private static String tame(String json) {
        int clean = 0;
        while (clean < json.length() && (json.charAt(clean) < 0x7F || !Controls.is(json.charAt(clean)))) {
            clean++;
        }
        if (clean == json.length()) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 64).append(json, 0, clean);
        for (int i = clean; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Controls.is(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text field in NFC. */
    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeStringField(name, nfc(value));
    }

    /** An array of texts in NFC. */
    static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(nfc(value));
        }
        json.writeEndArray();
    }

    private static String nfc(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            plain = text.charAt(i) < 0x300; // no combining mark, and nothing that one could join
        }
        return plain || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
