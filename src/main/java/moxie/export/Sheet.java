package moxie.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moxie.exam.Blueprint;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Columns;
import moxie.text.Language;

/** The laid-out paper that PDF and HTML share: one XHTML document for the questions, one for the key. */
final class Sheet {
    private final Exam exam;
    private final Blueprint blueprint;
    private final Form form;
    private final PaperWords words;
    private final Markup markup;
    private final Map<Integer, Integer> extraLines;

    /** @param extraLines lines to add to the answer space of some questions, by number */
    Sheet(Exam exam, Form form, Press press, Ink ink, Map<Integer, Integer> extraLines) {
        this.exam = exam;
        this.blueprint = exam.blueprint();
        this.form = form;
        this.words = PaperWords.of(blueprint.words());
        this.markup = new Markup(press, ink, blankWidth(form));
        this.extraLines = Map.copyOf(extraLines);
    }

    /** Room for the longest answer of all blanks, between 5 and 10 em. */
    private static double blankWidth(Form form) {
        int longest = form.questions().stream()
                .map(Placed::question)
                .filter(q -> q.response() instanceof Response.Blank)
                .flatMap(q -> ((Response.Blank) q.response()).accepted().stream())
                .mapToInt(spellings -> spellings.isEmpty() ? 0 : Columns.of(spellings.get(0)))
                .max()
                .orElse(0);
        return Math.max(5, Math.min(10, 0.62 * longest + 2));
    }

    String paper() {
        StringBuilder body = new StringBuilder();
        head(body);
        int number = 1;
        for (Form.Section section : form.sections()) {
            section(body, section, number++);
        }
        body.append("<p class=\"end\">").append(markup.text(words.get("end"))).append("</p>\n");
        if (blueprint.layout().bubbles()) {
            body.append(new BubbleSheet(blueprint, form, words, markup).pages());
        }
        return document(words.get("name.paper"), body);
    }

    String key() {
        return document(words.get("name.key"), new KeySheet(exam, form, words, markup).body());
    }

