package moxie.question;

import java.util.List;
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
    Stream<Candidate> ask(Place place);

    /**
     * A topic with the way down to it.
     *
     * @param above from the note's root down, without {@code topic} itself
     * @param facts what is known about the note
     * @param seed for kinds that choose: equal seeds, equal questions
     */
    record Place(List<Topic> above, Topic topic, Facts facts, long seed) {
        public Place {
            above = List.copyOf(above);
        }

        /** Leads that several topics of these notes share, and so are labels here: {@code 性味归经}. */
        java.util.Set<String> learned() {
            return facts.learned();
        }

        /** The place one step up; the root is its own parent. */
        Place up() {
            int last = above.size() - 1;
            return last < 0 ? this : new Place(above.subList(0, last), above.get(last), facts, seed);
        }

        Place down(Topic below) {
            List<Topic> path = new java.util.ArrayList<>(above);
            path.add(topic);
            return new Place(path, below, facts, seed);
        }

        /** The names from the note down to the topic. */
        List<String> names() {
            return Stream.concat(above.stream(), Stream.of(topic))
                    .map(Topic::name)
                    .toList();
        }
    }
}
