package moxie.exam;

import java.util.List;

/**
 * Something wrong in a blueprint. The sentence for it is the message {@code blueprint.CODE}.
 *
 * @param line 1-based
 * @param column 1-based
 */
public record Mistake(int line, int column, String code, List<Object> arguments) {
    public Mistake {
        arguments = List.copyOf(arguments);
    }
}
