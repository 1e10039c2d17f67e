package moxie.export;

import java.util.List;
import moxie.exam.Figures;
import moxie.exam.Statistics;
import moxie.message.Messages;
import moxie.question.Question;

/** The marks of a sat exam as files: a table, and for a person what to read again and where. */
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
            out.append(Csv.row(List.of(
                    r.person(),
                    r.form(),
                    String.valueOf(r.number()),
                    r.id(),
                    Figures.of(r.got()),
                    Figures.of(r.outOf()),
                    r.chosen(),
                    row.answer(),
                    String.join("\n", row.missed()))));
        }
        return out.toString();
    }

    /** Markdown for one person: what was earned, then question by question each point missed and its place in the notes. */
    public static String reread(Messages words, String title, String person, List<Row> own) {
        double got = own.stream().mapToDouble(row -> row.result().got()).sum();
        double outOf = own.stream().mapToDouble(row -> row.result().outOf()).sum();
        StringBuilder out = new StringBuilder("# ");
        out.append(Markdown.escape(words.get("marks.reread", person))).append("\n\n");
        out.append(Markdown.escape(words.get(
                        "marks.reread.facts", title, own.get(0).result().form(), Figures.of(got), Figures.of(outOf))))
                .append('\n');
        for (Row row : own) {
            if (row.missed().isEmpty()) {
                continue;
            }
            String asked = Sheet.asked(row.question()).lines().findFirst().orElse("");
            out.append("\n## ")
                    .append(row.result().number())
                    .append(". ")
                    .append(Markdown.inline(asked))
                    .append("\n\n");
            for (String missed : row.missed()) {
                out.append("- ")
                        .append(Markdown.inline(missed.replace('\n', ' ')))
                        .append('\n');
            }
            String place = KeySheet.provenance(row.question());
            out.append('\n')
                    .append(Markdown.escape(words.get("marks.reread.place", place)))
                    .append('\n');
        }
        return out.toString();
    }
}
