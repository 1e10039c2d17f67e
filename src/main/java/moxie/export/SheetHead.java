package moxie.export;

import java.util.List;
import java.util.stream.IntStream;
import moxie.exam.Blueprint;
import moxie.exam.Figures;
import moxie.exam.Form;

/** The head of a paper: what it is, who writes it, how much there is to earn, and a table for the marks. */
final class SheetHead {
    private final Blueprint blueprint;
    private final Form form;
    private final PaperWords words;
    private final Markup markup;

    SheetHead(Blueprint blueprint, Form form, PaperWords words, Markup markup) {
        this.blueprint = blueprint;
        this.form = form;
        this.words = words;
        this.markup = markup;
    }

    void whole(StringBuilder out) {
        out.append("<div class=\"head\">\n");
        title(out);
        if (!blueprint.layout().header().isEmpty()) {
            out.append("<p class=\"boxes\">");
            for (String box : blueprint.layout().header()) {
                box(out, box);
            }
            out.append("</p>\n");
        }
        out.append("<p class=\"facts\">").append(facts()).append("</p>\n");
        if (blueprint.layout().scoreTable() && form.sections().size() > 1) {
            scoreTable(out);
        }
        out.append("</div>\n");
    }

    /** How many questions, points and minutes. */
    String facts() {
        return markup.text(words.facts(form, blueprint.minutes()));
    }

    void title(StringBuilder out) {
        title(out, "");
    }

    /** @param what the paper is, said below its title after course and form; may be empty */
    void title(StringBuilder out, String what) {
        out.append("<h1>").append(markup.text(blueprint.title())).append("</h1>\n");
        StringBuilder sub = new StringBuilder(markup.text(blueprint.course()));
        if (blueprint.forms().size() > 1) {
            sub.append(sub.length() > 0 ? " · " : "").append(markup.text(words.get("form", form.name())));
        }
        if (!what.isEmpty()) {
            sub.append(sub.length() > 0 ? " · " : "").append(markup.text(what));
        }
        if (sub.length() > 0) {
            out.append("<p class=\"sub\">").append(sub).append("</p>\n");
        }
    }

    /** A place to write who one is: a line, or for {@code id:8} eight cells. */
    private void box(StringBuilder out, String box) {
        String name = box.replaceFirst(":.*", "");
        out.append("<span class=\"box\">").append(markup.text(words.get("box." + name)));
        if (name.equals(box)) {
            out.append("<span class=\"fill ").append(box).append("\">&#160;</span></span> ");
        } else {
            int cells = Integer.parseInt(box.substring(name.length() + 1));
            out.append("<span class=\"cells\">")
                    .append("<span class=\"cell\">&#160;</span>".repeat(cells))
                    .append("</span></span> ");
        }
    }

    private void scoreTable(StringBuilder out) {
        List<Integer> numbers =
                IntStream.rangeClosed(1, form.sections().size()).boxed().toList();
        out.append("<table class=\"score\"><tr class=\"parts\"><th scope=\"row\">")
                .append(words.get("score.part"))
                .append("</th>");
        numbers.forEach(n -> out.append("<td>").append(words.numeral(n)).append("</td>"));
        out.append("<td>").append(words.get("score.total")).append("</td></tr>\n<tr><th scope=\"row\">");
        out.append(words.get("score.out")).append("</th>");
        form.sections()
                .forEach(s -> out.append("<td>").append(Figures.of(s.points())).append("</td>"));
        out.append("<td>").append(Figures.of(form.points())).append("</td></tr>\n<tr class=\"got\"><th scope=\"row\">");
        out.append(words.get("score.got")).append("</th>");
        out.append("<td>&#160;</td>".repeat(numbers.size() + 1)).append("</tr></table>\n");
    }
}
