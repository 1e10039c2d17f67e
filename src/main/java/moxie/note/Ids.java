package moxie.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import moxie.text.Normal;
import moxie.text.Shuffle;

/** Gives each node an id that is the same as long as its note, path, words and kind are. */
final class Ids {
    private final long note;
    private final Counts seen = new Counts();
    /** The places being filled, by the length of their paths: neighbours share them. */
    private final List<Place> places = new ArrayList<>();

    private String lastText = "";
    private String lastFolded = "";

    /**
     * A path folded.
     *
     * @param state of the key after the note and the path, the path not yet ended
     */
    private record Place(List<String> path, long state, boolean empty) {}

    /** @param note the path of the note below the folder it was found in */
    Ids(String note) {
        this.note = Shuffle.end(Shuffle.add(Shuffle.start(0), note));
        places.add(new Place(List.of(), this.note, true));
    }

    String of(List<String> path, String kind, String text) {
        long state = Shuffle.end(Shuffle.add(Shuffle.end(place(path, path.size()).state), kind));
        long key = Shuffle.finish(Shuffle.end(Shuffle.add(state, folded(text)))) >>> 16;
        int again = seen.more(key);
        String id = hex(key);
        return again == 1 ? id : id + "-" + again;
    }

    private static String hex(long key) {
        byte[] digits = new byte[12];
        for (int i = 0; i < 12; i++) {
            digits[i] = (byte) Character.forDigit((int) (key >>> (44 - 4 * i)) & 15, 16);
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** How often each key came; keys are mixed well already, so a table of keys is all it takes. */
    private static final class Counts {
        private long[] keys = new long[256];
        private int[] counts = new int[256];
        private int size;

        int more(long key) {
            int at = place(key);
            if (counts[at] == 0) {
                keys[at] = key;
                size++;
                if (size * 2 > keys.length) {
                    grow();
                    at = place(key);
                }
            }
            return ++counts[at];
        }

        private int place(long key) {
            int at = (int) key & (keys.length - 1);
            while (counts[at] != 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        private void grow() {
            long[] before = keys;
            int[] times = counts;
            keys = new long[before.length * 2];
            counts = new int[before.length * 2];
            for (int i = 0; i < before.length; i++) {
                if (times[i] != 0) {
                    int at = place(before[i]);
                    keys[at] = before[i];
                    counts[at] = times[i];
                }
            }
        }
    }

    /** The text as {@link Normal} folds it; the last one is kept. */
    String folded(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            lastFolded = Normal.of(text);
        }
        return lastFolded;
    }

    /** The place of the first {@code length} names of a path. */
    private Place place(List<String> path, int length) {
        Place known = length < places.size() ? places.get(length) : null;
        if (known != null && (known.path == path || known.path.equals(path.subList(0, length)))) {
            return known;
        }
        Place above = place(path, length - 1);
        String name = Normal.of(path.get(length - 1));
        boolean parted = !above.empty && !name.isEmpty();
        long state = Shuffle.add(parted ? Shuffle.add(above.state, " ") : above.state, name);
        Place made =
                new Place(length == path.size() ? path : path.subList(0, length), state, above.empty && name.isEmpty());
        places.subList(length, places.size()).clear();
        places.add(made);
        return made;
    }
}
