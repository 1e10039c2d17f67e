package moxie.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One line of the log. */
public sealed interface Entry permits Review, Entry.Undo, Entry.Event {
    String id();

    OffsetDateTime at();

    /** The entry as one JSON object without a line end. */
    String line();

    /**
     * Takes back an earlier line.
     *
     * @param undone the id of that line
     */
    record Undo(String id, OffsetDateTime at, String undone) implements Entry {
        @Override
        public String line() {
            return Line.of("moxie/undo/1")
                    .text("id", id)
                    .text("at", at.toString())
                    .text("undone", undone)
                    .toString();
        }
    }

    /**
     * Something that befell a question, or all questions of one place in the notes, without an answer.
     *
     * @param subject a question, or a place: everything asked there
     * @param day the day of study
     */
    record Event(String id, OffsetDateTime at, LocalDate day, What what, String subject) implements Entry {
        @Override
        public String line() {
            return Line.of("moxie/event/1")
                    .text("id", id)
                    .text("at", at.toString())
                    .text("day", day.toString())
                    .text("what", what.code())
                    .text("subject", subject)
                    .toString();
        }
    }

    /** What befell it. */
    enum What {
        /** Not asked until resumed. */
        SUSPEND,
        RESUME,
        /** As if never reviewed; the log keeps what was. */
        FORGET,
        /** Its words in the notes changed: due tomorrow at the latest. */
        EDITED,
        /** Its words changed so much that it is learnt anew. */
        RESTART;

        /** The name used in the log. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
