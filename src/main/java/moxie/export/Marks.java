package moxie.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moxie.exam.Figures;
import moxie.exam.Statistics;
import moxie.question.Question;

/** The marks of a sat exam as files: a table, and for each person what to read again and where. */
public final class Marks {
    private Marks() {}

    /**
     * One marked answer.
     *
     * @param missed the points of the notes the answer lacks
     */
    public record Row(Statistics.Result result, Question question, String answer, List<String> missed) {
        public Row {
            missed = List.copyOf(missed);
        }
    }

    public static String csv(List<Row> rows) {
        StringBuilder out = new StringBuilder("\uFEFFperson,form,number,id,got,out_of,chosen,answer,missed\r\n");
        for (Row row : rows) {
            Statistics.Result r = row.result();
            List<String> cells = List.of(
                    r.person(),
                    r.form(),
                    String.valueOf(r.number()),
                    r.id(),
                    Figures.of(r.got()),
                    Figures.of(r.outOf()),
                    r.chosen(),
                    row.answer(),
                    String.join("\n", row.missed()));
            out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return out.toString();
    }

    /** Markdown: a heading for each person, below it each point missed and its place in the notes. */
    public static String reread(String title, List<Row> rows) {
        StringBuilder out = new StringBuilder("# ").append(title).append('\n');
        Map<String, List<Row>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.result().person(), person -> new ArrayList<>())
                .add(row));
        byPerson.forEach((person, own) -> {
            out.append("\n## ").append(Markdown.escape(person)).append("\n\n");
            for (Row row : own) {
                for (String missed : row.missed()) {
                    out.append("- ")
                            .append(Markdown.inline(missed.replace('\n', ' ')))
                            .append(" — ");
                    out.append(Markdown.escape(KeySheet.provenance(row.question())))
                            .append('\n');
                }
            }
        });
        return out.toString();
    }
}
