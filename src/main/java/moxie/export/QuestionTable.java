package moxie.export;

import java.util.List;
import java.util.stream.Collectors;
import moxie.question.Question;

/**
 * Questions as lines of text for other programs: CSV after RFC 4180, and the text file Anki imports.
 */
public final class QuestionTable {
    private QuestionTable() {}

    /**
     * A question with the name it keeps when the notes are edited.
     *
     * @param id stable across edits
     */
    public record Row(String id, Question question) {}

    /** One row a question: id, kind, topic, question, key, where it comes from. */
    public static String csv(List<Row> rows) {
        StringBuilder out = new StringBuilder("id,kind,topic,question,key,source\r\n");
        for (Row row : rows) {
            Faces faces = Faces.of(row.question());
            out.append(Csv.row(List.of(
                    row.id(),
                    row.question().kind(),
                    String.join(" › ", row.question().topic()),
                    String.join("\n", faces.front()),
                    String.join("\n", faces.back()),
                    row.question().source().toString())));
        }
        return out.toString();
    }

    /**
     * Anki's text import: the first column is the note's own id, so that a later import updates what is there and
     * leaves its schedule alone; decks follow the topics. The kind of note is left to the person, for its name differs
     * from language to language.
     */
    public static String anki(List<Row> rows) {
        StringBuilder out = new StringBuilder("""
                #separator:Tab
                #html:true
                #columns:guid\tdeck\tfront\tback\ttags
                #guid column:1
                #deck column:2
                #tags column:5
                """);
        for (Row row : rows) {
            Faces faces = Faces.of(row.question());
            String front = faces.front().stream().map(QuestionTable::html).collect(Collectors.joining("<br>"));
            String line = List.of(
                            "moxie-" + row.id(),
                            deck(row.question()),
                            front,
                            back(faces),
                            "moxie " + row.question().kind())
                    .stream()
                    .map(QuestionTable::quoted)
                    .collect(Collectors.joining("\t"));
            out.append(line).append('\n');
        }
        return out.toString();
    }

    private static String deck(Question question) {
        return "moxie"
                + question.topic().stream()
                        .map(name -> "::"
                                + moxie.text.Dollars.within(name)
                                        .replace("::", ":")
                                        .strip())
                        .collect(Collectors.joining());
    }

    private static String back(Faces faces) {
        if (faces.code()) {
            return "<pre>"
                    + faces.back().stream().map(QuestionTable::escaped).collect(Collectors.joining("<br>"))
                    + "</pre>";
        }
        if (faces.back().size() == 1) {
            return html(faces.back().get(0));
        }
        return faces.back().stream()
                .map(line -> "<li>" + html(line) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** Text as HTML, with {@code $..$} as the delimiters Anki renders. */
    private static String html(String text) {
        return escaped(text)
                .replaceAll("\\$([^$\\n]{1,500})\\$", "\\\\($1\\\\)")
                .replace("\n", "<br>")
                .replace("\t", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(String field) {
        return '"' + Csv.tame(field).replace("\"", "\"\"") + '"';
    }
}
