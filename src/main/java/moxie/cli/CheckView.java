package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.message.Messages;
import moxie.note.Manuscript;
import moxie.note.Problem;
import moxie.text.Columns;

/** Problems as a compiler shows them: the place, the sentence, the line with a caret below, the way out. */
final class CheckView {
    private final Messages words;
    private final Style style;
    private final int columns;

    CheckView(Messages words, Style style, int columns) {
        this.words = words;
        this.style = style;
        this.columns = columns;
    }

    /** The problems of one note. */
    List<String> problems(List<Problem> problems, Manuscript note) {
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            String severity = problem.severity().name().toLowerCase(Locale.ROOT);
            String place = Printable.line(problem.file()) + ":" + problem.line() + ":" + problem.column();
            String sentence = Printable.line(ProblemWords.sentence(words, problem));
            lines.add(place + ": " + colored(problem.severity(), words.get("check." + severity)) + ": " + sentence
                    + style.dim(" [" + problem.code() + "]"));
            String text = note.line(problem.line());
            if (!text.isBlank()) {
                quote(lines, problem, text);
            }
            lines.add(style.dim(words.get("check.help", words.get("problem." + problem.code() + ".help"))));
            lines.add("");
        }
        return lines;
    }

    /** The line, cut to the screen around its caret. */
    private void quote(List<String> lines, Problem problem, String text) {
        String number = String.valueOf(problem.line());
        String margin = " ".repeat(Math.max(1, 5 - number.length()));
        int column = Math.min(problem.column() - 1, text.length());
        String before = Printable.line(text.substring(0, column));
        String after = Printable.line(text.substring(column));
        int width = Math.max(20, columns - 9);
        if (Columns.of(before) > width / 2) {
            int from = before.length();
            int kept = 0;
            while (from > 0 && kept < width / 3) {
                from--;
                kept += Columns.of(before.charAt(from));
            }
            before = "…" + before.substring(from);
        }
        String shown = TreeView.cut(before + after, width);
        lines.add(margin + style.dim(number + " | ") + shown);
        lines.add(margin
                + " ".repeat(number.length())
                + style.dim(" | ")
                + " ".repeat(Columns.of(before))
                + colored(problem.severity(), "^"));
    }

    private String colored(Problem.Severity severity, String text) {
        return switch (severity) {
            case ERROR -> style.bad(text);
            case WARNING -> style.partly(text);
            case INFO -> style.name(text);
        };
    }

    /** What is read otherwise than it stands, as a diff without context. */
    List<String> diff(String file, Manuscript note) {
        List<Manuscript.Change> changes = note.changes();
        List<String> lines = new ArrayList<>();
        if (changes.isEmpty()) {
            return lines;
        }
        lines.add(style.bold("--- " + Printable.line(file)));
        lines.add(style.bold("+++ " + Printable.line(words.get("check.read", file))));
        int shift = 0;
        for (Manuscript.Change change : changes) {
            int before = change.before().size();
            int after = change.after().size();
            int from = before == 0 ? change.line() - 1 : change.line();
            int to = after == 0 ? change.line() + shift - 1 : change.line() + shift;
            lines.add(style.name("@@ -" + range(from, before) + " +" + range(to, after) + " @@"));
            change.before().forEach(line -> lines.add(style.bad("-" + Printable.line(line))));
            change.after().forEach(line -> lines.add(style.good("+" + Printable.line(line))));
            shift += after - before;
        }
        return lines;
    }

    private static String range(int from, int count) {
        return count == 1 ? String.valueOf(from) : from + "," + count;
    }
}
