package moxie.lookup;

/** A heading or an item on the way to becoming part of an outline. Lines are 0-based here. */
final class Entry {
    /** Its place in the outline's list. */
    final int index;

    /** The entry above it; -1 for the note itself. */
    final int parent;

    /** 1 to 6 for headings, 7 for a bold line standing as a heading, 10 for an item, 0 for the note. */
    final int level;

    final int line;
    int endLine;

    /** Has something below it, so it is a topic and not only a point. */
    boolean filled;

    /** Its line without marker. */
    final String words;

    private String title;

    /** @param words its line without marker; its title is read from them when someone asks */
    Entry(int index, int parent, int level, int line, String words) {
        this.index = index;
        this.parent = parent;
        this.level = level;
        this.line = line;
        this.endLine = line;
        this.words = words;
    }

    /** The words without markup, numbering and closing colon. */
    String title() {
        if (title == null) {
            title = Inline.title(words);
        }
        return title;
    }

    boolean item() {
        return level == 10;
    }

    boolean topic() {
        return level < 10 || filled;
    }
}
