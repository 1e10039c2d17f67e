package moxie.text;

/**
 * Characters that act on a terminal or on the order of reading instead of being read: C0 and C1 controls (ECMA-48), and
 * the bidirectional embeddings, overrides and isolates (Unicode UAX #9).
 */
public final class Controls {
    private Controls() {}

    /** Is this such a character? Tabs and line ends are; who keeps them asks for them first. */
    public static boolean is(int c) {
        return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
