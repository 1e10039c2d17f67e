package moxie.review;

/**
 * Where something stood and what it said when it was last seen; its id is what history goes by.
 *
 * @param id opaque, for good
 * @param file the note
 * @param path the titles above it
 * @param text its words as written
 * @param parent the id of what it stood under; empty at the root
 * @param before the id of the one before it under the same parent; empty for the first
 * @param after the id of the one after it; empty for the last
 * @param gone is it no longer in the notes?
 */
public record Anchor(
        String id, String file, String path, String text, String parent, String before, String after, boolean gone) {
    static final String SCHEMA = "moxie/anchor/1";

    /** The same, no longer in the notes. */
    Anchor lost() {
        return new Anchor(id, file, path, text, parent, before, after, true);
    }

    String line() {
        return Line.of(SCHEMA)
                .text("id", id)
                .text("file", file)
                .text("path", path)
                .text("text", text)
                .textUnlessEmpty("parent", parent)
                .textUnlessEmpty("before", before)
                .textUnlessEmpty("after", after)
                .with(line -> {
                    if (gone) {
                        line.truth("gone", true);
                    }
                })
                .toString();
    }
}
