package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;

/** Questions as {@code moxie/question/1} has them. */
final class QuestionJson {
    private QuestionJson() {}

    static void line(PrintStream out, Question question, boolean key) {
        Json.line(out, "moxie/question/1", json -> {
            json.writeStringField("id", question.id());
            json.writeStringField("kind", question.kind());
            Json.texts(json, "topic", question.topic());
            Json.text(json, "context", question.context());
            Json.text(json, "prompt", question.prompt());
            json.writeStringField("lang", question.language().code());
            number(json, "points", question.points());
            json.writeObjectFieldStart("source");
            Json.text(json, "file", question.source().file());
            json.writeNumberField("line", question.source().line());
            json.writeNumberField("endLine", question.source().endLine());
            json.writeEndObject();
            json.writeNumberField("difficulty", question.difficulty());
            Json.texts(json, "covers", question.covers());
            json.writeObjectFieldStart("response");
            json.writeStringField("type", question.response().type());
            question.response().accept(new Options(json));
            json.writeEndObject();
            if (key) {
                json.writeObjectFieldStart("key");
                question.response().accept(new Key(json));
                json.writeEndObject();
            }
        });
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (value == Math.rint(value)) {
            json.writeNumberField(name, (long) value);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** What writes fields and may fail as writing does. */
    @FunctionalInterface
    private interface Fields {
        void write() throws IOException;
    }

    private static Void write(Fields fields) {
        try {
            fields.write();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What may be chosen from. */
    private record Options(JsonGenerator json) implements Response.Visitor<Void> {
        @Override
        public Void free(Response.Free response) {
            return null;
        }

        @Override
        public Void code(Response.Code response) {
            return write(() -> Json.text(json, "language", response.language()));
        }

        @Override
        public Void blank(Response.Blank response) {
            return write(
                    () -> json.writeNumberField("blanks", response.accepted().size()));
        }

        @Override
        public Void choice(Response.Choice response) {
            return write(() -> Json.texts(json, "options", response.options()));
        }

        @Override
        public Void order(Response.Order response) {
            return write(() -> Json.texts(json, "options", response.options()));
        }

        @Override
        public Void numeric(Response.Numeric response) {
            return null;
        }
    }

    /** What is right. */
    private record Key(JsonGenerator json) implements Response.Visitor<Void> {
        @Override
        public Void free(Response.Free response) {
            return write(() -> {
                json.writeArrayFieldStart("points");
                for (Criterion criterion : response.rubric().criteria()) {
                    json.writeStartObject();
                    Json.text(json, "text", criterion.text());
                    lists("keywords", criterion.keywords());
                    number(json, "weight", criterion.weight());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeBooleanField("ordered", response.rubric().ordered());
                json.writeNumberField("enough", response.rubric().enough());
            });
        }

        @Override
        public Void code(Response.Code response) {
            return write(() -> Json.text(json, "code", response.code()));
        }

        @Override
        public Void blank(Response.Blank response) {
            return write(() -> lists("correct", response.accepted()));
        }

        @Override
        public Void choice(Response.Choice response) {
            return write(() -> indices(response.correct()));
        }

        @Override
        public Void order(Response.Order response) {
            return write(() -> indices(response.correct()));
        }

        @Override
        public Void numeric(Response.Numeric response) {
            return write(() -> {
                json.writeNumberField("value", response.value());
                json.writeNumberField("tolerance", response.tolerance());
            });
        }

        private void lists(String name, List<List<String>> lists) throws IOException {
            json.writeArrayFieldStart(name);
            for (List<String> list : lists) {
                json.writeStartArray();
                for (String text : list) {
                    json.writeString(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private void indices(List<Integer> correct) throws IOException {
            json.writeArrayFieldStart("correct");
            for (int index : correct) {
                json.writeNumber(index);
            }
            json.writeEndArray();
        }
    }
}
