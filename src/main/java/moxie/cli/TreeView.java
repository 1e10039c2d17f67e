package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.message.Messages;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Problem;
import moxie.note.Topic;
import moxie.text.Columns;

/** The topic tree as lines for a terminal. */
final class TreeView {
    private final Messages words;
    private final Tally tally;
    private final Style style;
    private final int columns;
    private final int depth;
    private final boolean points;

    /**
     * A way of showing trees.
     *
     * @param tally how many questions each topic gives
     * @param columns the width to cut lines to
     * @param depth levels of topics below the first that are shown
     * @param points show the points too?
     */
    TreeView(Messages words, Tally tally, Style style, int columns, int depth, boolean points) {
        this.words = words;
        this.tally = tally;
        this.style = style;
        this.columns = columns;
        this.depth = depth;
        this.points = points;
    }

    List<String> lines(List<Topic> topics) {
        List<String> lines = new ArrayList<>();
        for (Topic topic : topics) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(line(
                    "", topic, style.dim("  " + Printable.line(topic.source().toString()))));
            below(lines, topic, "", 1);
        }
        return lines;
    }

    private void below(List<String> lines, Topic topic, String margin, int level) {
        if (level > depth) {
            return;
        }
        List<Object> children = children(topic);
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            String branch = margin + (last ? "└─ " : "├─ ");
            if (children.get(i) instanceof Topic child) {
                lines.add(line(branch, child, ""));
                below(lines, child, margin + (last ? "   " : "│  "), level + 1);
            } else if (children.get(i) instanceof Point point) {
                String text = Printable.line(point.accept(new PointLine(words)));
                lines.add(style.dim(branch) + cut(text, columns - Columns.of(branch)));
            }
        }
    }

    /** Points and topics in the order of the note; points only when they are shown. */
    private List<Object> children(Topic topic) {
        List<Object> children = new ArrayList<>(topic.topics());
        if (points) {
            int at = 0;
            for (Point point : topic.points()) {
                while (at < children.size()
                        && starts(children.get(at)) < point.source().line()) {
                    at++;
                }
                children.add(at++, point);
            }
        }
        return children;
    }

    private static int starts(Object child) {
        return child instanceof Topic topic
                ? topic.source().line()
                : ((Point) child).source().line();
    }

    private String line(String branch, Topic topic, String after) {
        String count = "  " + count(topic);
        boolean own = points
                && !topic.points().isEmpty()
                && topic.points().get(0).source().line() == topic.source().line();
        String title = cut(
                Printable.line(own ? topic.name() : topic.title()),
                Math.max(12, columns - Columns.of(branch) - Columns.of(count)));
        String shown = switch (topic.kind()) {
            case TOPIC, QUESTION, CONTAINER -> topic.asked() ? style.bold(title) : style.dim(title);
            case LABEL -> style.name(title);
            case STATEMENT -> title;
        };
        return (style.dim(branch) + shown + style.dim(count)).stripTrailing() + after;
    }

    /** "3 points, 2 questions" for what a topic itself says and for what is asked about it and all below it. */
    private String count(Topic topic) {
        if (!topic.asked()) {
            return words.get("tree.skipped");
        }
        int asked = tally.of(topic);
        if (topic.points().isEmpty() && topic.topics().isEmpty()) {
            return words.get("tree.empty");
        }
        String count = topic.points().isEmpty() || points
                ? ""
                : words.get("tree.points", topic.points().size());
        String questions = asked == 0 ? "" : words.get("tree.asked", asked);
        return count.isEmpty() || questions.isEmpty() ? count + questions : count + " · " + questions;
    }

    /** What is shown, counted. */
    String summary(Library library, List<Topic> shown) {
        int[] counts = new int[2];
        shown.forEach(topic -> count(topic, counts));
        List<String> parts = new ArrayList<>();
        parts.add(words.get("tree.notes", library.notes().size()));
        parts.add(words.get("tree.topics", counts[0]));
        parts.add(words.get("tree.points", counts[1]));
        String line = String.join(" · ", parts);
        int asked = shown.stream().mapToInt(tally::of).sum();
        line = line + " · " + words.get("tree.asked", asked);
        int problems = (int) library.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.INFO)
                .count();
        return problems == 0 ? line : line + " · " + style.partly(words.get("tree.problems", problems));
    }

    private static void count(Topic topic, int[] counts) {
        counts[0] += topic.kind() == Topic.Kind.TOPIC || topic.kind() == Topic.Kind.QUESTION ? 1 : 0;
        counts[1] += topic.points().size();
        topic.topics().forEach(below -> count(below, counts));
    }

    /** The text cut to a number of columns, with an ellipsis. */
    static String cut(String text, int columns) {
        if (Columns.of(text) <= columns) {
            return text;
        }
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += Columns.of(c);
            if (width > columns - 1) {
                return text.substring(0, i) + "…";
            }
            i += Character.charCount(c);
        }
        return text;
    }
}
