package moxie.exam;

import java.util.List;

/**
 * Something wrong with the answers of a sat exam. The sentence for it is the message {@code sat.CODE}.
 *
 * @param place a file and a line
 */
public record SatMistake(String place, String code, List<Object> arguments) {
    public SatMistake {
        arguments = List.copyOf(arguments);
    }

    static SatMistake of(String place, String code, Object... arguments) {
        return new SatMistake(place, code, List.of(arguments));
    }
}
