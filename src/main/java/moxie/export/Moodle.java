package moxie.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Question;
import moxie.question.Response;

/** Moodle XML (docs.moodle.org, "Moodle XML format"): one category, one question per question. */
final class Moodle implements Exporter {
    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        Xml xml = new Xml();
        xml.open("quiz");
        String category = exam.blueprint().title() + (exam.blueprint().forms().size() > 1 ? " " + form.name() : "");
        xml.open("question", "type", "category").open("category");
        xml.text("text", "$course$/top/" + category.replace("/", "//"));
        xml.close("category").close("question");
        for (AnswerKey.Entry entry : AnswerKey.of(form).entries()) {
            entry.placed().question().response().accept(new Writer(xml, entry, press));
        }
        xml.close("quiz");
        return List.of(new Output(".xml", xml.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** A share of the mark as Moodle's list of grades spells it: 33.33333, 25, 16.66667. */
    static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                .setScale(5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** One question. */
    private record Writer(Xml xml, AnswerKey.Entry entry, Press press) implements Response.Visitor<Void> {
        private Placed placed() {
            return entry.placed();
        }

        private void open(String type, String html) {
            Question question = placed().question();
            xml.open("question", "type", type);
            xml.open("name").text("text", title(question)).close("name");
            html("questiontext", html, press.images(question, true));
            html(
                    "generalfeedback",
                    "<p>" + Fragment.escape(KeySheet.provenance(question)) + "</p>",
                    press.images(question, false));
            if (!type.equals("cloze")) {
                xml.text("defaultgrade", Figures.of(placed().points()));
            }
            xml.text("penalty", "0").text("hidden", "0").text("idnumber", question.id());
        }

        /** A text and the pictures below it, which travel with it as files. */
        private void html(String element, String html, List<Image> images) {
            StringBuilder text = new StringBuilder(html);
            for (int i = 0; i < images.size(); i++) {
                text.append("<p><img src=\"@@PLUGINFILE@@/")
                        .append(images.get(i).file(i))
                        .append("\" alt=\"")
                        .append(Fragment.escape(images.get(i).alternative()))
                        .append("\" /></p>");
            }
            xml.open(element, "format", "html").text("text", text.toString());
            for (int i = 0; i < images.size(); i++) {
                Image image = images.get(i);
                xml.text("file", image.base64(), "name", image.file(i), "path", "/", "encoding", "base64");
            }
            xml.close(element);
        }

        private Void close() {
            Question question = placed().question();
            xml.open("tags");
            question.topic()
                    .forEach(topic -> xml.open("tag").text("text", topic).close("tag"));
            xml.open("tag").text("text", question.kind()).close("tag");
            xml.close("tags").close("question");
            return null;
        }

        private String title(Question question) {
            String line = Asked.prompt(question).lines().findFirst().orElse("").strip();
            String cut = line.length() > 60
                    ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 60))) + "…"
                    : line;
            return placed().number() + " " + (cut.isEmpty() ? question.id() : cut);
        }

        private String asked() {
            return Fragment.blocks(Sheet.asked(placed().question()));
        }

        private void answer(String fraction, String html) {
            xml.open("answer", "fraction", fraction, "format", "html")
                    .text("text", html)
                    .close("answer");
        }

        @Override
        public Void choice(Response.Choice response) {
            if (placed().shape() == Shape.TRUE_FALSE) {
                boolean yes =
                        Shape.yes(response.options().get(response.correct().get(0)));
                open("truefalse", asked());
                for (String word : new String[] {"true", "false"}) {
                    xml.open(
                            "answer",
                            "fraction",
                            word.equals("true") == yes ? "100" : "0",
                            "format",
                            "moodle_auto_format");
                    xml.text("text", word).close("answer");
                }
                return close();
            }
            open("multichoice", asked());
            int right = response.correct().size();
            xml.text("single", right == 1 ? "true" : "false").text("shuffleanswers", "false");
            xml.text("answernumbering", "ABCD");
            for (int i = 0; i < response.options().size(); i++) {
                boolean correct = response.correct().contains(i);
                String fraction = correct ? percent(1.0 / right) : right == 1 ? "0" : percent(-1.0 / right);
                answer(fraction, "<p>" + Fragment.inline(response.options().get(i)) + "</p>");
            }
            return close();
        }

        /** Several blanks are one embedded-answers question; its answers escape {@code } ~ / " # \}. */
        @Override
        public Void blank(Response.Blank response) {
            String html = Fragment.blocks(Sheet.asked(placed().question()), i -> gap(response, i));
            int shown = Piece.of(placed().question().prompt()).stream()
                    .mapToInt(piece -> piece instanceof Piece.Blank ? 1 : 0)
                    .sum();
            for (int i = shown; i < response.accepted().size(); i++) {
                html += "<p>" + gap(response, i) + "</p>";
            }
            open("cloze", html);
            return close();
        }

        private String gap(Response.Blank response, int i) {
            if (i >= response.accepted().size()) {
                return "______";
            }
            double points = entry.lines().get(i).points();
            return "{" + Math.max(1, Math.round(points)) + ":SHORTANSWER:"
                    + response.accepted().get(i).stream()
                            .map(spelling -> "=" + Fragment.escape(spelling).replaceAll("([}~/\"#\\\\])", "\\\\$1"))
                            .collect(Collectors.joining("~"))
                    + "}";
        }

        @Override
        public Void numeric(Response.Numeric response) {
            open("numerical", asked());
            xml.open("answer", "fraction", "100", "format", "moodle_auto_format");
            xml.text("text", Double.toString(response.value()));
            xml.text("tolerance", Double.toString(response.tolerance()));
            xml.open("feedback", "format", "html").text("text", lines()).close("feedback");
            xml.close("answer");
            return close();
        }

        /** Each step is matched with its place. */
        @Override
        public Void order(Response.Order response) {
            open("matching", asked());
            xml.text("shuffleanswers", "true");
            for (int i = 0; i < response.options().size(); i++) {
                xml.open("subquestion", "format", "html");
                xml.text("text", "<p>" + Fragment.inline(response.options().get(i)) + "</p>");
                xml.open("answer")
                        .text("text", String.valueOf(response.correct().indexOf(i) + 1))
                        .close("answer");
                xml.close("subquestion");
            }
            return close();
        }

        @Override
        public Void free(Response.Free response) {
            return essay("editor", lines());
        }

        @Override
        public Void code(Response.Code response) {
            return essay("monospaced", Fragment.pre(response.code()));
        }

        private Void essay(String format, String key) {
            open("essay", asked());
            xml.text("responseformat", format).text("responserequired", "1");
            xml.text("responsefieldlines", String.valueOf(Math.max(5, Math.min(40, placed().lines()))));
            xml.text("attachments", "0");
            xml.open("graderinfo", "format", "html").text("text", key).close("graderinfo");
            xml.open("responsetemplate", "format", "html").text("text", "").close("responsetemplate");
            return close();
        }

        private String lines() {
            return entry.lines().stream()
                    .map(line -> "<li>" + Fragment.inline(line.text())
                            + (line.points() > 0 ? " (" + Figures.of(line.points()) + ")" : "") + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
    }
}
