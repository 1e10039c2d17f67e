package moxie.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import moxie.exam.AnswerKey;
import moxie.exam.Blueprint;
import moxie.exam.Exam;
import moxie.exam.Figures;
import moxie.exam.Form;
import moxie.exam.Placed;
import moxie.exam.Shape;
import moxie.question.Question;
import moxie.question.Response;

/** Markdown that pandoc turns into a Word file: upper-alpha option lists, {@code $} formulas, fenced code. */
final class Markdown implements Exporter {
    /** What Markdown takes for markup wherever it stands. */
    private static final String ALWAYS = "\\`*_{}[]<>$~^@|";

    @Override
    public String name() {
        return "md";
    }

    @Override
    public List<Output> export(Exam exam, Form form, Press press) {
        press.withoutPictures(form, name());
        return List.of(
                new Output(".md", paper(exam, form).getBytes(StandardCharsets.UTF_8)),
                new Output("-key.md", key(exam, form).getBytes(StandardCharsets.UTF_8)));
    }

    private static String paper(Exam exam, Form form) {
        PaperWords words = PaperWords.of(exam.blueprint().words());
        StringBuilder out = head(exam, form, words, "");
        out.append(facts(exam, form, words)).append("\n");
        StringBuilder boxes = new StringBuilder();
        for (String box : exam.blueprint().layout().header()) {
            boxes.append(words.get("box." + box.replaceFirst(":.*", "")))
                    .append(" \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\u2003");
        }
        if (boxes.length() > 0) {
            out.append('\n').append(boxes.toString().strip()).append('\n');
        }
        int number = 1;
        for (Form.Section section : form.sections()) {
            section(out, section, number++, words);
            section.questions().forEach(placed -> question(out, section, placed, words));
        }
        return out.toString();
    }

    private static void question(StringBuilder out, Form.Section section, Placed placed, PaperWords words) {
        Question question = placed.question();
        String label = placed.number() + ". ";
        String pad = " ".repeat(label.length());
        out.append('\n').append(label);
        out.append(blocks(Sheet.asked(section.shape(), question), pad, " " + words.points(placed.points())));
        List<String> options = placed.shape() == Shape.TRUE_FALSE
                ? List.of()
                : question.response().options();
        for (int i = 0; i < options.size(); i++) {
            String letter = Placed.letter(i) + ".";
            out.append(i == 0 ? "\n" : "").append(pad).append(letter).append(letter.length() == 2 ? "  " : " ");
            out.append(inline(options.get(i))).append('\n');
        }
        if (placed.shape().lettered() || placed.shape() == Shape.ORDER || placed.shape() == Shape.NUMERIC) {
            out.append('\n').append(pad).append(words.get("answer")).append(" \\_\\_\\_\\_\\_\\_\n");
        } else if (placed.lines() > 0) {
            out.append('\n').append(pad).append("\\\n".concat(pad).repeat(Math.max(1, placed.lines() - 1)));
            out.append("\u00A0\n");
        }
    }

    private static String key(Exam exam, Form form) {
        PaperWords words = PaperWords.of(exam.blueprint().words());
        StringBuilder out = head(exam, form, words, words.get("name.key"));
        out.append(facts(exam, form, words)).append("\n");
        int number = 1;
        List<AnswerKey.Entry> entries = AnswerKey.of(form).entries();
        int at = 0;
        for (Form.Section section : form.sections()) {
            section(out, section, number++, words);
            for (int i = 0; i < section.questions().size(); i++) {
                entry(out, section, entries.get(at++), words);
            }
        }
        return out.toString();
    }

