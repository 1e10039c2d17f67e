package moxie.note;

import java.util.ArrayList;
import java.util.List;

/** A piece of a note between parsing and the tree: what it says, where, and what hangs below it. */
final class Draft {
    /** What the piece was in Markdown. */
    enum Shape {
        NOTE,
        HEADING,
        ITEM,
        TEXT,
        CODE,
        MATH,
        TABLE,
        CARD,
        QUOTE
    }

    final Shape shape;
    Words words;
    /** First and last line of its own words, 1-based. */
    final int line;

    int endLine;
    /** Last line of its own words alone; {@code endLine} also counts the line of a fence that hangs on them. */
    final int titleEnd;
    /** Heading level: 1 to 6, 7 for a bold line; 0 otherwise. */
    int level;
    /** Its place in a numbered list, from 1; 0 for a bullet. */
    int ordinal;
    /** The code, the TeX, or the language of the fence; empty where there is none. */
    String body = "";

    String info = "";
    /** The rows of a table, its header first. */
    List<List<String>> rows = List.of();

    final List<Draft> below = new ArrayList<>();

    Draft(Shape shape, Words words, int line, int endLine) {
        this.shape = shape;
        this.words = words;
        this.line = line;
        this.endLine = Math.max(line, endLine);
        this.titleEnd = this.endLine;
    }

    boolean leaf() {
        return below.isEmpty();
    }

    /** The traits of its words, once they are known. */
    private int traits = -1;

    /** Which signs its words hold, told once. */
    int traits() {
        if (traits < 0) {
            traits = Traits.of(words.text());
        }
        return traits;
    }

    /** A list item, heading or paragraph, as opposed to code, tables and the like. */
    boolean spoken() {
        return shape == Shape.ITEM || shape == Shape.HEADING || shape == Shape.TEXT;
    }
}
