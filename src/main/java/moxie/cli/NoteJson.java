package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import moxie.message.Messages;
import moxie.note.Point;
import moxie.note.Problem;
import moxie.note.Source;
import moxie.note.Topic;

/** Topics, points and problems as {@code moxie/tree/1} has them. */
final class NoteJson {
    private NoteJson() {}

    static void topics(JsonGenerator json, List<Topic> topics) throws IOException {
        json.writeArrayFieldStart("topics");
        for (Topic topic : topics) {
            topic(json, topic);
        }
        json.writeEndArray();
    }

    private static void topic(JsonGenerator json, Topic topic) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", topic.id());
        Json.text(json, "title", topic.title());
        Json.text(json, "name", topic.name());
        json.writeStringField("kind", topic.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("lang", topic.language().code());
        json.writeBooleanField("asked", topic.asked());
        source(json, topic.source());
        json.writeArrayFieldStart("points");
        for (Point point : topic.points()) {
            json.writeStartObject();
            json.writeStringField("id", point.id());
            point.accept(new Fields(json));
            source(json, point.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        topics(json, topic.topics());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Source source) throws IOException {
        json.writeObjectFieldStart("source");
        Json.text(json, "file", source.file());
        json.writeNumberField("line", source.line());
        json.writeNumberField("endLine", source.endLine());
        json.writeEndObject();
    }

    static void problems(JsonGenerator json, List<Problem> problems, Messages words) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            Json.text(json, "file", problem.file());
            json.writeNumberField("line", problem.line());
            json.writeNumberField("column", problem.column());
            json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringField("code", problem.code());
            Json.text(json, "message", ProblemWords.sentence(words, problem));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The fields that differ from kind to kind. */
    private record Fields(JsonGenerator json) implements Point.Visitor<Void> {
        @FunctionalInterface
        private interface Body {
            void write() throws IOException;
        }

        private Void kind(String kind, Point point, Body body) {
            try {
                json.writeStringField("kind", kind);
                Json.text(json, "text", point.text());
                body.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        }

        @Override
        public Void statement(Point.Statement point) {
            return kind("statement", point, () -> {
                if (!point.strong().isEmpty()) {
                    Json.texts(json, "strong", point.strong());
                }
                if (!point.blanks().isEmpty()) {
                    Json.texts(json, "blanks", point.blanks());
                }
            });
        }

        @Override
        public Void definition(Point.Definition point) {
            return kind("definition", point, () -> {
                Json.text(json, "term", point.term());
                Json.text(json, "meaning", point.meaning());
                json.writeNumberField("strength", point.strength());
            });
        }

        @Override
        public Void formula(Point.Formula point) {
            return kind("formula", point, () -> {
                if (!point.name().isEmpty()) {
                    Json.text(json, "name", point.name());
                }
                Json.text(json, point.tex() ? "tex" : "plain", point.formula());
            });
        }

        @Override
        public Void steps(Point.Steps point) {
            return kind("steps", point, () -> {
                if (!point.name().isEmpty()) {
                    Json.text(json, "name", point.name());
                }
                Json.texts(json, "steps", point.steps());
            });
        }

        @Override
        public Void code(Point.Code point) {
            return kind("code", point, () -> {
                Json.text(json, "language", point.language());
                Json.text(json, "code", point.text());
            });
        }

        @Override
        public Void table(Point.Table point) {
            return kind("table", point, () -> {
                Json.texts(json, "header", point.header());
                json.writeArrayFieldStart("rows");
                for (List<String> row : point.rows()) {
                    json.writeStartArray();
                    for (String cell : row) {
                        json.writeString(cell);
                    }
                    json.writeEndArray();
                }
                json.writeEndArray();
            });
        }

        @Override
        public Void quote(Point.Quote point) {
            return kind("quote", point, () -> {});
        }

        @Override
        public Void image(Point.Image point) {
            return kind("image", point, () -> Json.text(json, "target", point.target()));
        }

        @Override
        public Void card(Point.Card point) {
            return kind("definition", point, () -> {
                Json.text(json, "term", point.front());
                Json.text(json, "meaning", point.back());
                json.writeBooleanField("card", true);
                json.writeBooleanField("bothWays", point.bothWays());
            });
        }
    }
}
