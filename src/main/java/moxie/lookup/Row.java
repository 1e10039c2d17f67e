package moxie.lookup;

/**
 * One line of a note and what it is.
 *
 * @param kind what it is
 * @param column where its first visible character stands: 0-based, tabs to the next multiple of four
 * @param marker the marker that was taken off: {@code #}s of a heading, the bullet or number of an item; else empty
 * @param text the line without indentation and marker; code keeps its own indentation from the fence on
 */
public record Row(Kind kind, int column, String marker, String text) {
    /** What a line can be. */
    public enum Kind {
        BLANK,
        HEADING,
        ITEM,
        TEXT,
        CODE,
        TABLE,
        MATH,
        QUOTE,
        RULE,
        /** A fence, front matter, a comment: read, never shown. */
        HIDDEN
    }
}
