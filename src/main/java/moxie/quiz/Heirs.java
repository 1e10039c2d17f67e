package moxie.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import moxie.review.Review;
import moxie.review.Schedule;

/**
 * Gives a question that was never asked the history of one that is no longer asked about the same points, as when an
 * edit turns "write what you know of X" into "explain X". Goes by topics and points, not by the kind of question; only
 * what is recognised or filled in, and what asks for one part of a point, follows its own kind alone.
 */
public final class Heirs {
    /** Kinds that are easier than saying it all, or of which one point may have several. */
    private static final Set<String> PARTS = Set.of("term", "cloze", "choice", "true-false", "code", "table");

    private static final double LEAST_SHARED = 0.5;

    private final Schedule schedule;
    private final List<Ask> asks;
    private final Map<String, Past> lost = new LinkedHashMap<>();

    private Heirs(List<Ask> asks, Schedule schedule) {
        this.asks = asks;
        this.schedule = schedule;
    }

    /** A history whose question is no longer asked. */
    private record Past(String key, String kind, Set<String> points) {}

    private record Pair(Past past, int heir, double shared, boolean sameKind) {}

    /**
     * The same questions, some of them under the name of the history they take over.
     *
     * @param apart places whose history a person has set apart by hand
     */
    public static List<Ask> settle(List<Ask> asks, Schedule schedule, Set<String> apart) {
        return new Heirs(asks, schedule).settled(apart);
    }

    /** Does this kind ask for one part of a point, so that a point may have several, or only to recognise it? */
    public static boolean isPart(String kind) {
        return PARTS.contains(kind);
    }

    private List<Ask> settled(Set<String> apart) {
        Set<String> asked = new HashSet<>();
        asks.forEach(ask -> asked.add(ask.key()));
        for (String key : schedule.questions()) {
            List<Review> reviews = asked.contains(key) ? List.of() : schedule.reviews(key);
            if (!reviews.isEmpty() && !apart.contains(Schedule.place(key))) {
                Set<String> points = points(reviews.get(reviews.size() - 1));
                lost.put(key, new Past(key, kind(key), points));
            }
        }
        List<Ask> out = new ArrayList<>(asks);
        if (lost.isEmpty()) {
            return out;
        }
        Set<String> taken = new HashSet<>();
        Set<Integer> heirs = new HashSet<>();
        for (Pair pair : pairs()) {
            Ask heir = asks.get(pair.heir());
            if (!heirs.contains(pair.heir()) && taken.add(pair.past().key())) {
                heirs.add(pair.heir());
                out.set(pair.heir(), new Ask(heir.question(), pair.past().key(), heir.points(), heir.neighbours()));
            }
        }
        return out;
    }

    private List<Pair> pairs() {
        Map<String, List<Past>> byPoint = new HashMap<>();
        lost.values()
                .forEach(past -> past.points()
                        .forEach(point -> byPoint.computeIfAbsent(point, k -> new ArrayList<>())
                                .add(past)));
        Map<String, Integer> alike = new HashMap<>();
        lost.values().forEach(past -> alike.merge(part(past.kind(), past.points()), 1, Integer::sum));
        Map<String, Integer> fresh = new HashMap<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < asks.size(); i++) {
            if (schedule.reviews(asks.get(i).key()).isEmpty()) {
                open.add(i);
                fresh.merge(part(kind(asks.get(i).key()), named(asks.get(i))), 1, Integer::sum);
            }
        }
        List<Pair> out = new ArrayList<>();
        for (int i : open) {
            Set<String> points = named(asks.get(i));
            String kind = kind(asks.get(i).key());
            Set<Past> near = new java.util.LinkedHashSet<>();
            points.forEach(point -> near.addAll(byPoint.getOrDefault(point, List.of())));
            for (Past past : near) {
                double shared = shared(past.points(), points);
                boolean alone = alike.get(part(past.kind(), past.points())) == 1 && fresh.get(part(kind, points)) == 1;
                if (shared >= LEAST_SHARED && fits(past.kind(), kind, alone)) {
                    out.add(new Pair(past, i, shared, past.kind().equals(kind)));
                }
            }
        }
        out.sort(Comparator.comparingDouble((Pair pair) -> -pair.shared())
                .thenComparing(pair -> !pair.sameKind())
                .thenComparing(Pair::heir));
        return out;
    }

    private static boolean fits(String was, String now, boolean alone) {
        boolean whole = !PARTS.contains(was) && !PARTS.contains(now);
        return whole || (was.equals(now) && alone);
    }

    private static String part(String kind, Set<String> points) {
        return kind + " " + new TreeSet<>(points);
    }

    private static Set<String> points(Review review) {
        Set<String> out = new HashSet<>();
        review.points().forEach(point -> out.add(point.id()));
        return anchored(out);
    }

    private static Set<String> named(Ask ask) {
        return anchored(new HashSet<>(ask.points()));
    }

    /** Without what has no identity of its own in the notes. */
    private static Set<String> anchored(Set<String> points) {
        points.removeIf(point -> point.indexOf('#') >= 0);
        return points;
    }

    private static double shared(Set<String> a, Set<String> b) {
        long both = a.stream().filter(b::contains).count();
        return both / (double) (a.size() + b.size() - both);
    }

    /** The kind a name of the log speaks of. */
    private static String kind(String key) {
        String[] parts = key.split("/", -1);
        return parts.length < 2 ? "" : parts[1];
    }
}
