package moxie.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import moxie.text.Columns;

/**
 * Finds what was known before in the notes as they now are, one to one, in four rounds: the same place and text; the
 * same text elsewhere; a like text in the same note, the more unlike the more its neighbours speak for it; nearly the
 * same text in another note. Rounds and thresholds were measured on the history of real notes.
 */
final class Anchoring {
    /** Least likeness by how many of parent, sibling before and sibling after speak for it. */
    private static final double[] LEAST = {0.80, 0.55, 0.42, 0.34};

    private static final double LEAST_ELSEWHERE = 0.80;
    private static final int MOST_PAIRS = 2_000_000;
    /** Columns from which a text is unlike others by itself. */
    private static final int DISTINCT = 8;

    private final List<Anchor> known;
    private final List<Place> places;
    private final Likeness[] was;
    private final Likeness[] now;
    private final int[] placeOf;
    private final int[] anchorOf;
    private final Map<String, Integer> indexOf = new HashMap<>();
    private final boolean[] keptChildren;
    private final int[] previous;
    private final int[] following;

    Anchoring(List<Anchor> known, List<Place> places) {
        this.known = known;
        this.places = places;
        this.was = known.stream().map(a -> Likeness.of(a.text())).toArray(Likeness[]::new);
        this.now = known.isEmpty() // the first time there is nothing to compare with
                ? new Likeness[0]
                : places.stream().map(p -> Likeness.of(p.text())).toArray(Likeness[]::new);
        this.placeOf = new int[known.size()];
        this.anchorOf = new int[places.size()];
        java.util.Arrays.fill(placeOf, -1);
        java.util.Arrays.fill(anchorOf, -1);
        for (int i = 0; i < known.size(); i++) {
            indexOf.put(known.get(i).id(), i);
        }
        this.keptChildren = new boolean[places.size()];
        this.previous = new int[places.size()];
        this.following = new int[places.size()];
        siblings();
    }

