package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Response;

/**
 * A page to practise with: it marks choices, blanks, orders and numbers itself; what is written in sentences one marks
 * with the key beside it. One file; its script asks nothing of the network, and the page forbids it.
 */
final class SelfCheck implements Exporter {
    private static final String SHUT = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\" />\n";

    @Override
    public String name() {
        return "selfcheck";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        String blank = "<input type=\"text\" class=\"blank\" style=\"width:%.1fem\" autocomplete=\"off\" />";
        Sheet sheet = new Sheet(exam, form, press, new Html.Screen(), Map.of(), blank);
        String page = new Page(exam, form, sheet).document();
        return List.of(new Output("-selfcheck.html", page.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page of one form. */
    private record Page(Exam exam, Form form, Sheet sheet) {
        String document() {
            StringBuilder out = new StringBuilder();
            PaperWords words = sheet.words();
            SheetHead head = sheet.head();
            out.append("<div class=\"head\">\n");
            head.title(out);
            out.append("<p class=\"facts\">").append(head.facts()).append("</p>\n</div>\n");
            KeySheet keys = new KeySheet(exam, form, words, sheet.markup());
            List<AnswerKey.Entry> entries = AnswerKey.of(form).entries();
            int at = 0;
            int number = 1;
            for (Form.Section section : form.sections()) {
                out.append(sheet.heading(section, number++));
                for (int i = 0; i < section.questions().size(); i++) {
                    question(out, entries.get(at++), keys);
                }
            }
            out.append("<p class=\"end\"><button type=\"button\" id=\"check\">");
            out.append(sheet.markup().text(words.get("check.mark")))
                    .append("</button> <button type=\"button\" id=\"again\">");
            out.append(sheet.markup().text(words.get("check.again"))).append("</button></p>\n");
            String total = words.get("check.total", "{got}", Figures.of(form.points()));
            out.append("<p class=\"end\" id=\"total\" role=\"status\" data-words=\"")
                    .append(Html.attribute(total))
                    .append("\"></p>\n<script>\n//<![CDATA[\n");
            out.append(Sheet.resource("selfcheck.js")).append("//]]>\n</script>\n");
            return sheet.document(words.get("check.name"), out).replace("<style>", SHUT + "<style>");
        }

        private void question(StringBuilder out, AnswerKey.Entry entry, KeySheet keys) {
            Placed placed = entry.placed();
            String points = Figures.of(placed.points());
            out.append("<div class=\"q\" id=\"q")
                    .append(placed.number())
                    .append("\" data-points=\"")
                    .append(points)
                    .append('"')
                    .append(key(entry))
                    .append(">\n<div class=\"stem\">");
            String before = Sheet.before(sheet.markup(), placed, sheet.words().points(placed.points()));
            String after = " <span class=\"mark\"></span>";
            out.append(sheet.markup().blocks(before, Asked.prompt(placed.question()), after));
            out.append(sheet.markup()
                    .pictures(placed.question(), true, sheet.words().get("picture")));
            out.append("</div>\n");
            answer(out, placed, points);
            out.append("<details><summary>")
                    .append(sheet.markup().text(sheet.words().get("check.key")))
                    .append("</summary>\n");
            keys.solution(out, entry);
            out.append("</details>\n</div>\n");
        }

        /** What the script compares with. */
        private static String key(AnswerKey.Entry entry) {
            Response response = entry.placed().question().response();
            StringBuilder out = new StringBuilder();
            if (response instanceof Response.Choice choice) {
                String letters = choice.correct().stream()
                        .sorted()
                        .map(Placed::letter)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("");
                data(data(out, "kind", "choice"), "key", letters);
            } else if (response instanceof Response.Blank blank) {
                data(out, "kind", "blank");
                for (int i = 0; i < blank.accepted().size(); i++) {
                    for (int n = 0; n < blank.accepted().get(i).size(); n++) {
                        data(out, "b" + i + "x" + n, blank.accepted().get(i).get(n));
                    }
                }
            } else if (response instanceof Response.Numeric numeric) {
                data(data(out, "kind", "numeric"), "key", String.valueOf(numeric.value()));
                data(out, "tolerance", String.valueOf(numeric.tolerance()));
            } else if (response instanceof Response.Order) {
                data(data(out, "kind", "order"), "key", entry.brief());
            }
            return out.toString();
        }

        private static StringBuilder data(StringBuilder out, String name, String value) {
            return out.append(" data-")
                    .append(name)
                    .append("=\"")
                    .append(Html.attribute(value))
                    .append('"');
        }

        private void answer(StringBuilder out, Placed placed, String points) {
            switch (placed.shape()) {
                case CHOICE, MULTIPLE, TRUE_FALSE -> options(out, placed);
                case ORDER -> {
                    sheet.options(out, placed.question(), placed.shape());
                    word(out);
                }
                case NUMERIC -> word(out);
                case SHORT, CODE -> {
                    out.append("<p class=\"answer\"><textarea rows=\"")
                            .append(Math.max(2, Math.min(20, placed.lines())))
                            .append("\"></textarea></p>\n<p class=\"answer\"><label>")
                            .append(sheet.markup().text(sheet.words().get("check.own", points)))
                            .append(" <input type=\"number\" class=\"own\" min=\"0\" step=\"0.5\" max=\"")
                            .append(points)
                            .append("\" /></label></p>\n");
                }
                case BLANK -> {}
            }
        }

        private void word(StringBuilder out) {
            out.append("<p class=\"answer\"><label>").append(sheet.words().get("answer"));
            out.append(" <input type=\"text\" class=\"word\" autocomplete=\"off\" /></label></p>\n");
        }

        private void options(StringBuilder out, Placed placed) {
            List<String> options = placed.question().response().options();
            String type = placed.shape() == Shape.MULTIPLE ? "checkbox" : "radio";
            out.append("<div class=\"opts\">");
            for (int i = 0; i < options.size(); i++) {
                String letter = Placed.letter(i);
                String shown = placed.shape() != Shape.TRUE_FALSE
                        ? letter + ". " + sheet.markup().inline(options.get(i))
                        : Shape.yes(options.get(i)) ? "✓" : "×";
                out.append("<label class=\"pick ")
                        .append(placed.shape().word())
                        .append("\"><input type=\"")
                        .append(type)
                        .append("\" name=\"a")
                        .append(placed.number())
                        .append("\" value=\"")
                        .append(letter)
                        .append("\" /> ")
                        .append(shown)
                        .append("</label>\n");
            }
            out.append("</div>\n");
        }
    }
}
