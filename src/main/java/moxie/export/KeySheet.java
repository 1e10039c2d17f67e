package moxie.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Question;

/** The body of the key: letters at a glance, then each answer with its points and where in the notes it stands. */
final class KeySheet {
    private static final int LETTERS_ACROSS = 10;

    private final Exam exam;
    private final Form form;
    private final PaperWords words;
    private final Markup markup;

    KeySheet(Exam exam, Form form, PaperWords words, Markup markup) {
        this.exam = exam;
        this.form = form;
        this.words = words;
        this.markup = markup;
    }

    String body() {
        StringBuilder out = new StringBuilder("<div class=\"head\">\n");
        SheetHead head = new SheetHead(exam.blueprint(), form, words, markup);
        head.title(out, words.get("name.key"));
        out.append("<p class=\"facts\">").append(head.facts()).append("</p>\n</div>\n");
        List<AnswerKey.Entry> entries = AnswerKey.of(form).entries();
        int at = 0;
        int number = 1;
        for (Form.Section section : form.sections()) {
            List<AnswerKey.Entry> own =
                    entries.subList(at, at + section.questions().size());
            at += own.size();
            String title = section.title().isEmpty()
                    ? words.get("section." + section.shape().word())
                    : section.title();
            out.append("<div class=\"keep\">\n<h2>")
                    .append(words.once("section.title", words.numeral(number++), markup.text(title)));
            out.append("<span class=\"worth\">")
                    .append(markup.text(
                            words.get("section.sum", own.size(), Figures.of(section.points()), section.points())));
            out.append("</span></h2>\n");
            letters(out, own);
            for (int i = 0; i < own.size(); i++) {
                entry(out, section, own.get(i), i == own.size() - 1);
                out.append(i == 0 ? "</div>\n" : "");
            }
            out.append(own.isEmpty() ? "</div>\n" : "");
        }
        return out.toString();
    }

    private void letters(StringBuilder out, List<AnswerKey.Entry> entries) {
        List<AnswerKey.Entry> lettered =
                entries.stream().filter(e -> e.placed().shape().lettered()).toList();
        for (int from = 0; from < lettered.size() && lettered.size() > 1; from += LETTERS_ACROSS) {
            List<AnswerKey.Entry> row = lettered.subList(from, Math.min(lettered.size(), from + LETTERS_ACROSS));
            out.append("<table class=\"quick\"><tr><th scope=\"row\">")
                    .append(words.get("score.question"))
                    .append("</th>");
            row.forEach(e -> out.append("<td>").append(e.placed().number()).append("</td>"));
            out.append("</tr>\n<tr><th scope=\"row\">")
                    .append(words.get("score.answer"))
                    .append("</th>");
            row.forEach(e ->
                    out.append("<td><b>").append(e.brief().replace(" ", "")).append("</b></td>"));
            out.append("</tr></table>\n");
        }
    }

    private void entry(StringBuilder out, Form.Section section, AnswerKey.Entry entry, boolean last) {
        Placed placed = entry.placed();
        out.append(last ? "<div class=\"k last\" id=\"k" : "<div class=\"k\" id=\"k")
                .append(placed.number())
                .append("\">\n");
        String before = Sheet.before(markup, placed, words.points(placed.points()));
        out.append("<div class=\"stem asked\">")
                .append(markup.blocks(before, Asked.below(section.shape(), placed.question()), ""));
        out.append(markup.pictures(placed.question(), true, words.get("picture")));
        out.append("</div>\n");
        solution(out, entry);
        out.append("</div>\n");
    }

    /** The answer with its points and its place in the notes. */
    void solution(StringBuilder out, AnswerKey.Entry entry) {
        Placed placed = entry.placed();
        boolean many = entry.lines().size() > 1 && entry.lines().stream().anyMatch(line -> line.points() > 0);
        out.append("<div class=\"sol").append(many ? " many" : "").append("\">\n");
        if (!entry.brief().isEmpty()) {
            out.append("<p class=\"brief\"><b>")
                    .append(markup.text(entry.brief()))
                    .append("</b>");
            if (placed.shape().lettered()) {
                entry.lines().forEach(line -> out.append(" ").append(markup.inline(line.text())));
            }
            out.append("</p>\n");
        }
        if (entry.enough() < entry.lines().size() && placed.shape() == Shape.SHORT) {
            out.append("<p class=\"rule\">")
                    .append(markup.text(words.get("key.any", entry.enough())))
                    .append("</p>\n");
        }
        if (!placed.shape().lettered()) {
            int number = 1;
            for (AnswerKey.Line line : entry.lines()) {
                out.append("<p class=\"crit\">");
                if (line.points() > 0 && entry.lines().size() > 1) {
                    out.append("<span class=\"cp\">")
                            .append(words.points(line.points()))
                            .append("</span>");
                    out.append("<span class=\"cn\">").append(circled(number++)).append("</span>");
                }
                out.append(markup.answer(line.text().replace('\n', ' '))).append("</p>\n");
            }
        }
        if (!entry.code().isEmpty()) {
            out.append(markup.code(entry.code(), gap(placed.question().prompt())));
        }
        out.append(markup.pictures(placed.question(), false, words.get("picture")));
        out.append("<p class=\"from\">")
                .append(markup.text(provenance(placed.question())))
                .append("</p>\n</div>\n");
    }

    /** The number of the line of code a question leaves out; 1 where all of it is asked for. */
    private static int gap(String prompt) {
        List<String> lines = prompt.lines().map(String::strip).toList();
        int fence = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("```"))
                .findFirst()
                .orElse(lines.size());
        int gap = lines.indexOf("____");
        return gap > fence ? gap - fence : 1;
    }

    private static String circled(int number) {
        return number <= 20 ? String.valueOf((char) ('①' + number - 1)) : number + ".";
    }

    /** Where the answer stands in the notes: {@code ml.md:142 › 正则化}; the same wherever the notes lie. */
    static String provenance(Question question) {
        String file = question.source().file();
        List<String> path = List.of(file.split("/"));
        String near = String.join("/", path.subList(Math.max(0, path.size() - 2), path.size()));
        String below =
                question.topic().stream().filter(name -> !name.equals(file)).collect(Collectors.joining(" › "));
        return near + ":" + question.source().line() + " › " + below;
    }
}
