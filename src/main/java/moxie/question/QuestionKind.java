package moxie.question;

import java.util.stream.Stream;
import moxie.note.Topic;

/** One way of asking. Each kind is one file and one line in {@link QuestionKinds#ALL}. */
public interface QuestionKind {
    /** The name used in {@code --kind} and in JSON. */
    String name();

    /**
     * The candidates this kind sees at one topic; the gates decide later what is asked.
     *
     * @param place the topic and the topics above it
     */
    Stream<Question> ask(Place place);

    /**
     * A topic with the way down to it.
     *
     * @param above from the note's root down, without {@code topic} itself
     */
    record Place(java.util.List<Topic> above, Topic topic) {
        public Place {
            above = java.util.List.copyOf(above);
        }
    }
}
