package moxie.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code look WORDS...} without the option parser, so that a look-up starts as fast as the machine allows. It
 * takes only lines it understands to the last word and leaves every other one, wrong ones too, to the parser; a test
 * holds that both understand the same.
 */
final class FrontDoor {
    private final List<String> notes = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    /** The single options before the command, and after it: the latter win, the same one twice is for the parser. */
    private final String[][] single = new String[2][3];

    /** Which flags were given, before the command and after it. */
    private final boolean[][] flags = new boolean[2][MEANING.length];

    private boolean command;

    private static final String[] FLAGS = {
        "--json", "-q", "--quiet", "-a", "--all", "-l", "--titles", "--raw", "--pager", "-e", "--edit"
    };
    /** Which flag each name means: json, quiet, all, titles, raw, pager, edit. */
    private static final int[] MEANING = {0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6};

    private static final int FIRST_OF_LOOK = 2;
    private static final String[] SINGLES = {"--lang", "--color", "--data"};

    private FrontDoor() {}

    /** A look-up as it was typed. */
    record Line(Given given, Look.Wish wish) {}

    /** The look-up these arguments ask for; null when they need the parser. */
    static Line look(String... args) {
        FrontDoor door = new FrontDoor();
        for (int i = 0; i < args.length; ) {
            int used = door.take(args, i);
            if (used == 0) {
                return null;
            }
            i += used;
        }
        return door.command && !door.words.isEmpty() ? door.line() : null;
    }

    /** Takes the argument at {@code i}, and its value; returns how many were taken, 0 for "not for me". */
    private int take(String[] args, int i) {
        String word = args[i];
        if (word.isEmpty() || word.charAt(0) == '@') {
            return 0;
        }
        if (word.charAt(0) != '-') {
            return word(word);
        }
        for (int f = 0; f < FLAGS.length; f++) {
            if (word.equals(FLAGS[f])) {
                boolean[] side = flags[command ? 1 : 0];
                int flag = MEANING[f];
                boolean again = side[flag];
                side[flag] = true;
                return again || (flag >= FIRST_OF_LOOK && !command) ? 0 : 1;
            }
        }
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < args.length ? args[i + 1] : "";
        if (value.isEmpty()
                || value.equals("look")
                || value.charAt(0) == '-'
                || value.charAt(0) == '@'
                || !option(name, value)) {
            return 0;
        }
        return equals < 0 ? 2 : 1;
    }

    private int word(String word) {
        if (!command) {
            command = word.equals("look");
            return command ? 1 : 0;
        }
        words.add(word);
        return 1;
    }

    private boolean option(String name, String value) {
        if (name.equals("-n") || name.equals("--notes")) {
            notes.add(value);
            return true;
        }
        String[] side = single[command ? 1 : 0];
        for (int s = 0; s < SINGLES.length; s++) {
            if (name.equals(SINGLES[s]) && side[s] == null) {
                side[s] = value;
                return true;
            }
        }
        return false;
    }

    private Line line() {
        Given given = new Given(notes, single(0, "auto"), single(1, "auto"), single(2, ""), flag(0), flag(1));
        return new Line(given, new Look.Wish(words, flag(2), flag(3), flag(4), flag(5), flag(6)));
    }

    private boolean flag(int flag) {
        return flags[0][flag] || flags[1][flag];
    }

    private String single(int which, String none) {
        return single[1][which] != null ? single[1][which] : single[0][which] != null ? single[0][which] : none;
    }
}
