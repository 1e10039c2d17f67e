package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import moxie.grade.Mark;
import moxie.message.Messages;

/** A mark as lines for a person, or as JSON. */
final class MarkView {
    private final Messages words;
    private final Style style;

    MarkView(Messages words, Style style) {
        this.words = words;
        this.style = style;
    }

    /** The question, one line a point, the score; with the words that decided when {@code explain}. */
    List<String> lines(String prompt, Mark mark, boolean explain) {
        List<String> out = new ArrayList<>();
        out.add(style.bold(Shown.line(prompt)));
        for (Mark.Verdict verdict : mark.verdicts()) {
            out.add(verdict(verdict));
            if (explain && !verdict.evidence().isEmpty()) {
                out.add("      "
                        + words.get(
                                "grade.heard",
                                Printable.line(
                                        String.join(" · ", QuizView.joined(verdict.evidence(), verdict.text())))));
            }
            if (!verdict.missed().isEmpty() && (explain || verdict.partly())) {
                out.add("      " + words.get("grade.lacking", Shown.line(String.join(" · ", verdict.missed()))));
            }
        }
        long covered = mark.verdicts().stream().filter(Mark.Verdict::covered).count();
        out.add(words.get(
                "grade.score",
                Math.round(mark.score() * 100),
                covered,
                mark.verdicts().size(),
                words.get("rating." + rating(mark))));
        for (String flag : mark.flags()) {
            String key = "grade.flag." + flag;
            out.add(style.partly(words.has(key) ? words.get(key) : flag));
        }
        if (explain) {
            out.add(style.dim(words.get("grade.legend")));
        }
        return out;
    }

    private String verdict(Mark.Verdict verdict) {
        String text = Shown.line(verdict.text());
        if (verdict.covered()) {
            return style.good("  ✓ " + words.get("grade.covered")) + "  " + text;
        }
        return verdict.partly()
                ? style.partly("  ~ " + words.get("grade.partly")) + "  " + text
                : style.bad("  ✗ " + words.get("grade.missed")) + "  " + text;
    }

    /** The fields of one mark after its schema. */
    static void json(JsonGenerator json, String id, Mark mark) throws IOException {
        json.writeStringField("id", id);
        fields(json, mark);
    }

    static void fields(JsonGenerator json, Mark mark) throws IOException {
        json.writeNumberField("score", round(mark.score()));
        json.writeArrayFieldStart("points");
        for (Mark.Verdict verdict : mark.verdicts()) {
            json.writeStartObject();
            Json.text(json, "text", verdict.text());
            json.writeNumberField("score", round(verdict.score()));
            Json.texts(json, "evidence", verdict.evidence());
            Json.texts(json, "missed", verdict.missed());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "flags", mark.flags());
        json.writeStringField("rating", rating(mark));
    }

    /** The rating a mark suggests: below .4, or with a wrong number, again; below .7 hard; else good. */
    static String rating(Mark mark) {
        if (mark.score() < 0.4 || mark.flags().contains("number")) {
            return "again";
        }
        return mark.score() < 0.7 ? "hard" : "good";
    }

    private static double round(double score) {
        return Math.rint(score * 10_000) / 10_000;
    }
}
