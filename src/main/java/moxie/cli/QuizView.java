package moxie.cli;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.grade.Mark;
import moxie.message.Messages;
import moxie.question.Question;
import moxie.quiz.Hint;
import moxie.quiz.Summary;
import moxie.text.Columns;
import moxie.text.Wrap;

/** What a session says, as lines. */
final class QuizView {
    private final Messages words;
    private final Style style;
    private final int columns;

    QuizView(Messages words, Style style, int columns) {
        this.words = words;
        this.style = style;
        this.columns = Math.max(20, columns - 1);
    }

    /** Where we are: position, path of topics, how much is left. */
    List<String> header(int number, int of, Question question, int due, int fresh) {
        String left = number + "/" + of;
        String right = words.get("quiz.left", due, fresh);
        String path = Shown.line(String.join(" › ", question.topic()));
        int room = columns - Columns.of(left) - Columns.of(right) - 4;
        List<String> out = new ArrayList<>();
        out.add("");
        if (Columns.of(path) <= room) {
            String gap = " ".repeat(room - Columns.of(path) + 2);
            out.add(style.bold(left) + "  " + style.name(path) + gap + style.dim(right));
        } else {
            List<String> lines = Wrap.lines(left + "  ", " ".repeat(left.length() + 2), path, columns);
            out.add(style.bold(left) + style.name(lines.get(0).substring(left.length())));
            lines.stream().skip(1).map(style::name).forEach(out::add);
            out.add(style.dim(" ".repeat(left.length() + 2) + right));
        }
        return out;
    }

    /** The question, and the keys that help while answering it. */
    List<String> question(Question question, boolean edited) {
        List<String> out = question(question);
        if (edited) {
            out.add("   " + style.partly(words.get("quiz.edited")));
        }
        out.addAll(keys(ResponseView.footer(question.response())));
        return out;
    }

    /** The question and its options. */
    List<String> question(Question question) {
        List<String> out = new ArrayList<>();
        out.add("");
        boolean inHeader = String.join(" › ", question.topic()).contains(question.context());
        if (!question.context().isBlank() && !inHeader) {
            out.addAll(dim(Wrap.lines("   ", "   ", Shown.of(question.context()), columns)));
        }
        List<String> prompt = Wrap.lines("   ", "   ", Shown.of(question.prompt()), columns);
        for (int i = 0; i < prompt.size(); i++) {
            String mark = i == 0 ? style.mark("Q") + "  " : "   ";
            out.add(mark + style.bold(prompt.get(i).substring(3)));
        }
        List<String> options = ResponseView.options(question.response());
        options.forEach(option -> out.addAll(Wrap.lines("   ", "      ", Shown.line(option), columns)));
        return out;
    }

    private List<String> keys(String key) {
        return note(words.get(key));
    }

