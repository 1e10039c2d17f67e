package moxie.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import moxie.text.Shuffle;

/**
 * The identities of topics and points across edits: {@code items.jsonl}, one line each time one is met or changes, the
 * last line of an id counting. Notes are never written to. What is gone is kept, and found again when it returns.
 */
public final class Anchors {
    private static final double SURELY_THE_SAME = 0.85;
    private static final double STILL_THE_SAME = 0.5;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 8;

    private final Journal journal;

    /** The anchors in a data folder, which need not exist yet. */
    public Anchors(Path data) {
        this.journal = new Journal(data.resolve("items.jsonl"));
    }

    /** What became of something that was known. */
    public enum Fate {
        /** The same words in another place. */
        MOVED,
        /** Other words; what was learnt stays, and it is asked again soon. */
        EDITED,
        /** Hardly the same words in the same place: it is learnt anew. */
        REWRITTEN,
        /** No longer in the notes; its history is kept. */
        GONE
    }

    /**
     * One decision.
     *
     * @param likeness of the words before and now, 0 to 1
     * @param numbers are the numbers in it other than before?
     * @param was how it was
     * @param now how it is; {@code was} when it is gone
     */
    public record Decision(Fate fate, double likeness, boolean numbers, Anchor was, Anchor now) {}

    /**
     * The notes as they now are, by identity.
     *
     * @param ids the identity of each node of the notes
     * @param decisions what became of what was known and is not as it was; what was gone before is not told again
     * @param changed the anchors to be written
     */
    public record Found(Map<String, String> ids, List<Decision> decisions, List<Anchor> changed) {
        public Found {
            ids = Map.copyOf(ids);
            decisions = List.copyOf(decisions);
            changed = List.copyOf(changed);
        }
    }

