package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tree drawn as text for the spec documents: {@code [kind] name 3-4}, points with what is special about them. */
final class Drawing implements Point.Visitor<String> {
    static String of(Topic topic) {
        StringBuilder out = new StringBuilder();
        draw(out, topic, "");
        return out.toString();
    }

    private static void draw(StringBuilder out, Topic topic, String margin) {
        out.append(margin)
                .append('[')
                .append(topic.kind().name().toLowerCase(Locale.ROOT))
                .append("] ");
        out.append(topic.name()).append(lines(topic.source())).append('\n');
        List<Object> children = new ArrayList<>(topic.points());
        for (Topic below : topic.topics()) {
            int at = 0;
            while (at < children.size()
                    && start(children.get(at)) <= below.source().line()) {
                at++;
            }
            children.add(at, below);
        }
        for (Object child : children) {
            if (child instanceof Topic below) {
                draw(out, below, margin + "  ");
            } else if (child instanceof Point point) {
                out.append(margin).append("  - ").append(point.accept(new Drawing()));
                out.append(lines(point.source())).append('\n');
            }
        }
    }

    private static int start(Object child) {
        return child instanceof Topic topic
                ? topic.source().line()
                : ((Point) child).source().line();
    }

    private static String lines(Source source) {
        return " @" + source.line() + (source.line() == source.endLine() ? "" : "-" + source.endLine());
    }

    private static String flat(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }

    @Override
    public String statement(Point.Statement point) {
        String marks = (point.strong().isEmpty() ? "" : " *" + point.strong())
                + (point.blanks().isEmpty() ? "" : " _" + point.blanks());
        return flat(point.text()) + marks;
    }

    @Override
    public String definition(Point.Definition point) {
        return "def" + point.strength() + " " + flat(point.term()) + " | " + flat(point.meaning());
    }

    @Override
    public String formula(Point.Formula point) {
        return "formula " + (point.name().isEmpty() ? "" : point.name() + " | ") + flat(point.formula());
    }

    @Override
    public String steps(Point.Steps point) {
        return "steps " + (point.name().isEmpty() ? "" : point.name() + " | ") + String.join(" > ", point.steps());
    }

    @Override
    public String code(Point.Code point) {
        return "code " + point.language() + " | " + flat(point.text());
    }

    @Override
    public String table(Point.Table point) {
        return "table " + flat(point.text());
    }

    @Override
    public String quote(Point.Quote point) {
        return "quote " + flat(point.text());
    }

    @Override
    public String image(Point.Image point) {
        return "image " + point.text() + " (" + point.target() + ")";
    }

    @Override
    public String card(Point.Card point) {
        return "card " + flat(point.front()) + (point.bothWays() ? " <=> " : " => ") + flat(point.back());
    }
}
