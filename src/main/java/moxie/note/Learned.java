package moxie.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.text.Columns;

/**
 * The labels a note has of its own: a short title that stands below at least three different topics of one level is an
 * edge, not a thing ({@code 性味归经} in notes on medicines, {@code Holding} in notes on cases).
 */
final class Learned {
    private static final int LEAST = 3;
    /** The level of a bold line, below all headings. */
    private static final int DEEPEST = 7;

    private final Set<String> labels = new HashSet<>();

    Learned(Draft note) {
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (int level = 0; level <= DEEPEST; level++) {
            counts.add(new HashMap<>());
        }
        walk(note, counts);
        for (int level = 0; level <= DEEPEST; level++) {
            int under = level;
            counts.get(level).forEach((title, count) -> {
                if (count >= LEAST) {
                    labels.add(under + ":" + title);
                }
            });
        }
    }

    private static void walk(Draft parent, List<Map<String, Integer>> counts) {
        Set<String> here = null;
        for (Draft child : parent.below) {
            if (child.spoken() && parent.shape != Draft.Shape.NOTE) {
                String title = title(child);
                if (!title.isEmpty()) {
                    here = here == null ? new HashSet<>() : here;
                    if (here.add(title)) {
                        counts.get(parent.level).merge(title, 1, Integer::sum);
                    }
                }
            }
            if (!child.leaf()) {
                walk(child, counts);
            }
        }
    }

    /** The short title of a topic, or the term a leaf begins with; empty when there is none. */
    private static String title(Draft draft) {
        boolean colons = Traits.has(draft.traits(), Traits.COLON);
        if (!colons && draft.leaf()) {
            return "";
        }
        String text = draft.words.text();
        if (text.length() > 200 && draft.leaf()) {
            text = text.substring(0, 200);
        }
        int colon = colons ? Lead.colon(text) : -1;
        if (colon <= 0 && draft.leaf()) {
            return "";
        }
        String title = colon > 0 ? text.substring(0, colon) : text;
        if (title.length() > 64) {
            return "";
        }
        String key = Labels.key(Titles.clean(title));
        return Columns.of(key) <= 16 && Titles.words(key) <= 3 ? key : "";
    }

    /** Is this title a label of the note, below a heading of this level (0 for a bullet)? */
    boolean is(int level, String title) {
        return !labels.isEmpty() && labels.contains(level + ":" + Labels.key(title));
    }
}
