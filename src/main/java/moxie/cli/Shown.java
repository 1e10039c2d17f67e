package moxie.cli;

import moxie.text.Dollars;

/** Words of a note as a terminal shows them: harmless, and formulas as Unicode where nothing is lost by it. */
final class Shown {
    private Shown() {}

    static String of(String text) {
        return Printable.of(Dollars.within(text));
    }

    /** The same on one line. */
    static String line(String text) {
        return Printable.line(Dollars.within(text));
    }
}
