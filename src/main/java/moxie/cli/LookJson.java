package moxie.cli;

import java.io.PrintStream;
import moxie.lookup.Found;
import moxie.lookup.Hit;
import moxie.lookup.Query;
import moxie.note.Source;

/** {@code moxie/look/1}: what was found, for programs. */
final class LookJson {
    private LookJson() {}

    static void print(PrintStream out, Query query, Found found) {
        Json.line(out, "moxie/look/1", json -> {
            Json.text(json, "query", query.text());
            json.writeBooleanField("exact", found.exact());
            json.writeArrayFieldStart("hits");
            for (Hit hit : found.hits()) {
                json.writeStartObject();
                Json.texts(json, "topic", hit.topic());
                json.writeNumberField("score", hit.score());
                Source source = hit.source();
                json.writeObjectFieldStart("source");
                Json.text(json, "file", source.file());
                json.writeNumberField("line", source.line());
                json.writeNumberField("endLine", source.endLine());
                json.writeEndObject();
                Json.text(json, "snippet", hit.snippet());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
