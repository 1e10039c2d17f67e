package moxie.question;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import moxie.note.Point;
import moxie.note.Topic;

/**
 * What was found out about one note, so that kinds that want to know the same find it out once: half of the time it
 * takes to make the questions of a note is spent on the same few things otherwise. For one thread.
 */
final class Facts {
    private final Set<String> learned;
    private final IdentityHashMap<Point, Boolean> skipped = new IdentityHashMap<>();
    private final IdentityHashMap<Topic, Boolean> edges = new IdentityHashMap<>();
    private final Map<String, Boolean> usable = new HashMap<>();
    private final IdentityHashMap<Topic, List<Point.Definition>> definitions = new IdentityHashMap<>();
    private final IdentityHashMap<Point, Boolean> defining = new IdentityHashMap<>();
    private final IdentityHashMap<Point, Boolean> telling = new IdentityHashMap<>();

    /** @param learned leads that several topics of the note share */
    Facts(Set<String> learned) {
        this.learned = learned;
    }

    Set<String> learned() {
        return learned;
    }

    /** {@link Skipped#point}. */
    boolean skips(Point point) {
        return once(skipped, point, Skipped::point);
    }

    /** {@link Subject#edge}. */
    boolean edge(Topic topic) {
        return once(edges, topic, Subject::edge);
    }

    /** {@link Names#usable}. */
    boolean usable(String name) {
        return usable.computeIfAbsent(name, Names::usable);
    }

    /** The definitions of a topic, gathered by {@code all}. */
    List<Point.Definition> definitions(Topic topic, Function<Topic, List<Point.Definition>> all) {
        return once(definitions, topic, all);
    }

    /** Does a definition say what its term is, as {@code defines} finds? */
    boolean defines(Point.Definition definition, Function<Point, Boolean> defines) {
        return once(defining, definition, defines);
    }

    /** Does a definition tell its term from all others, as {@code tells} finds? */
    boolean tells(Point.Definition definition, Function<Point, Boolean> tells) {
        return once(telling, definition, tells);
    }

    private static <K, V> V once(IdentityHashMap<K, V> known, K key, Function<? super K, V> finding) {
        V fact = known.get(key);
        if (fact == null) {
            fact = finding.apply(key);
            known.put(key, fact);
        }
        return fact;
    }
}
