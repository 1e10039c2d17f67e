package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import moxie.exam.AnswerKey;
import moxie.exam.Exam;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Question;
import moxie.question.Response;

/** GIFT (docs.moodle.org, "GIFT format"): each question one block without blank lines, its stem on one line. */
final class Gift implements Exporter {
    @Override
    public String name() {
        return "gift";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        press.withoutPictures(form, name());
        StringBuilder out = new StringBuilder("// ")
                .append(oneLine(exam.blueprint().title()))
                .append(" · ");
        out.append(form.name()).append("\n\n");
        for (AnswerKey.Entry entry : AnswerKey.of(form).entries()) {
            Placed placed = entry.placed();
            Question question = placed.question();
            out.append("::")
                    .append(escape(placed.number() + " " + question.id()))
                    .append(":: [html]");
            out.append(escape(Fragment.blocks(Sheet.asked(question)))).append(" {");
            out.append(question.response().accept(new Answer(entry, press))).append("}\n\n");
        }
        press.remark("remark.gift");
        return List.of(new Output(".gift", out.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Backslash first, then what GIFT takes for its own; line ends as the two characters {@code \n}. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\~=#{}:".indexOf(c) >= 0) {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (!Character.isISOControl(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What stands between the braces. */
    private record Answer(AnswerKey.Entry entry, Press press) implements Response.Visitor<String> {
        @Override
        public String choice(Response.Choice response) {
            if (entry.placed().shape() == Shape.TRUE_FALSE) {
                return Shape.yes(response.options().get(response.correct().get(0))) ? "TRUE" : "FALSE";
            }
            int right = response.correct().size();
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < response.options().size(); i++) {
                boolean correct = response.correct().contains(i);
                String share =
                        right == 1 ? correct ? "=" : "~" : "~%" + Moodle.percent((correct ? 1.0 : -1.0) / right) + "%";
                out.append('\n')
                        .append(share)
                        .append(escape(Fragment.inline(response.options().get(i))));
            }
            return out.append('\n').toString();
        }

        /** One blank is a short answer; more than one the format cannot hold, so the answers become feedback. */
        @Override
        public String blank(Response.Blank response) {
            if (response.accepted().size() == 1) {
                return response.accepted().get(0).stream()
                        .map(spelling ->
                                "\n=" + escape(spelling.replace("->", "→").replace("*", "\\*")))
                        .collect(Collectors.joining("", "", "\n"));
            }
            press.remark("remark.gift.blanks", entry.placed().number());
            return feedback();
        }

        @Override
        public String numeric(Response.Numeric response) {
            return "#" + response.value() + ":" + response.tolerance();
        }

        /** Each step matched with its place; Moodle wants three pairs. */
        @Override
        public String order(Response.Order response) {
            if (response.options().size() < 3) {
                press.remark("remark.gift.order", entry.placed().number());
                return feedback();
            }
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < response.options().size(); i++) {
                out.append("\n=")
                        .append(escape(Fragment.inline(response.options().get(i).replace("->", "→"))));
                out.append(" -> ").append(response.correct().indexOf(i) + 1);
            }
            return out.append('\n').toString();
        }

        @Override
        public String free(Response.Free response) {
            return feedback();
        }

        @Override
        public String code(Response.Code response) {
            return "####" + escape(Fragment.pre(response.code()));
        }

        /** An essay that shows its key afterwards. */
        private String feedback() {
            return "####"
                    + escape(entry.lines().stream()
                            .map(line -> "<li>" + Fragment.inline(line.text()) + "</li>")
                            .collect(Collectors.joining("", "<ul>", "</ul>")));
        }
    }
}
