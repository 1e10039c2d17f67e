package moxie.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks once through the program without saying anything, so that the launcher can record which classes it needs. Not a
 * command: only {@code scripts/moxie} starts it.
 */
public final class Rehearsal {
    /** Notes as a person has them, in a folder: the launcher rehearses where the project lies. */
    private static final String NOTES = "content/en";

    private static final String[][] LOOK = {
        {"look", "attention"},
        {"look", "--color", "always", "attention", "softmax"},
        {"look", "-n", NOTES, "softmax"},
        {"look", "-l", "the"},
    };
    private static final String[][] MAIN = {
        {},
        {"--help"},
        {"--version"},
        {"tree"},
        {"tree", "-n", NOTES},
        {"tree", "--json"},
        {"tree", "attention"},
        {"questions", "-c", "3", "--seed", "1"},
        {"questions", "-n", NOTES, "-c", "3", "--key", "--json"},
        {"quiz", "-c", "2"},
        {"quiz", "-n", NOTES, "-c", "1", "attention", "--lang", "zh"},
        {"grade", "attention", "queries, keys and values"},
        {"demo"},
        {"demo", "attention"},
        {"demo", "attention", "--color", "always"},
        {"check", NOTES},
        {"stats"},
        {"why", "attention"},
        {"plan", "--by", "2099-01-01", "--minutes", "20"},
        {"look", "--help"},
        {"look", "--json", "attention"},
        {"look", "atention"},
        {"no-such-command"},
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
