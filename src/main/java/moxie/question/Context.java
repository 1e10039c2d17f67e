package moxie.question;

import java.util.ArrayList;
import java.util.List;
import moxie.note.Topic;

/** What stands before a prompt so that it can be understood alone: at most two names from above its subject. */
final class Context {
    private Context() {}

    /** Names of topics above the candidate's subject; none that the prompt has already, none that gives the answer. */
    static String of(Candidate candidate) {
        List<String> names = new ArrayList<>();
        List<Topic> above = new ArrayList<>(candidate.home().above());
        if (candidate.subject().isEmpty()) {
            above.add(candidate.home().topic());
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            Topic topic = above.get(i);
            String name =
                    topic.kind() == Topic.Kind.QUESTION && !Names.usable(topic.name()) ? topic.title() : topic.name();
            name = topic.kind() == Topic.Kind.CONTAINER || i == 0 ? Names.subject(name.strip()) : name.strip();
            String shown = name;
            if (fits(topic, shown, candidate) && names.stream().noneMatch(n -> Names.within(shown, n))) {
                names.add(0, shown);
            }
        }
        if (names.size() > 2) {
            names = List.of(names.get(0), names.get(names.size() - 1));
        }
        return String.join(" › ", names);
    }

    private static boolean fits(Topic topic, String name, Candidate candidate) {
        boolean named = topic.kind() == Topic.Kind.TOPIC
                || topic.kind() == Topic.Kind.QUESTION
                || (topic.kind() == Topic.Kind.CONTAINER && !Names.wrapper(name) && !Names.file(name));
        return named
                && !candidate.place().facts().edge(topic)
                && (candidate.place().facts().usable(name)
                        || (topic.kind() == Topic.Kind.QUESTION && Width.of(name) <= 24))
                && !Names.within(name, candidate.kind().equals("recall") ? candidate.subject() : candidate.prompt())
                && (candidate.subject().isEmpty()
                        || !Names.within(candidate.subject(), name)
                        || (Width.han(name) == 0
                                && !name.matches(".* (?:vs\\.?|&|and) .*")
                                && Width.words(name) >= Width.words(candidate.subject()) + 2))
                && !Leak.gives(name, candidate);
    }
}
