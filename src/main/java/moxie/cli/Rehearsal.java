package moxie.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks once through the program without saying anything, so that the launcher can record which classes it needs. Not a
 * command: only {@code scripts/moxie} starts it.
 */
public final class Rehearsal {
    private static final String[][] LOOK = {
        {"look", "attention"},
        {"look", "--color", "always", "attention", "softmax"},
        {"look", "-l", "the"},
    };
    private static final String[][] MAIN = {
        {"--help"},
        {"tree"},
        {"tree", "--json"},
        {"look", "--help"},
        {"look", "--json", "attention"},
        {"demo", "attention"},
        {"demo", "attention", "--color", "always"},
        {"demo", "attention", "--json"},
        {"demo"},
    };

    private Rehearsal() {}

    /** @param args {@code look}, or {@code main} for all the rest */
    public static void main(String[] args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String[] line : args.length > 0 && args[0].equals("look") ? LOOK : MAIN) {
            Moxie.run(Main.machine(nowhere, nowhere), line);
        }
    }
}
