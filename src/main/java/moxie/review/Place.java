package moxie.review;

/**
 * A topic or a point of the notes, as the anchoring sees it.
 *
 * @param node its id in the notes as they now are
 * @param file the note it stands in
 * @param path the titles above it, from the note's root down, in one text
 * @param text its own words
 * @param parent the index of what it stands under, in the same list and before it; -1 at the root of a note
 * @param pin the identity written beside it in the note; empty for nearly all
 */
public record Place(String node, String file, String path, String text, int parent, String pin) {
    /** A place with nothing written beside it. */
    public Place(String node, String file, String path, String text, int parent) {
        this(node, file, path, text, parent, "");
    }
}