    private void siblings() {
        Map<String, Integer> last = new HashMap<>();
        java.util.Arrays.fill(following, -1);
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            String parent = place.parent() < 0 ? place.file() : String.valueOf(place.parent());
            Integer before = last.put(parent, i);
            previous[i] = before == null ? -1 : before;
            if (before != null) {
                following[before] = i;
            }
        }
    }

    /** For each place the index of its anchor, or -1 for something new. */
    int[] match() {
        if (known.isEmpty()) {
            return anchorOf.clone();
        }
        pinned();
        samePlace();
        boolean more = true;
        while (more) {
            sameText();
            boolean topics = sameChildren();
            more = likeText() || topics;
        }
        elsewhere();
        return anchorOf.clone();
    }

    /** The place before it under the same parent, or -1. */
    int previous(int place) {
        return previous[place];
    }

    /** The place after it under the same parent, or -1. */
    int following(int place) {
        return following[place];
    }

    private void link(int anchor, int place) {
        placeOf[anchor] = place;
        anchorOf[place] = anchor;
    }

    /** What a person pinned is what the pin says, whatever its words; the first of two copies has it. */
    private void pinned() {
        for (int p = 0; p < places.size(); p++) {
            String pin = places.get(p).pin();
            Integer anchor = pin.isEmpty() ? null : indexOf.get(pin);
            if (anchor != null && placeOf[anchor] < 0) {
                link(anchor, p);
            }
        }
    }

    private void samePlace() {
        Map<String, ArrayList<Integer>> free = new HashMap<>();
        for (int a = 0; a < known.size(); a++) {
            String key = key(known.get(a).file(), known.get(a).path(), was[a].text());
            if (placeOf[a] < 0) {
                free.computeIfAbsent(key, k -> new ArrayList<>()).add(a);
            }
        }
        Map<String, Integer> taken = new HashMap<>();
        for (int p = 0; p < places.size(); p++) {
            String key = key(places.get(p).file(), places.get(p).path(), now[p].text());
            List<Integer> these = anchorOf[p] < 0 ? free.getOrDefault(key, new ArrayList<>()) : List.of();
            int n = taken.merge(key, 1, Integer::sum) - 1;
            if (n < these.size()) {
                link(these.get(n), p);
            }
        }
    }

    /** What says the same elsewhere: the nearest when there are several, and short words only below the same parent. */
    private void sameText() {
        Map<String, List<Integer>> free = group(known.size(), a -> placeOf[a] < 0, a -> was[a].text());
        Map<String, List<Integer>> open = group(places.size(), p -> anchorOf[p] < 0, p -> now[p].text());
        for (int p = 0; p < places.size(); p++) {
            String text = now[p].text();
            if (anchorOf[p] >= 0 || text.isEmpty()) {
                continue;
            }
            List<Integer> candidates = free.getOrDefault(text, List.of()).stream()
                    .filter(a -> placeOf[a] < 0)
                    .toList();
            boolean alone = candidates.size() == 1
                    && open.getOrDefault(text, List.of()).size() == 1
                    && Columns.of(text) >= DISTINCT;
            int place = p;
            candidates.stream()
                    .filter(a -> alone || kin(a, place) > 0)
                    .max(Comparator.comparingInt((Integer a) -> kin(a, place)).thenComparing(Comparator.reverseOrder()))
                    .ifPresent(a -> link(a, place));
        }
    }

    private static <K> Map<K, List<Integer>> group(
            int count, java.util.function.IntPredicate free, Function<Integer, K> text) {
        Map<K, List<Integer>> out = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (free.test(i)) {
                out.computeIfAbsent(text.apply(i), k -> new ArrayList<>()).add(i);
            }
        }
        return out;
    }

    /** How near of kin an anchor is to a place: 3 the same parent, 2 the same titles above, 1 the same note, 0 not. */
    private int kin(int anchor, int place) {
        Anchor a = known.get(anchor);
        Place p = places.get(place);
        if (sameParent(a, p)) {
            return 3;
        }
        if (!a.path().isEmpty() && a.path().equals(p.path())) {
            return 2;
        }
        return a.file().equals(p.file()) && Columns.of(now[place].text()) >= 2 * DISTINCT ? 1 : 0;
    }

    private boolean sameParent(Anchor a, Place p) {
        if (p.parent() < 0) {
            return a.parent().isEmpty() && a.file().equals(p.file());
        }
        int parent = anchorOf[p.parent()];
        return parent >= 0 && known.get(parent).id().equals(a.parent());
    }

    /** A topic under other words: most of what stood under it stands under it still. */
    private boolean sameChildren() {
        Map<Integer, List<Integer>> below =
                group(places.size(), p -> true, p -> places.get(p).parent());
        Map<String, Integer> children = new HashMap<>();
        known.forEach(anchor -> children.merge(anchor.parent(), 1, Integer::sum));
        boolean linked = false;
        for (Map.Entry<Integer, List<Integer>> family : below.entrySet()) {
            int p = family.getKey();
            if (p < 0 || anchorOf[p] >= 0) {
                continue;
            }
            Map<String, Integer> votes = new LinkedHashMap<>();
            for (int child : family.getValue()) {
                if (anchorOf[child] >= 0) {
                    votes.merge(known.get(anchorOf[child]).parent(), 1, Integer::sum);
                }
            }
            for (Map.Entry<String, Integer> vote : votes.entrySet()) {
                Integer a = indexOf.get(vote.getKey());
                int most = Math.max(family.getValue().size(), children.getOrDefault(vote.getKey(), 0));
                if (a != null && placeOf[a] < 0 && vote.getValue() > 1 && 2 * vote.getValue() > most) {
                    link(a, p);
                    keptChildren[p] = true;
                    linked = true;
                    break;
                }
            }
        }
        return linked;
    }

    /** Was this place found again by what stands under it? */
    boolean keptChildren(int place) {
        return keptChildren[place];
    }

    private record Pair(int anchor, int place, double likeness, int evidence) {}

    /** One round over what is still open in each note; true when it linked something, for that is new evidence. */
    private boolean likeText() {
        Map<String, List<Integer>> free = group(
                known.size(),
                a -> placeOf[a] < 0 && !was[a].text().isEmpty(),
                a -> known.get(a).file());
        Map<String, List<Integer>> open =
                group(places.size(), p -> anchorOf[p] < 0 && !now[p].text().isEmpty(), p -> noteBefore(p));
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> note : open.entrySet()) {
            List<Integer> anchors = free.getOrDefault(note.getKey(), List.of());
            boolean all = (long) anchors.size() * note.getValue().size() <= MOST_PAIRS;
            for (int p : note.getValue()) {
                for (int a : anchors) {
                    int evidence = evidence(a, p);
                    if (all || evidence > 0) {
                        double likeness = was[a].to(now[p]);
                        if (likeness >= LEAST[evidence] && credible(a, p, evidence)) {
                            pairs.add(new Pair(a, p, likeness, evidence));
                        }
                    }
                }
            }
        }
        return linkBest(pairs);
    }

    /**
     * Likeness alone does not tell short words apart, nor "part 1" from "part 2": then two neighbours must speak for it,
     * or one where more than the numbers is alike.
     */
    private boolean credible(int a, int p, int evidence) {
        if (evidence == 0) {
            return was[a].sameNumbers(now[p]) && Columns.of(now[p].text()) >= DISTINCT;
        }
        return evidence > 1 || was[a].sameNumbers(now[p]) || !was[a].onlyNumbersDiffer(now[p]);
    }

    private boolean linkBest(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.likeness() - 0.1 * pair.evidence())
                .thenComparing(Pair::place)
                .thenComparing(Pair::anchor));
        boolean linked = false;
        for (Pair pair : pairs) {
            if (placeOf[pair.anchor()] < 0 && anchorOf[pair.place()] < 0) {
                link(pair.anchor(), pair.place());
                linked = true;
            }
        }
        return linked;
    }

    private int evidence(int anchor, int place) {
        Anchor a = known.get(anchor);
        return (sameParent(a, places.get(place)) ? 1 : 0)
                + (linked(a.before(), previous[place]) ? 1 : 0)
                + (linked(a.after(), following[place]) ? 1 : 0);
    }

    private boolean linked(String id, int place) {
        Integer anchor = indexOf.get(id);
        return anchor != null && place >= 0 && anchorOf[place] == anchor;
    }

    private final Map<String, String> notes = new HashMap<>();

    /** The name the note of a place had before: where most of what was found again in it stood. */
    private String noteBefore(int place) {
        String file = places.get(place).file();
        return notes.computeIfAbsent(file, name -> {
            Map<String, Integer> votes = new LinkedHashMap<>();
            for (int p = 0; p < places.size(); p++) {
                if (anchorOf[p] >= 0 && places.get(p).file().equals(name)) {
                    votes.merge(known.get(anchorOf[p]).file(), 1, Integer::sum);
                }
            }
            return votes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(name);
        });
    }

    /** Nearly the same words, with the same numbers, in any note. */
    private void elsewhere() {
        List<Integer> free = new ArrayList<>();
        for (int a = 0; a < known.size(); a++) {
            if (placeOf[a] < 0 && Columns.of(was[a].text()) >= 2 * DISTINCT) {
                free.add(a);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int p = 0; p < places.size(); p++) {
            if (anchorOf[p] < 0 && (long) free.size() * places.size() <= MOST_PAIRS) {
                for (int a : free) {
                    double likeness = was[a].to(now[p]);
                    if (likeness >= LEAST_ELSEWHERE && was[a].sameNumbers(now[p])) {
                        pairs.add(new Pair(a, p, likeness, 0));
                    }
                }
            }
        }
        linkBest(pairs);
    }

    /** How like the words of an anchor are to those of its place, 0 to 1. */
    double likeness(int anchor, int place) {
        return was[anchor].to(now[place]);
    }

    boolean sameNumbers(int anchor, int place) {
        return was[anchor].sameNumbers(now[place]);
    }

    private static String key(String file, String path, String text) {
        return file + "\u001f" + path + "\u001f" + text;
    }
}