    private String document(String what, CharSequence body) {
        String title = markup.text(blueprint.title());
        String name = exam.blueprint().forms().size() > 1 ? words.get("form", form.name()) : "";
        String foot = blueprint.title() + (name.isEmpty() ? "" : " · " + name);
        String css = resource("paper.css")
                .replace("@PAPER@", blueprint.layout().paper().toLowerCase(java.util.Locale.ROOT))
                .replace("@SIZE@", Figures.of(blueprint.layout().fontSize()))
                .replace("@LEFT@", css(markup.text(foot)))
                .replace("@PAGE@", css(words.get("page.before")))
                .replace("@OF@", css(words.get("page.between")))
                .replace("@PAGES@", css(words.get("page.after")))
                .replace("@RIGHT@", css(words.get("seed", blueprint.seed())));
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + words.lang() + "\">\n<head>\n"
                + "<meta charset=\"UTF-8\" />\n<meta name=\"viewport\" content=\"width=device-width\" />\n"
                + "<meta name=\"subject\" content=\"" + markup.text(what) + "\" />\n"
                + "<title>" + title + " · " + (name.isEmpty() ? "" : markup.text(name) + " · ") + markup.text(what)
                + "</title>\n<style>\n" + css + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private void head(StringBuilder out) {
        out.append("<h1>").append(markup.text(blueprint.title())).append("</h1>\n");
        StringBuilder sub = new StringBuilder(markup.text(blueprint.course()));
        if (blueprint.forms().size() > 1) {
            sub.append(sub.length() > 0 ? " · " : "").append(markup.text(words.get("form", form.name())));
        }
        if (sub.length() > 0) {
            out.append("<p class=\"sub\">").append(sub).append("</p>\n");
        }
        if (!blueprint.layout().header().isEmpty()) {
            out.append("<p class=\"boxes\">");
            for (String box : blueprint.layout().header()) {
                box(out, box);
            }
            out.append("</p>\n");
        }
        String facts = words.get("facts", form.questions().size(), Figures.of(form.points()), form.points());
        if (blueprint.minutes() > 0) {
            facts += words.get("minutes", blueprint.minutes());
        }
        out.append("<p class=\"facts\">").append(markup.text(facts)).append("</p>\n");
        if (blueprint.layout().scoreTable() && form.sections().size() > 1) {
            scoreTable(out);
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
        out.append("<table class=\"score\"><tr><th scope=\"row\">")
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

    private void section(StringBuilder out, Form.Section section, int number) {
        List<Placed> questions = section.questions();
        String title = section.title().isEmpty()
                ? words.get("section." + section.shape().word())
                : section.title();
        boolean even = questions.stream().mapToDouble(Placed::points).distinct().count() == 1;
        String worth = even && questions.size() > 1
                ? words.get(
                        "section.even",
                        questions.size(),
                        Figures.of(questions.get(0).points()),
                        Figures.of(section.points()),
                        questions.get(0).points())
                : words.get("section.sum", questions.size(), Figures.of(section.points()), section.points());
        boolean together = true;
        for (Placed placed : questions) {
            if (together) {
                out.append("<div class=\"keep\">\n");
                out.append("<h2>").append(words.get("section.title", words.numeral(number), markup.text(title)));
                out.append("<span class=\"worth\">").append(markup.text(worth)).append("</span></h2>\n");
                if (section.shape() == Shape.MULTIPLE || section.shape() == Shape.TRUE_FALSE) {
                    String rule = words.get("rule." + section.shape().word());
                    out.append("<p class=\"rule\">").append(markup.text(rule)).append("</p>\n");
                }
            }
            question(out, placed, !(even && questions.size() > 1));
            if (together) {
                out.append("</div>\n");
                together = false;
            }
        }
    }

    private void question(StringBuilder out, Placed placed, boolean showPoints) {
        Question question = placed.question();
        Shape shape = placed.shape();
        out.append("<div class=\"q\" id=\"q").append(placed.number()).append("\">\n");
        String before = "<span class=\"n\">" + placed.number() + ".</span>";
        StringBuilder after = new StringBuilder();
        if (showPoints) {
            after.append(" <span class=\"pts\">")
                    .append(points(words, placed.points()))
                    .append("</span>");
        }
        if (shape.lettered()) {
            after.append(" <span class=\"letter\">").append(words.get("letter")).append("</span>");
        }
        out.append("<div class=\"stem\">").append(markup.blocks(before, asked(question), after.toString()));
        out.append("</div>\n");
        options(out, question, shape);
        int lines = placed.lines() + extraLines.getOrDefault(placed.number(), 0);
        if (shape == Shape.ORDER) {
            out.append("<p class=\"answer\">")
                    .append(words.get("answer"))
                    .append("<span class=\"fill order\">&#160;</span></p>\n");
        } else if (lines > 0 && placed.lines() > 0) {
            String kind = shape == Shape.CODE ? "codelines" : "lines";
            out.append("<div class=\"")
                    .append(kind)
                    .append("\">")
                    .append("<div></div>".repeat(lines))
                    .append("</div>\n");
        }
        out.append("</div>\n");
    }

    private void options(StringBuilder out, Question question, Shape shape) {
        List<String> options = question.response() instanceof Response.Choice choice
                ? choice.options()
                : question.response() instanceof Response.Order order ? order.options() : List.of();
        if (options.isEmpty() || shape == Shape.TRUE_FALSE) {
            return;
        }
        int across = markup.across(options);
        out.append("<div class=\"opts\">");
        for (int i = 0; i < options.size(); i++) {
            out.append("<span class=\"opt w").append(across).append("\"><span class=\"ol\">");
            out.append(Placed.letter(i))
                    .append(".</span>")
                    .append(markup.inline(options.get(i)))
                    .append("</span>");
        }
        out.append("</div>\n");
    }

    /** What is asked, with what it needs to be understood before it in brackets. */
    static String asked(Question question) {
        String context = question.context().strip().replace('\n', ' ');
        if (context.isEmpty() || question.prompt().contains(context)) {
            return question.prompt();
        }
        return question.language() == Language.ZH
                ? "【" + context + "】" + question.prompt()
                : "[" + context + "] " + question.prompt();
    }

    /** {@code （3 分）}, which never breaks. */
    static String points(PaperWords words, double points) {
        return words.get("points", Figures.of(points), points).replace(' ', '\u00A0');
    }

    private static String css(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\' || c == '<' || c == '\n') {
                        out.append(String.format(java.util.Locale.ROOT, "\\%06X", c));
                    } else {
                        out.append((char) c);
                    }
                });
        return out.append('"').toString();
    }

    static String resource(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream("/moxie/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
