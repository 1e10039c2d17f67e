package moxie.export;

import java.util.ArrayList;
import java.util.List;
import moxie.exam.Blueprint;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Response;

/**
 * Pages of circles to fill in, for a scanner: four marks at the corners, the person's number, and a row for each
 * question answered with letters. What a scanner must find has an id: {@code m1-2} the second mark of the first sheet,
 * {@code i1-3-7} the digit 7 at the third place, {@code b12-C} option C of question 12.
 */
final class BubbleSheet {
    private static final int ROWS_TOGETHER = 5;
    private static final int USUAL_DIGITS = 10;
    /** Groups of rows below each other on one sheet, below the person's number. */
    private static final int DEEP = 3;

    private final Blueprint blueprint;
    private final Form form;
    private final PaperWords words;
    private final Markup markup;
    private final List<Placed> lettered;

    BubbleSheet(Blueprint blueprint, Form form, PaperWords words, Markup markup) {
        this.blueprint = blueprint;
        this.form = form;
        this.words = words;
        this.markup = markup;
        this.lettered =
                form.questions().stream().filter(q -> q.shape().lettered()).toList();
    }

    /** The sheets; empty when no question is answered with letters. */
    String pages() {
        int most = lettered.stream().mapToInt(q -> options(q).size()).max().orElse(0);
        int wide = 16 + 7 * most;
        int across = Math.max(1, 170 / wide);
        List<List<Placed>> groups = chunks(lettered, ROWS_TOGETHER);
        StringBuilder out = new StringBuilder();
        int sheet = 1;
        for (List<List<Placed>> page : chunks(groups, across * DEEP)) {
            page(out, page, sheet++, wide);
        }
        return out.toString();
    }

    private void page(StringBuilder out, List<List<Placed>> groups, int sheet, int wide) {
        out.append("<div class=\"omr\">\n");
        for (int corner = 1; corner <= 4; corner++) {
            out.append("<div class=\"corner m")
                    .append(corner)
                    .append("\" id=\"m")
                    .append(sheet)
                    .append('-')
                    .append(corner)
                    .append("\"></div>\n");
        }
        out.append("<h2>").append(markup.text(words.get("sheet.title"))).append("</h2>\n");
        out.append("<p class=\"sub\">").append(markup.text(blueprint.title())).append(" · ");
        out.append(markup.text(words.get("form", form.name()))).append("</p>\n<p class=\"facts\">");
        out.append(markup.text(words.get("sheet.rule"))).append("</p>\n");
        out.append("<p class=\"boxes\"><span class=\"box\">").append(markup.text(words.get("box.name")));
        out.append("<span class=\"fill name\">&#160;</span></span></p>\n");
        digits(out, sheet);
        for (List<Placed> group : groups) {
            out.append("<div class=\"group\" style=\"width:").append(wide).append("mm\">\n");
            group.forEach(placed -> row(out, placed));
            out.append("</div>\n");
        }
        out.append("</div>\n");
    }

    private void digits(StringBuilder out, int sheet) {
        int places = blueprint.layout().header().stream()
                .filter(box -> box.startsWith("id:"))
                .mapToInt(box -> Integer.parseInt(box.substring(3)))
                .findFirst()
                .orElse(USUAL_DIGITS);
        out.append("<div class=\"digits\"><p>")
                .append(markup.text(words.get("box.id")))
                .append("</p>\n<p>");
        out.append("<span class=\"cell\">&#160;</span>".repeat(places)).append("</p>\n");
        for (int digit = 0; digit <= 9; digit++) {
            out.append("<p>");
            for (int place = 1; place <= places; place++) {
                bubble(out, "i" + sheet + "-" + place + "-" + digit, String.valueOf(digit));
            }
            out.append("</p>\n");
        }
        out.append("</div>\n");
    }

    private void row(StringBuilder out, Placed placed) {
        out.append("<p><span class=\"no\">").append(placed.number()).append("</span>");
        List<String> options = options(placed);
        for (int i = 0; i < options.size(); i++) {
            String letter = Placed.letter(i);
            String shown = placed.shape() != Shape.TRUE_FALSE ? letter : Shape.yes(options.get(i)) ? "✓" : "×";
            bubble(out, "b" + placed.number() + "-" + letter, shown);
        }
        out.append("</p>\n");
    }

    private static void bubble(StringBuilder out, String id, String shown) {
        out.append("<span class=\"spot\"><span class=\"bubble\" id=\"")
                .append(id)
                .append("\">")
                .append(shown)
                .append("</span></span>");
    }

    private static List<String> options(Placed placed) {
        return placed.question().response() instanceof Response.Choice choice ? choice.options() : List.of();
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> out = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            out.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return out;
    }
}
