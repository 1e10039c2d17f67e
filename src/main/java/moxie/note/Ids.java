package moxie.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.text.Normal;
import moxie.text.Shuffle;

/** Gives each node an id that is the same as long as its note, path, words and kind are. */
final class Ids {
    private final String note;
    private final Map<Long, Integer> seen = new HashMap<>();
    private List<String> lastPath = List.of();
    private String lastPlace = "";

    /** @param note the path of the note below the folder it was found in */
    Ids(String note) {
        this.note = note;
    }

    String of(List<String> path, String kind, String text) {
        long key = Shuffle.key(0, note, place(path), kind, Normal.of(text)) >>> 16;
        int again = seen.merge(key, 1, Integer::sum);
        String id = Long.toHexString((1L << 48) | key).substring(1);
        return again == 1 ? id : id + "-" + again;
    }

    /** The path folded; neighbours share it, so the last one is kept. */
    private String place(List<String> path) {
        if (!path.equals(lastPath)) {
            lastPath = path;
            lastPlace = Normal.of(String.join("\u0001", path));
        }
        return lastPlace;
    }
}
