package moxie.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.note.Topic;
import moxie.text.Normal;
import moxie.text.Suggestion;

/** Finds the topics a person names. */
final class Topics {
    private Topics() {}

    /** The topics of these words: of all of them as one name, else of each; nothing for no words. */
    static List<Topic> named(Library library, List<String> words) {
        String joined = String.join(" ", words);
        if (words.size() > 1 && known(library.topics(), Normal.of(joined))) {
            return named(library, joined);
        }
        Set<Topic> topics = new LinkedHashSet<>();
        words.forEach(word -> topics.addAll(named(library, word)));
        return List.copyOf(topics);
    }

    private static boolean known(List<Topic> topics, String sought) {
        return topics.stream()
                .anyMatch(topic -> Normal.of(topic.title()).contains(sought)
                        || Normal.of(topic.name()).equals(sought)
                        || known(topic.topics(), sought));
    }

    /**
     * The topics with this name or title, else those whose title holds the words, nearest to the root first and none
     * below another.
     *
     * @throws Failure naming the nearest topic when there is none
     */
    static List<Topic> named(Library library, String words) {
        String sought = Normal.of(words);
        if (sought.isBlank()) {
            throw Failure.of("error.topic", words); // every title holds nothing at all
        }
        List<Topic> same = new ArrayList<>();
        List<Topic> holding = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Topic topic : library.topics()) {
            find(topic, sought, same, holding, names);
        }
        if (!same.isEmpty()) {
            return same;
        }
        if (!holding.isEmpty()) {
            return holding;
        }
        Optional<String> near = Suggestion.nearest(words, names);
        throw near.map(name -> Failure.of("error.topic.near", words, name))
                .orElseGet(() -> Failure.of("error.topic", words));
    }

    private static void find(Topic topic, String sought, List<Topic> same, List<Topic> holding, List<String> names) {
        String title = Normal.of(topic.title());
        String name = Normal.of(topic.name());
        names.add(topic.name());
        names.add(topic.title());
        if (title.equals(sought) || name.equals(sought)) {
            same.add(topic);
            return;
        }
        boolean held = title.contains(sought);
        if (held) {
            holding.add(topic);
        }
        for (Topic below : topic.topics()) {
            find(below, sought, same, held ? new ArrayList<>() : holding, names);
        }
    }
}
