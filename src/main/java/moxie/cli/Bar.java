package moxie.cli;

import java.util.Locale;

/** Shares and counts as bars of characters that every terminal shows. */
final class Bar {
    private static final String SHADES = "·░▒▓█";

    private Bar() {}

    /** A share, 0 to 1, as a bar of a width. */
    static String of(double share, int width) {
        int full = (int) Math.round(Math.max(0, Math.min(1, share)) * width);
        return "█".repeat(full) + "░".repeat(width - full);
    }

    /** A count among a greatest one, as one character. */
    static char shade(int count, int most) {
        if (count == 0) {
            return SHADES.charAt(0);
        }
        int step = (int) Math.ceil(4.0 * count / Math.max(1, most));
        return SHADES.charAt(Math.max(1, Math.min(4, step)));
    }

    /** A share as a whole percentage, four columns and a sign. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%3d %%", Math.round(share * 100));
    }
}
