package moxie.note;

import java.util.List;
import moxie.text.Language;

/**
 * A heading, or a bullet with something below it: a name and what is to be remembered under it. Points and topics
 * keep the order of the note; {@link Source} lines tell how the two interleave.
 *
 * @param id stable while file, path, text and kind stay the same
 * @param title the words as written, without markup and numbering
 * @param name the short name to speak of it by, for example {@code self attention}; the title where no shorter exists
 * @param source the lines of the title alone; points and topics have their own
 * @param asked may it be asked about? not when it is a table of contents, references, a template or the like; then
 *     nothing below it is asked either
 * @param leads does the title end in a colon, so that it only opens what is below it?
 * @param points what this topic itself says, in order
 * @param topics the topics below it, in order
 */
public record Topic(
        String id,
        String title,
        String name,
        Kind kind,
        Language language,
        Source source,
        boolean asked,
        boolean leads,
        List<Point> points,
        List<Topic> topics) {
    /** What a topic is in the tree. */
    public enum Kind {
        /** Something with a name. */
        TOPIC,
        /** Its title is a question; the title is asked as it stands. */
        QUESTION,
        /** An edge, not a thing: {@code 作用} below {@code Batch normalization}. */
        LABEL,
        /** A wrapper that only holds others (a lone top heading, a file); left out of prompts. */
        CONTAINER,
        /** A sentence with details below it; never used as a name. */
        STATEMENT
    }

    public Topic {
        points = List.copyOf(points);
        topics = List.copyOf(topics);
    }

    /** The lines from the title to the last line of everything below it. */
    public Source extent() {
        return new Source(source.file(), source.line(), lastLine());
    }

    private int lastLine() {
        int last = source.endLine();
        for (Point point : points) {
            last = Math.max(last, point.source().endLine());
        }
        for (Topic below : topics) {
            last = Math.max(last, below.lastLine());
        }
        return last;
    }
}
