package moxie.cli;

import java.util.List;
import moxie.message.Messages;
import moxie.note.Bytes;
import moxie.note.Problem;

/** What is said of a problem with a note. */
final class ProblemWords {
    private ProblemWords() {}

    /** The sentence of a problem. */
    static String sentence(Messages words, Problem problem) {
        List<?> arguments = problem.code().equals("unreadable") ? List.of(reason(words, problem)) : problem.arguments();
        return words.get("problem." + problem.code(), arguments);
    }

    /** Why a file cannot be read: one of our own reasons, or what the system said. */
    static String reason(Messages words, Problem unreadable) {
        String reason = String.valueOf(unreadable.arguments().get(0));
        return switch (reason) {
            case "permission" -> words.get("error.notes.permission");
            case "size" -> words.get("error.notes.size", Bytes.LIMIT >> 20);
            case "binary" -> words.get("reason.binary");
            default -> reason;
        };
    }
}
