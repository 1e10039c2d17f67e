package moxie.note;

import org.commonmark.node.CustomNode;

/** A formula inside a sentence, its delimiters taken off. */
final class MathSpan extends CustomNode {
    private final String tex;
    private final boolean display;

    MathSpan(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex;
    }

    /** Set off on a line of its own ({@code $$}, {@code \[})? */
    boolean display() {
        return display;
    }
}
