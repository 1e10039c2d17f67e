package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.message.Messages;
import moxie.note.Point;
import moxie.question.Bank;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Columns;
import moxie.text.Wrap;

/** Questions as lines for a terminal, by topic. */
final class QuestionsView {
    private final Messages words;
    private final Style style;
    private final int columns;

    QuestionsView(Messages words, Style style, int columns) {
        this.words = words;
        this.style = style;
        this.columns = columns;
    }

    /**
     * The questions below the topics they are about.
     *
     * @param key with the answers?
     * @param why with what they cover, how hard they are and what they are called?
     */
    List<String> lines(List<Question> questions, boolean key, boolean why) {
        List<String> lines = new ArrayList<>();
        List<String> topic = List.of();
        for (Question question : questions) {
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                lines.addAll(heading(question));
            }
            question(lines, question);
            if (key) {
                lines.addAll(question.response().accept(new Key()));
            }
            if (why) {
                String about = words.get(
                        "questions.why",
                        question.id(),
                        number(question.points()),
                        question.difficulty(),
                        question.covers().size(),
                        question.source().line());
                lines.add("      " + style.dim(about));
            }
        }
        return lines;
    }

    /** The path of names, the note's own last; where it stands, on the same line if there is room. */
    private List<String> heading(Question question) {
        List<String> names = question.topic().size() > 1
                ? question.topic().subList(1, question.topic().size())
                : question.topic();
        String path = TreeView.cut(Shown.line(String.join(" › ", names)), columns);
        String source = Printable.line(question.source().toString());
        if (Columns.of(path) + Columns.of(source) + 2 <= columns) {
            return List.of(style.bold(path) + "  " + style.dim(source));
        }
        return List.of(style.bold(path), "  " + style.dim(TreeView.cut(source, columns - 2)));
    }

    private void question(List<String> lines, Question question) {
        String kind = words.get("kind." + question.kind());
        int width = Math.min(14, Math.max(8, columns / 5));
        String first = "  " + kind + " ".repeat(Math.max(1, width - Columns.of(kind) - 2));
        String rest = " ".repeat(Columns.of(first));
        String context = question.context().isEmpty() ? "" : words.get("questions.context", question.context()) + " ";
        String text = Shown.of(context + question.prompt());
        List<String> wrapped = Wrap.lines(first, rest, text, columns);
        for (int i = 0; i < wrapped.size(); i++) {
            String line = wrapped.get(i);
            lines.add(i == 0 ? style.name(first) + line.substring(first.length()) : line);
        }
        List<String> options = question.response().options();
        for (int i = 0; i < options.size(); i++) {
            lines.addAll(Wrap.lines(rest + (char) ('A' + i) + "  ", rest + "   ", Shown.line(options.get(i)), columns));
        }
    }

    private static String number(double points) {
        return points == Math.rint(points) ? Integer.toString((int) points) : Double.toString(points);
    }

    /** What was not asked, and the gate that stopped it. */
    List<String> dropped(List<Bank.Dropped> dropped) {
        List<String> lines = new ArrayList<>();
        if (!dropped.isEmpty()) {
            lines.add("");
            lines.add(style.bold(words.get("questions.dropped", dropped.size())));
        }
        for (Bank.Dropped one : dropped) {
            String gate = "  " + words.get("gate." + one.gate()) + ": ";
            String text = Shown.line(one.question().prompt()) + "  "
                    + Printable.line(one.question().source().toString());
            lines.addAll(Wrap.lines(gate, "    ", text, columns));
        }
        return lines;
    }

    /** The points no question covers. */
    List<String> uncovered(List<Point> points) {
        List<String> lines = new ArrayList<>();
        if (!points.isEmpty()) {
            lines.add("");
            lines.add(style.bold(words.get("questions.uncovered", points.size())));
        }
        for (Point point : points) {
            String text = Shown.line(TreeView.cut(point.text().replace('\n', ' '), columns)) + "  "
                    + Printable.line(point.source().toString());
            lines.addAll(Wrap.lines("  ", "    ", text, columns));
        }
        return lines;
    }

    /** What is shown, counted; for all notes also how much of them it covers. */
    String summary(List<Question> questions, Bank bank, boolean everything) {
        long topics = questions.stream().map(Question::topic).distinct().count();
        String line = (questions.isEmpty() ? "" : "\n") + words.get("questions.count", questions.size()) + " · "
                + words.get("questions.topics", (int) topics);
        if (!everything || bank.eligible() == 0) {
            return line;
        }
        int covered = bank.eligible() - bank.uncovered().size();
        return line + " · " + words.get("questions.covered", covered, bank.eligible());
    }

    /** The right answer, line by line. */
    private final class Key implements Response.Visitor<List<String>> {
        private List<String> bullets(List<String> texts, boolean numbered) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++) {
                String mark = numbered ? (i + 1) + ". " : "· ";
                String first = "      " + mark;
                for (String line : Wrap.lines(first, " ".repeat(Columns.of(first)), Shown.of(texts.get(i)), columns)) {
                    lines.add(style.good(line));
                }
            }
            return lines;
        }

        @Override
        public List<String> free(Response.Free response) {
            List<String> texts =
                    response.rubric().criteria().stream().map(Criterion::text).toList();
            return bullets(texts, response.rubric().ordered());
        }

        @Override
        public List<String> code(Response.Code response) {
            return response.code()
                    .lines()
                    .map(line -> style.good("      " + Printable.line(line)))
                    .toList();
        }

        @Override
        public List<String> blank(Response.Blank response) {
            List<String> texts = response.accepted().stream()
                    .map(accepted -> String.join(" / ", accepted))
                    .toList();
            return bullets(texts, texts.size() > 1);
        }

        @Override
        public List<String> choice(Response.Choice response) {
            List<String> texts = response.correct().stream()
                    .map(i -> (char) ('A' + i) + "  " + response.options().get(i))
                    .toList();
            return bullets(texts, false);
        }

        @Override
        public List<String> order(Response.Order response) {
            return bullets(
                    response.correct().stream().map(response.options()::get).toList(), true);
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            List<String> lines = new ArrayList<>(response.working());
            lines.add(number(response.value()));
            return bullets(lines, false);
        }
    }
}