    /** Something said in passing, dim; a list of keys is not broken inside one. */
    List<String> note(String sentence) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder("  ");
        for (String part : Printable.of(sentence).split(" · ", -1)) {
            boolean first = line.toString().isBlank();
            if (!first && Columns.of(line) + 3 + Columns.of(part) > columns - 3) {
                out.addAll(Wrap.lines("", "   ", line.toString(), columns));
                line = new StringBuilder("  ");
                first = true;
            }
            line.append(first ? " " : " · ").append(part);
        }
        out.addAll(Wrap.lines("", "   ", line.toString(), columns));
        return dim(out);
    }

    /** One line a point, with the words that earned it. */
    List<String> verdicts(Mark mark) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < mark.verdicts().size(); i++) {
            verdict(i + 1, mark.verdicts().get(i), out);
        }
        for (String flag : mark.flags()) {
            if (words.has("grade.flag." + flag)) {
                Wrap.lines("   ", "   ", words.get("grade.flag." + flag), columns)
                        .forEach(line -> out.add(style.partly(line)));
            }
        }
        return out;
    }

    private void verdict(int number, Mark.Verdict verdict, List<String> out) {
        String sign = verdict.covered() ? "✓" : verdict.partly() ? "~" : "✗";
        String first = " " + sign + " " + number + "  ";
        String rest = " ".repeat(Columns.of(first));
        List<String> lines = Wrap.lines(first, rest, Shown.of(verdict.text()), columns);
        for (String line : lines) {
            out.add(verdict.covered() ? style.good(line) : verdict.partly() ? style.partly(line) : style.bad(line));
        }
        if (!verdict.evidence().isEmpty()) {
            String said = "← " + Printable.line(String.join(" · ", joined(verdict.evidence(), verdict.text())));
            int last = out.size() - 1;
            int used = Columns.of(lines.get(lines.size() - 1));
            if (used + 2 + Columns.of(said) <= columns) {
                out.set(last, out.get(last) + "  " + style.dim(said));
            } else {
                out.addAll(dim(Wrap.lines(rest, rest + "  ", said, columns)));
            }
        }
        if (verdict.partly() && !verdict.missed().isEmpty()) {
            String missed = words.get("quiz.missed", Shown.line(String.join(" · ", verdict.missed())));
            out.addAll(dim(Wrap.lines(rest, rest + "  ", missed, columns)));
        }
    }

    /** Words found one by one, as one where they stand side by side in the point: {@code 先 · 看} is 先看. */
    static List<String> joined(List<String> words, String point) {
        List<String> out = new ArrayList<>();
        for (String word : words) {
            int last = out.size() - 1;
            boolean han =
                    last >= 0 && Columns.of(out.get(last)) == 2 * out.get(last).length();
            if (han && Columns.of(word) == 2 * word.length() && point.contains(out.get(last) + word)) {
                out.set(last, out.get(last) + word);
            } else {
                out.add(word);
            }
        }
        return out;
    }

    /** The score, the rating and when it returns. */
    List<String> outcome(Mark mark, String rating, String when) {
        double got = mark.verdicts().stream().mapToDouble(Mark.Verdict::score).sum();
        int of = mark.verdicts().size();
        String score = of > 1
                ? Math.round(mark.score() * 100) + " %  (" + plain(got) + "/" + of + ")"
                : Math.round(mark.score() * 100) + " %";
        String text = words.get("quiz.outcome", score, words.get("rating." + rating), when);
        List<String> out = new ArrayList<>();
        out.add("");
        Wrap.lines(" ", " ", text, columns).forEach(line -> out.add(style.bold(line)));
        return out;
    }

    private static String plain(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** What a full answer says, where the verdicts do not show it: code, blanks, choices. */
    List<String> key(Question question) {
        List<String> out = new ArrayList<>();
        List<String> lines = ResponseView.key(question.response());
        if (!lines.isEmpty()) {
            out.add("   " + style.dim(words.get("quiz.key")));
            lines.forEach(line -> out.addAll(Wrap.lines("     ", "     ", Printable.of(line), columns)));
        }
        return out;
    }

    List<String> hint(Hint hint) {
        List<String> out = new ArrayList<>();
        String first = hint.clues().isEmpty() ? "" : hint.clues().get(0);
        out.add("   " + style.partly(words.get("quiz.hint." + hint.what(), Shown.line(first))));
        if (!hint.what().endsWith("count") && !hint.what().equals("size")) {
            hint.clues().forEach(clue -> out.addAll(Wrap.lines("     ", "     ", Shown.of(clue), columns)));
        }
        return out;
    }

    /** The end of a session. */
    List<String> summary(Summary summary, LocalDate today) {
        List<String> out = new ArrayList<>();
        out.add("");
        if (summary.answered() == 0) {
            out.add(" " + words.get("quiz.summary.none"));
            return out;
        }
        int minutes = (int) Math.max(1, Math.round(summary.millis() / 60_000.0));
        out.add(" "
                + style.bold(
                        words.get("quiz.summary", summary.answered(), Math.round(summary.score() * 100), minutes)));
        for (Summary.Weak weak : summary.weakest()) {
            String percent = String.format(Locale.ROOT, "%3d %%", Math.round(weak.score() * 100));
            Wrap.lines("   " + percent + "  ", "          ", Shown.line(weak.topic()), columns)
                    .forEach(line -> out.add(style.partly(line)));
        }
        summary.next().ifPresent(day -> out.add(" " + words.get("quiz.summary.next", when(day, today))));
        return out;
    }

    /** A day as people say it: today, tomorrow, in 5 days, with the date. */
    String when(LocalDate day, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(today, day);
        Locale locale = words.chinese() ? Locale.CHINESE : Locale.ENGLISH;
        String name = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " " + day;
        if (days <= 0) {
            return words.get("day.today");
        }
        return days == 1 ? words.get("day.tomorrow", name) : words.get("day.in", days, name);
    }

    private List<String> dim(List<String> lines) {
        return lines.stream().map(style::dim).toList();
    }
}
