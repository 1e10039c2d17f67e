package moxie.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import moxie.text.Columns;

/** Titles that stand in many notes alike ({@code 性味归经} in one note per medicine) are labels in all of them. */
final class Relabel {
    /** In how many notes, at least. */
    private static final int LEAST = 3;

    private Relabel() {}

    /** The short titles that head a part in at least three notes. */
    static Set<String> shared(List<Topic> notes) {
        if (notes.size() < LEAST) {
            return Set.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Topic note : notes) {
            Set<String> here = new HashSet<>();
            for (Topic topic : note.topics()) {
                String key = Labels.key(topic.title());
                if (topic.kind() == Topic.Kind.TOPIC
                        && Columns.of(key) <= 20
                        && Titles.words(key) <= 3
                        && here.add(key)) {
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The note with those of its parts as labels; its root has then a subject of its own. */
    static Topic of(Topic note, Set<String> labels) {
        boolean any = note.topics().stream().anyMatch(topic -> labels.contains(Labels.key(topic.title())));
        if (!any) {
            return note;
        }
        List<Topic> topics = note.topics().stream()
                .map(topic -> labels.contains(Labels.key(topic.title())) && topic.kind() == Topic.Kind.TOPIC
                        ? kind(topic, Topic.Kind.LABEL, topic.topics())
                        : topic)
                .toList();
        boolean container = note.kind() == Topic.Kind.CONTAINER && !Labels.generic(note.title());
        return kind(note, container ? Topic.Kind.TOPIC : note.kind(), topics);
    }

    private static Topic kind(Topic topic, Topic.Kind kind, List<Topic> below) {
        return new Topic(
                topic.id(),
                topic.title(),
                topic.name(),
                kind,
                topic.language(),
                topic.source(),
                topic.asked(),
                topic.leads(),
                topic.points(),
                below);
    }
}
