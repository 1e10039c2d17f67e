package moxie.question;

import java.util.Optional;
import moxie.note.Labels;
import moxie.note.Topic;

/**
 * The name a prompt speaks of.
 *
 * @param name fit to stand in a sentence
 * @param home the place it was found at: the topic itself, or the first above it that has a name
 */
record Subject(String name, QuestionKind.Place home) {

    /** The name of the topic, or of the nearest topic above it that has one: labels and empty titles are climbed over. */
    static Optional<Subject> of(QuestionKind.Place place) {
        QuestionKind.Place at = place;
        while (true) {
            Topic topic = at.topic();
            if (topic.kind() == Topic.Kind.STATEMENT && !Count.opens(topic)) {
                return Optional.empty();
            }
            if (!edge(topic)) {
                QuestionKind.Place home = at;
                return named(topic, at.above().isEmpty()).map(name -> new Subject(name, home));
            }
            if (at.above().isEmpty()) {
                return Optional.empty();
            }
            at = at.up();
        }
    }

    /** The same, climbing over sentences too: for terms that say themselves what they are. */
    static Optional<Subject> near(QuestionKind.Place place) {
        QuestionKind.Place at = place;
        while (at.topic().kind() == Topic.Kind.STATEMENT && !at.above().isEmpty()) {
            at = at.up();
        }
        return of(at);
    }

    /** The subject of what is said under a label: of {@code 《南京条约》的内容} it is {@code 《南京条约》}. */
    Subject bare() {
        int of = name.lastIndexOf('的');
        boolean label = of > 0 && Labels.is(name.substring(of + 1)) && Names.usable(name.substring(0, of));
        return label ? new Subject(name.substring(0, of), home) : this;
    }

    /** Is this only a way from one thing to what is said of it? */
    static boolean edge(Topic topic) {
        return topic.kind() == Topic.Kind.LABEL
                || Labels.generic(topic.title())
                || Labels.is(topic.name())
                || Body.intro(topic.title())
                || Count.opens(topic)
                || Names.labels(topic.title());
    }

    private static Optional<String> named(Topic topic, boolean root) {
        String name = topic.name().strip();
        boolean note = topic.kind() == Topic.Kind.CONTAINER || (root && topic.kind() == Topic.Kind.TOPIC);
        if (note && (Names.wrapper(name) || Names.file(name))) {
            return Optional.empty();
        }
        return Names.usable(name) ? Optional.of(name) : Optional.empty();
    }
}
