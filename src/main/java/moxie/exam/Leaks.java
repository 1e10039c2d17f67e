package moxie.exam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Columns;
import moxie.text.Normal;

/**
 * Which question says the answer of which other: a key term of one in the stem, the options or the context of another.
 * A statement to judge that is said twice, of two names, gives itself away too.
 */
final class Leaks {
    /** Columns a key term must have to count as a leak: two Han characters, four letters. */
    private static final int TELLING = 4;

    private final Map<String, Sides> known = new HashMap<>();

    /** A short answer as written and folded. */
    private record Term(String text, String folded) {}

    /**
     * What a question shows and what it seeks.
     *
     * @param shown folded
     * @param sought the short answers that another question could give away
     * @param stated what is said of a name in a statement to judge; empty for others
     */
    private record Sides(String shown, List<Term> sought, String stated) {
        static Sides of(Question question) {
            String shown = Normal.of(question.context() + "\n" + question.prompt() + "\n"
                    + String.join("\n", question.response().options()));
            return new Sides(
                    shown,
                    terms(question).stream()
                            .map(term -> new Term(term, Normal.of(term)))
                            .filter(term -> Columns.of(term.folded()) >= TELLING && !says(shown, term.folded()))
                            .toList(),
                    Shape.of(question) == Shape.TRUE_FALSE ? stated(question.prompt()) : "");
        }

        private static String stated(String prompt) {
            int dash = Math.max(prompt.indexOf("——"), prompt.indexOf(" — "));
            return dash < 0 ? "" : Normal.of(prompt.substring(dash)).replaceAll("^[—\\s-]+|[。.?？\\s]+$", "");
        }
    }

    /** The answers of a question that another one says. */
    List<String> told(Question asked, Question by) {
        String shown = sides(by).shown();
        return sides(asked).sought().stream()
                .filter(term -> says(shown, term.folded()))
                .map(Term::text)
                .toList();
    }

    /** Does one of the two say an answer of the other, or again what the other states? Of one of these it is false. */
    boolean between(Question one, Question other) {
        return !told(one, other).isEmpty()
                || !told(other, one).isEmpty()
                || again(sides(one), sides(other))
                || again(sides(other), sides(one));
    }

    private static boolean again(Sides statement, Sides other) {
        return !statement.stated().isEmpty() && other.shown().contains(statement.stated());
    }

    private Sides sides(Question question) {
        return known.computeIfAbsent(question.id(), id -> Sides.of(question));
    }

    private static List<String> terms(Question question) {
        if (question.response() instanceof Response.Blank blank) {
            return blank.accepted().stream().map(spellings -> spellings.get(0)).toList();
        }
        if (question.response() instanceof Response.Choice choice && Shape.of(question) == Shape.CHOICE) {
            return List.of(choice.options().get(choice.correct().get(0)));
        }
        return List.of();
    }

    /** Does a text hold a term where a word begins? Behind it may follow anything: {@code LoRA} is told by "LoRAs". */
    private static boolean says(String text, String term) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            if (at == 0 || !latin(text.charAt(at - 1)) || !latin(term.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
