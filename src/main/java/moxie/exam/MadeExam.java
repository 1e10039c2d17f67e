package moxie.exam;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An exam that was made once: a line of the list by which the next one avoids its questions.
 *
 * @param name of its files; making an exam of the same name again replaces it
 * @param ids of its questions, on any form
 */
public record MadeExam(String name, Set<String> ids) {
    private static final String SCHEMA = "moxie/exam-made/1";

    public MadeExam {
        ids = Set.copyOf(ids);
    }

    public static MadeExam of(String name, Exam exam) {
        Set<String> ids = new LinkedHashSet<>();
        exam.forms()
                .forEach(form ->
                        form.questions().forEach(q -> ids.add(q.question().id())));
        return new MadeExam(name, ids);
    }

    /** The exams of a list, oldest first; a line that cannot be read is passed over. */
    public static List<MadeExam> read(String lines) {
        List<MadeExam> out = new ArrayList<>();
        lines.lines()
                .map(JsonTree::object)
                .flatMap(Optional::stream)
                .filter(line -> JsonTree.text(line, "schema").equals(SCHEMA))
                .forEach(line -> {
                    Set<String> ids = new LinkedHashSet<>();
                    if (line.get("ids") instanceof List<?> list) {
                        list.forEach(id -> ids.add(String.valueOf(id)));
                    }
                    out.add(new MadeExam(JsonTree.text(line, "name"), ids));
                });
        return out;
    }

    /** The list with this exam as its newest. */
    public String addedTo(String lines) {
        StringBuilder out = new StringBuilder();
        read(lines).stream().filter(made -> !made.name().equals(name)).forEach(made -> out.append(made.line()));
        return out.append(line()).toString();
    }

    /** What stood on the last exams but those of the same name. */
    public static Set<String> ids(String lines, String but, int exams) {
        List<MadeExam> others =
                read(lines).stream().filter(made -> !made.name().equals(but)).toList();
        Set<String> out = new LinkedHashSet<>();
        others.subList(Math.max(0, others.size() - exams), others.size()).forEach(made -> out.addAll(made.ids()));
        return out;
    }

    private String line() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("name", name);
            json.writeArrayFieldStart("ids");
            for (String id : ids.stream().sorted().toList()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
