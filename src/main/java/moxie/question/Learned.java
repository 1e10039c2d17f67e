package moxie.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Normal;

/** Labels a note has of its own: the same short lead below several topics that stand side by side. */
final class Learned {
    private static final int FEWEST = 3;

    private Learned() {}

    /** The leads at least three topics with one parent share; folded. */
    static Set<String> labels(Topic note) {
        Set<String> labels = new HashSet<>();
        collect(note, labels);
        return labels;
    }

    private static void collect(Topic topic, Set<String> labels) {
        Map<String, Integer> topics = new HashMap<>();
        for (Topic below : topic.topics()) {
            Set<String> leads = new HashSet<>();
            for (Point point : below.points()) {
                if (point instanceof Point.Definition definition
                        && definition.strength() == 1
                        && brief(definition.term())) {
                    leads.add(Normal.of(definition.term()));
                }
            }
            for (Topic part : below.topics()) {
                if (part.kind() == Topic.Kind.TOPIC && brief(part.name())) {
                    leads.add(Normal.of(part.name()));
                }
            }
            leads.forEach(lead -> topics.merge(lead, 1, Integer::sum));
            collect(below, labels);
        }
        topics.forEach((lead, count) -> {
            if (count >= FEWEST) {
                labels.add(lead);
            }
        });
    }

    private static boolean brief(String term) {
        return Width.of(term) <= 6 && Names.usable(term);
    }
}