    private static void entry(StringBuilder out, Form.Section section, AnswerKey.Entry entry, PaperWords words) {
        Placed placed = entry.placed();
        String label = placed.number() + ". ";
        String pad = " ".repeat(label.length());
        out.append('\n').append(label);
        String points = " " + words.points(placed.points());
        out.append(blocks(Sheet.asked(section.shape(), placed.question()), pad, points))
                .append('\n');
        if (!entry.brief().isEmpty()) {
            out.append(pad).append("**").append(inline(entry.brief())).append("**");
            if (placed.shape().lettered()) {
                entry.lines().forEach(line -> out.append(' ').append(inline(line.text())));
            }
            out.append("\n\n");
        }
        if (entry.enough() < entry.lines().size() && placed.shape() == Shape.SHORT) {
            out.append(pad).append(words.get("key.any", entry.enough())).append("\n\n");
        }
        for (AnswerKey.Line line : placed.shape().lettered() ? List.<AnswerKey.Line>of() : entry.lines()) {
            out.append(pad).append("- ").append(inline(line.text().replace('\n', ' ')));
            out.append(line.points() > 0 ? " " + words.points(line.points()) : "")
                    .append('\n');
        }
        if (!entry.code().isEmpty()) {
            String language = placed.question().response() instanceof Response.Code code ? code.language() : "";
            out.append(fence(entry.code(), language, pad));
        }
        out.append('\n')
                .append(pad)
                .append("*")
                .append(escape(KeySheet.provenance(placed.question())))
                .append("*\n");
    }

    private static StringBuilder head(Exam exam, Form form, PaperWords words, String what) {
        Blueprint blueprint = exam.blueprint();
        StringBuilder out = new StringBuilder("# ").append(escape(blueprint.title()));
        if (blueprint.forms().size() > 1) {
            out.append(" · ").append(words.get("form", form.name()));
        }
        out.append(what.isEmpty() ? "" : " · " + what).append("\n\n");
        if (!blueprint.course().isEmpty()) {
            out.append(escape(blueprint.course())).append("\n\n");
        }
        return out;
    }

    private static String facts(Exam exam, Form form, PaperWords words) {
        return words.facts(form, exam.blueprint().minutes());
    }

    private static void section(StringBuilder out, Form.Section section, int number, PaperWords words) {
        String title = section.title().isEmpty()
                ? words.get("section." + section.shape().word())
                : escape(section.title());
        out.append("\n## ").append(words.once("section.title", words.numeral(number), title));
        out.append(words.get("section.sum", section.questions().size(), Figures.of(section.points()), section.points()))
                .append('\n');
    }

    /** Paragraphs and fences, continued under the list label; {@code after} ends the first paragraph. */
    private static String blocks(String text, String pad, String after) {
        StringBuilder out = new StringBuilder();
        StringBuilder code = null;
        String language = "";
        String close = after;
        for (String line : text.split("\n", -1)) {
            if (line.strip().startsWith("```")) {
                if (code == null) {
                    code = new StringBuilder();
                    language = line.strip().substring(3).strip();
                } else {
                    out.append(fence(code.toString(), language, pad));
                    code = null;
                }
            } else if (code != null) {
                code.append(line).append('\n');
            } else if (!line.isBlank()) {
                out.append(out.length() == 0 ? "" : "\n" + pad)
                        .append(inline(line.strip()))
                        .append(close)
                        .append('\n');
                close = "";
            }
        }
        if (code != null) {
            out.append(fence(code.toString(), language, pad));
        }
        return out.length() == 0 ? after.strip() + "\n" : out.toString();
    }

    /** A fence longer than any run of backticks inside; nothing else on its lines. */
    private static String fence(String code, String language, String pad) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        StringBuilder out = new StringBuilder("\n").append(pad).append(fence);
        out.append(language.matches("[A-Za-z0-9+#-]+") ? language : "").append('\n');
        code.stripTrailing()
                .lines()
                .forEach(line -> out.append(line.isEmpty() ? "" : pad + line).append('\n'));
        return out.append(pad).append(fence).append('\n').toString();
    }

    static String inline(String text) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : Piece.of(text)) {
            if (piece instanceof Piece.Words words) {
                out.append(escape(words.text()));
            } else if (piece instanceof Piece.Code code) {
                out.append('`').append(code.text()).append('`');
            } else if (piece instanceof Piece.Maths maths) {
                String fence = maths.display() ? "$$" : "$";
                out.append(fence).append(maths.tex()).append(fence);
            } else {
                out.append("\\_\\_\\_\\_\\_\\_");
            }
        }
        return out.toString();
    }

    /** Every character that Markdown could take for markup. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean start = true;
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean marker = start && "-+#=:".indexOf(c) >= 0;
            boolean number = digits && (c == '.' || c == ')') && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (ALWAYS.indexOf(c) >= 0 || marker || number) {
                out.append('\\');
            }
            out.append(Character.isISOControl(c) ? ' ' : c);
            digits = (start || digits) && Character.isDigit(c);
            start = start && c == ' ';
        }
        return out.toString();
    }
}
