package moxie.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moxie.exam.Figures;
import moxie.exam.Statistics;
import moxie.message.Messages;
import moxie.question.Question;

/**
 * The marks of a sat exam as one page for the teacher: persons, questions, then what each person wrote and missed. No
 * scripts, nothing from elsewhere; it prints with a page for each person.
 */
public final class MarksPage {
    private final Messages words;
    private final Markup markup;

    public MarksPage(Messages words, Press press) {
        this.words = words;
        this.markup = new Markup(press, new Html.Screen(), 5, "____");
    }

    public String of(String title, List<Marks.Row> rows) {
        Map<String, List<Marks.Row>> byPerson = new LinkedHashMap<>();
        rows.forEach(row -> byPerson.computeIfAbsent(row.result().person(), person -> new ArrayList<>())
                .add(row));
        Statistics statistics =
                Statistics.of(rows.stream().map(Marks.Row::result).toList());
        StringBuilder out = new StringBuilder();
        String heading = words.get("marks.title", title);
        out.append("<h1>").append(markup.text(heading)).append("</h1>\n");
        double mean = byPerson.values().stream()
                .mapToDouble(MarksPage::share)
                .average()
                .orElse(0);
        out.append("<p class=\"facts\">")
                .append(markup.text(words.get("marks.facts", byPerson.size(), Math.round(100 * mean))));
        if (!Double.isNaN(statistics.reliability())) {
            out.append(markup.text(words.get("marks.alpha", decimals(statistics.reliability()))));
        }
        out.append("</p>\n");
        persons(out, byPerson);
        questions(out, rows, statistics);
        byPerson.forEach((person, own) -> person(out, person, own));
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + (words.chinese() ? "zh-CN" : "en") + "\">\n<head>\n<meta charset=\"UTF-8\" />\n"
                + "<meta name=\"viewport\" content=\"width=device-width\" />\n<title>" + markup.text(heading)
                + "</title>\n<style>\n" + Sheet.resource("marks.css") + "</style>\n</head>\n<body>\n" + out
                + "</body>\n</html>\n";
    }

    private static double got(List<Marks.Row> own) {
        return own.stream().mapToDouble(row -> row.result().got()).sum();
    }

    private static double outOf(List<Marks.Row> own) {
        return own.stream().mapToDouble(row -> row.result().outOf()).sum();
    }

    private static double share(List<Marks.Row> own) {
        return outOf(own) > 0 ? got(own) / outOf(own) : 0;
    }

    private static String decimals(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
    }

    private void head(StringBuilder out, String... columns) {
        out.append("<tr>");
        for (String column : columns) {
            out.append("<th scope=\"col\">")
                    .append(markup.text(words.get("marks." + column)))
                    .append("</th>");
        }
        out.append("</tr>\n");
    }

    /** A share as a figure and as a bar. */
    private static String bar(double share) {
        long percent = Math.round(100 * share);
        return "<td class=\"figure\">" + percent + " %</td><td class=\"bar\"><span style=\"width:" + percent
                + "%\"></span></td>";
    }

    private void persons(StringBuilder out, Map<String, List<Marks.Row>> byPerson) {
        out.append("<h2>").append(markup.text(words.get("marks.persons"))).append("</h2>\n<table>\n");
        head(out, "person", "form", "points", "share", "none");
        byPerson.forEach((person, own) -> out.append("<tr><td>")
                .append(markup.text(person))
                .append("</td><td>")
                .append(markup.text(own.get(0).result().form()))
                .append("</td><td class=\"figure\">")
                .append(Figures.of(got(own)))
                .append(" / ")
                .append(Figures.of(outOf(own)))
                .append("</td>")
                .append(bar(share(own)))
                .append("</tr>\n"));
        out.append("</table>\n");
    }

    private void questions(StringBuilder out, List<Marks.Row> rows, Statistics statistics) {
        Map<String, Question> asked = new HashMap<>();
        rows.forEach(row -> asked.putIfAbsent(row.result().id(), row.question()));
        out.append("<h2>").append(markup.text(words.get("marks.questions"))).append("</h2>\n<table>\n");
        head(out, "places", "asked", "ease", "none", "discrimination", "chosen");
        for (Statistics.Item item : statistics.questions()) {
            StringBuilder chosen = new StringBuilder();
            new java.util.TreeMap<>(item.chosen())
                    .forEach((letters, n) ->
                            chosen.append(letters).append(' ').append(n).append("  "));
            out.append("<tr><td>")
                    .append(markup.text(String.join(" ", item.places())))
                    .append("</td><td>")
                    .append(line(asked.get(item.id())))
                    .append("</td>")
                    .append(bar(item.ease()))
                    .append("<td class=\"figure\">")
                    .append(decimals(item.discrimination()))
                    .append("</td><td>")
                    .append(markup.text(chosen.toString().strip()))
                    .append("</td></tr>\n");
        }
        out.append("</table>\n<p class=\"note\">")
                .append(markup.text(words.get("marks.explained")))
                .append("</p>\n");
    }

    private String line(Question question) {
        return markup.inline(Sheet.asked(question).lines().findFirst().orElse(""));
    }

    private void person(StringBuilder out, String person, List<Marks.Row> own) {
        out.append("<section>\n<h2>")
                .append(markup.text(words.get(
                        "marks.of", person, own.get(0).result().form(), Figures.of(got(own)), Figures.of(outOf(own)))))
                .append("</h2>\n<table class=\"wide\">\n");
        head(out, "number", "asked", "points", "answer", "missed");
        for (Marks.Row row : own) {
            Statistics.Result result = row.result();
            String sign = result.got() >= result.outOf() ? "✓" : result.got() > 0 ? "~" : "✗";
            out.append("<tr><td>")
                    .append(result.number())
                    .append("</td><td>")
                    .append(line(row.question()))
                    .append("</td><td class=\"figure\">")
                    .append(sign)
                    .append(' ')
                    .append(Figures.of(result.got()))
                    .append(" / ")
                    .append(Figures.of(result.outOf()))
                    .append("</td><td class=\"answer\">");
            row.answer().lines().forEach(each -> out.append(markup.text(each)).append("<br />"));
            out.append("</td><td>");
            row.missed()
                    .forEach(each -> out.append("<p>")
                            .append(markup.inline(each.replace('\n', ' ')))
                            .append("</p>"));
            if (!row.missed().isEmpty()) {
                out.append("<p class=\"note\">")
                        .append(markup.text(KeySheet.provenance(row.question())))
                        .append("</p>");
            }
            out.append("</td></tr>\n");
        }
        out.append("</table>\n</section>\n");
    }
}
