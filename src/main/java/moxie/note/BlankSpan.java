package moxie.note;

import org.commonmark.node.CustomNode;

/** Words the note itself marks as a blank: {@code ==x==} or {@code {{c1::x::hint}}}. */
final class BlankSpan extends CustomNode {
    private final String words;

    BlankSpan(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