    /** Everything ever anchored, in the order first met. */
    public List<Anchor> all() {
        Map<String, Anchor> out = new LinkedHashMap<>();
        journal.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
            try {
                Anchor anchor = read(Cursor.of(line));
                if (!anchor.id().isEmpty()) {
                    out.put(anchor.id(), anchor);
                }
            } catch (Cursor.Torn torn) {
                return;
            }
        });
        return List.copyOf(out.values());
    }

    /** Those of some ids. The others are passed over as bytes: a look-up waits for this. */
    public List<Anchor> of(Set<String> ids) {
        byte[] start = ("{\"schema\":\"" + Anchor.SCHEMA + "\",\"id\":\"").getBytes(StandardCharsets.UTF_8);
        byte[] bytes = journal.bytes(0);
        Map<String, Anchor> out = new LinkedHashMap<>();
        Cursor cursor = new Cursor(new Names());
        int end = 0;
        for (int line = 0; line < bytes.length; line = end + 1) {
            end = to(bytes, '\n', line);
            int id = line + start.length;
            if (id >= end || !Arrays.equals(bytes, line, id, start, 0, start.length)) {
                continue;
            }
            if (ids.contains(new String(bytes, id, to(bytes, '"', id) - id, StandardCharsets.UTF_8))) {
                try {
                    Anchor anchor = read(cursor.at(bytes, line, end));
                    out.put(anchor.id(), anchor);
                } catch (Cursor.Torn ignored) {
                    // A torn line knows no date; the journal itself tells of it.
                }
            }
        }
        return List.copyOf(out.values());
    }

    /** Where a byte next stands, or the end. */
    private static int to(byte[] bytes, char wanted, int from) {
        int i = from;
        while (i < bytes.length && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    private static Anchor read(Cursor cursor) {
        Map<String, String> fields = new HashMap<>();
        boolean gone = false;
        cursor.open('{');
        while (cursor.more('}')) {
            String name = cursor.field();
            switch (name) {
                case "schema", "id", "file", "path", "text", "parent", "before", "after" ->
                    fields.put(name, cursor.string());
                case "gone" -> gone = cursor.truth();
                default -> cursor.skip();
            }
        }
        cursor.end();
        return new Anchor(
                fields.getOrDefault("schema", "").equals(Anchor.SCHEMA) ? fields.getOrDefault("id", "") : "",
                fields.getOrDefault("file", ""),
                fields.getOrDefault("path", ""),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("parent", ""),
                fields.getOrDefault("before", ""),
                fields.getOrDefault("after", ""),
                gone);
    }

    /**
     * Finds what is known in the notes as they now are, and names what is new. Writes nothing.
     *
     * @param known what may be found in these notes
     * @param all everything ever anchored: what is new takes none of its names
     */
    public static Found find(List<Anchor> known, List<Anchor> all, List<Place> places) {
        Anchoring anchoring = new Anchoring(known, places);
        int[] match = anchoring.match();
        Set<String> used = new HashSet<>();
        all.forEach(anchor -> used.add(anchor.id()));
        String[] ids = new String[places.size()];
        for (int p = 0; p < places.size(); p++) {
            ids[p] = match[p] >= 0 ? known.get(match[p]).id() : fresh(places.get(p), used);
        }
        Map<String, String> byNode = new HashMap<>();
        List<Decision> decisions = new ArrayList<>();
        List<Anchor> changed = new ArrayList<>();
        Set<String> seen = new HashSet<>(List.of(ids));
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            byNode.putIfAbsent(place.node(), ids[p]);
            Anchor now = new Anchor(
                    ids[p],
                    place.file(),
                    place.path(),
                    place.text(),
                    id(ids, place.parent()),
                    id(ids, anchoring.previous(p)),
                    id(ids, anchoring.following(p)),
                    false);
            if (match[p] < 0) {
                changed.add(now);
            } else if (!now.equals(known.get(match[p]))) {
                changed.add(now);
                decide(anchoring, match[p], p, known.get(match[p]), now, decisions);
            }
        }
        for (Anchor anchor : known) {
            if (!seen.contains(anchor.id()) && !anchor.gone()) {
                decisions.add(new Decision(Fate.GONE, 0, false, anchor, anchor.lost()));
                changed.add(anchor.lost());
            }
        }
        return new Found(byNode, withoutFollowers(decisions), changed);
    }

    /** What moved only because all it stands under moved is not told. */
    private static List<Decision> withoutFollowers(List<Decision> decisions) {
        Set<String> moved = new HashSet<>();
        decisions.stream()
                .filter(d -> !d.was().file().equals(d.now().file())
                        || !d.was().path().equals(d.now().path()))
                .forEach(d -> moved.add(d.now().id()));
        return decisions.stream()
                .filter(d -> d.fate() != Fate.MOVED || !moved.contains(d.now().parent()))
                .toList();
    }

    private static void decide(
            Anchoring anchoring, int anchor, int place, Anchor was, Anchor now, List<Decision> decisions) {
        double likeness = anchoring.likeness(anchor, place);
        boolean numbers = !anchoring.sameNumbers(anchor, place);
        if (numbers || likeness < SURELY_THE_SAME) {
            boolean other = likeness < STILL_THE_SAME && !anchoring.keptChildren(place);
            Fate fate = other ? Fate.REWRITTEN : Fate.EDITED;
            decisions.add(new Decision(fate, likeness, numbers, was, now));
        } else if (!was.file().equals(now.file()) || !was.path().equals(now.path())) {
            decisions.add(new Decision(Fate.MOVED, likeness, false, was, now));
        }
    }

    private static String id(String[] ids, int place) {
        return place < 0 ? "" : ids[place];
    }

    /** A new id: of its words and titles, so that two machines name the same new thing alike. */
    private static String fresh(Place place, Set<String> used) {
        for (long n = 0; ; n++) {
            long key = Shuffle.key(n, place.path(), place.text());
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                id.append(LETTERS.charAt((int) (key >>> (5 * i)) & 31));
            }
            if (used.add(id.toString())) {
                return id.toString();
            }
        }
    }

    /** Writes what was found, and the decisions it took; all of it is on the disk when this returns. */
    public void write(Found found, OffsetDateTime at) {
        List<String> lines = new ArrayList<>();
        found.changed().forEach(anchor -> lines.add(anchor.line()));
        if (!lines.isEmpty()) {
            found.decisions().forEach(decision -> lines.add(Decided.line(decision, at)));
        }
        journal.append(lines);
    }

    /** Writes anchors; they are on the disk when this returns. */
    public void write(List<Anchor> anchors) {
        journal.append(anchors.stream().map(Anchor::line).toList());
    }

    /** Every decision written down, oldest first. */
    public List<Decided> decided() {
        List<Decided> out = new ArrayList<>();
        journal.text().lines().filter(line -> line.contains(Decided.SCHEMA)).forEach(line -> {
            try {
                out.add(Decided.read(line));
            } catch (Cursor.Torn torn) {
                return;
            }
        });
        return List.copyOf(out);
    }

    /**
     * A decision as it was written down.
     *
     * @param at when, as in the log
     * @param id the identity
     * @param was its words before
     * @param now its words since
     */
    public record Decided(String at, String fate, String id, double likeness, String was, String now, String file) {
        private static final String SCHEMA = "moxie/decision/1";

        static String line(Decision decision, OffsetDateTime at) {
            return Line.of(SCHEMA)
                    .text("at", at.toString())
                    .text("fate", decision.fate().name().toLowerCase(Locale.ROOT))
                    .text("id", decision.now().id())
                    .number("likeness", decision.likeness())
                    .text("was", decision.was().text())
                    .text("now", decision.now().text())
                    .text("file", decision.now().file())
                    .toString();
        }

        static Decided read(String line) {
            Map<String, String> fields = new HashMap<>();
            double likeness = 0;
            Cursor cursor = Cursor.of(line);
            cursor.open('{');
            while (cursor.more('}')) {
                String name = cursor.field();
                switch (name) {
                    case "at", "fate", "id", "was", "now", "file" -> fields.put(name, cursor.string());
                    case "likeness" -> likeness = cursor.number();
                    default -> cursor.skip();
                }
            }
            return new Decided(
                    fields.getOrDefault("at", ""),
                    fields.getOrDefault("fate", ""),
                    fields.getOrDefault("id", ""),
                    likeness,
                    fields.getOrDefault("was", ""),
                    fields.getOrDefault("now", ""),
                    fields.getOrDefault("file", ""));
        }
    }
}
