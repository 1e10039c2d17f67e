package moxie.cli;

import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;

/** One verb of the command line: one file, one line in {@link Commands#ALL}, its words in both bundles. */
interface Command {
    String name();

    /** Its options and arguments, described in the person's language; the global ones are added by the caller. */
    CommandSpec spec(Messages words);

    /** Its options for this command line; differs only where they depend on the words that follow. */
    default CommandSpec specFor(Messages words, String... args) {
        return spec(words);
    }

    /**
     * Does it.
     *
     * @return the exit code: 0 done, 1 nothing found or something to put right
     */
    int run(Call call);
}
