package moxie.note;

import java.util.Comparator;
import java.util.List;

/**
 * Something in the notes worth telling their owner. The sentence for it is the message {@code problem.CODE}, the way
 * out {@code problem.CODE.help}.
 *
 * @param code a stable name such as {@code unclosed-fence}
 * @param line 1-based
 * @param column 1-based, in characters
 * @param arguments what the sentence names
 */
public record Problem(Severity severity, String code, String file, int line, int column, List<Object> arguments) {
    /** How bad it is; only an error makes {@code moxie check} fail. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** By line, then by column. Not {@code Comparator.comparingInt}: its lambdas are in no class-data archive. */
    static final Comparator<Problem> BY_PLACE =
            (a, b) -> a.line != b.line ? Integer.compare(a.line, b.line) : Integer.compare(a.column, b.column);

    public Problem {
        arguments = List.copyOf(arguments);
    }
}
