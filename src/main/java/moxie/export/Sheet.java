package moxie.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    private final Ink ink;
    private final Map<Integer, Integer> extraLines;

    /** @param extraLines lines to add to the answer space of some questions, by number */
    Sheet(Exam exam, Form form, Press press, Ink ink, Map<Integer, Integer> extraLines) {
        this(exam, form, press, ink, extraLines, "<span class=\"blank\" style=\"width:%.1fem\">&#160;</span>");
    }

    /** @param blank the element to write a word in, with {@code %.1f} for its width in em */
    Sheet(Exam exam, Form form, Press press, Ink ink, Map<Integer, Integer> extraLines, String blank) {
        this.exam = exam;
        this.blueprint = exam.blueprint();
        this.form = form;
        this.words = PaperWords.of(blueprint.words());
        this.markup = new Markup(press, ink, blankWidth(form), blank);
        this.ink = ink;
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

    PaperWords words() {
        return words;
    }

    Markup markup() {
        return markup;
    }

    String paper() {
        StringBuilder body = new StringBuilder();
        head().whole(body);
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

    SheetHead head() {
        return new SheetHead(blueprint, form, words, markup);
    }

    /** @param tight set a little smaller, to spare a page? */
    String key(boolean tight) {
        String body = new KeySheet(exam, form, words, markup).body();
        return document(words.get("name.key"), tight ? "<div class=\"tight\">\n" + body + "</div>\n" : body);
    }

    String document(String what, CharSequence body) {
        String title = markup.text(blueprint.title());
        String name = exam.blueprint().forms().size() > 1 ? words.get("form", form.name()) : "";
        String foot = blueprint.title() + (name.isEmpty() ? "" : " · " + name);
        Footer footer = new Footer(foot, words, blueprint.seed());
        String css = resource("paper.css")
                .replace("@PAPER@", blueprint.layout().paper().toLowerCase(java.util.Locale.ROOT))
                .replace("@SIZE@", Figures.of(blueprint.layout().fontSize()))
                .replace("@MARGINS@", footer.rules(ink.runningFooter()));
        String running = ink.runningFooter() ? footer.element(markup) : "";
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + words.lang() + "\">\n<head>\n"
                + "<meta charset=\"UTF-8\" />\n<meta name=\"viewport\" content=\"width=device-width\" />\n"
                + "<meta name=\"subject\" content=\"" + markup.text(what) + "\" />\n"
                + "<title>" + title + " · " + (name.isEmpty() ? "" : markup.text(name) + " · ") + markup.text(what)
                + "</title>\n<style>\n" + css + "</style>\n</head>\n<body>\n" + running + body + "</body>\n</html>\n";
    }

    private void section(StringBuilder out, Form.Section section, int number) {
        List<Placed> questions = section.questions();
        for (int i = 0; i < questions.size(); i++) {
            // A heading stays with the first question below it.
            out.append(i == 0 ? "<div class=\"keep\">\n" + heading(section, number) : "");
            question(out, section, questions.get(i), i == questions.size() - 1);
            out.append(i == 0 ? "</div>\n" : "");
        }
    }

    /** Does the heading say what each question is worth? */
    private static boolean even(Form.Section section) {
        return section.questions().stream()
                        .mapToDouble(Placed::points)
                        .distinct()
                        .count()
                == 1;
    }

    String heading(Form.Section section, int number) {
        int count = section.questions().size();
        String title = section.title().isEmpty()
                ? words.get("section." + section.shape().word())
                : section.title();
        double each = count == 0 ? 0 : section.questions().get(0).points();
        String sum = Figures.of(section.points());
        String worth = even(section) && count > 1
                ? words.get("section.even", count, Figures.of(each), sum, each)
                : words.get("section.sum", count, sum, section.points());
        StringBuilder out = new StringBuilder("<h2>");
        out.append(words.once("section.title", words.numeral(number), markup.text(title)));
        out.append("<span class=\"worth\">").append(markup.text(worth)).append("</span></h2>\n");
        if (section.shape() == Shape.MULTIPLE || section.shape() == Shape.TRUE_FALSE) {
            String rule = words.get("rule." + section.shape().word());
            out.append("<p class=\"rule\">").append(markup.text(rule)).append("</p>\n");
        }
        return out.toString();
    }

    private void question(StringBuilder out, Form.Section section, Placed placed, boolean last) {
        Question question = placed.question();
        Shape shape = placed.shape();
        out.append(last ? "<div class=\"q last\" id=\"q" : "<div class=\"q\" id=\"q")
                .append(placed.number())
                .append("\">\n");
        // The place for the letter stands at the right end of the first line, however long the question is.
        String letter = shape.lettered() ? "<span class=\"letter\">" + words.once("letter") + "</span>" : "";
        String before = letter + before(markup, placed, even(section) ? "" : words.points(placed.points()));
        out.append("<div class=\"stem\">").append(markup.blocks(before, Asked.below(section.shape(), question), ""));
        out.append(markup.pictures(question, true, words.get("picture")));
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
                    .append("<div></div>".repeat(lines - 1))
                    .append("<div class=\"final\"></div>")
                    .append("</div>\n");
        }
        out.append("</div>\n");
    }

    void options(StringBuilder out, Question question, Shape shape) {
        List<String> options = question.response().options();
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
        return context(question) + Asked.prompt(question);
    }

    /** The same below the heading of a section. */
    static String asked(Shape heading, Question question) {
        return context(question) + Asked.below(heading, question);
    }

    /** What a question needs to be understood, in brackets; empty where the question says it itself. */
    private static String context(Question question) {
        String context = question.context().strip().replace('\n', ' ');
        if (context.isEmpty() || question.prompt().contains(context)) {
            return "";
        }
        return question.language() == Language.ZH ? "【" + context + "】" : "[" + context + "] ";
    }

    /**
     * The number of a question, its points and its context, as they stand before what is asked.
     *
     * @param points empty where they stand elsewhere
     */
    static String before(Markup markup, Placed placed, String points) {
        String context = context(placed.question());
        String worth = points.isEmpty() ? "" : "<span class=\"pts\">" + points + "</span> ";
        return "<span class=\"n\">" + placed.number() + ".</span>" + worth
                + (context.isEmpty() ? "" : "<span class=\"context\">" + markup.inline(context) + "</span>");
    }

    static String resource(String name) {
        try (InputStream in = Sheet.class.getResourceAsStream("/moxie/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
