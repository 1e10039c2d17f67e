package moxie.cli;

import java.util.List;
import moxie.message.Failure;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the option parser complains of, as failures with our words. */
final class Errors {
    private Errors() {}

    static Failure usage(ParameterException e) {
        CommandLine line = e.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            if (!word.startsWith("-")) {
                return Failure.usage("error.argument", word, command);
            }
            String option = word.replaceFirst("=.*", "");
            List<String> known = line.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            return moxie.text.Suggestion.nearest(option, known)
                    .map(near -> Failure.usage("error.option.near", option, near, command))
                    .orElseGet(() -> Failure.usage("error.option", option, command));
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return without(missing.getMissing().get(0), command);
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            String label = e.getArgSpec().isOption()
                    ? ((OptionSpec) e.getArgSpec()).longestName()
                    : e.getArgSpec().paramLabel();
            return Failure.usage("error.value", label, e.getValue(), command);
        }
        return e.getArgSpec() instanceof OptionSpec option
                ? without(option, command)
                : Failure.usage("error.usage", String.valueOf(e.getMessage()), command);
    }

    /** Nothing where something must be: an option without its value, a command without its arguments. */
    private static Failure without(ArgSpec missing, String command) {
        return missing instanceof OptionSpec option
                ? Failure.usage("error.missing.value", option.longestName(), option.paramLabel(), command)
                : Failure.usage("error.missing", missing.paramLabel(), command);
    }
}
