package moxie.lookup;

/** Some lines of a note in a row: what they are, and as they stand. Lines count from 0 within the passage. */
public final class Passage {
    private final Outline outline;
    private final int from;
    private final int to;

    /** @param to the line after the last */
    Passage(Outline outline, int from, int to) {
        this.outline = outline;
        this.from = from;
        this.to = to;
    }

    public int size() {
        return to - from;
    }

    public Row row(int line) {
        return outline.row(from + line);
    }

    /** A line with its indentation and marker. */
    public String line(int line) {
        return outline.line(from + line);
    }
}
