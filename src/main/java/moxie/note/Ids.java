package moxie.note;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.text.Normal;
import moxie.text.Shuffle;

/** Gives each node an id that is the same as long as its note, path, words and kind are. */
final class Ids {
    private final String note;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param note the path of the note below the folder it was found in */
    Ids(String note) {
        this.note = note;
    }

    String of(List<String> path, String kind, String text) {
        String place = String.join("\u0001", path);
        String id = String.format("%012x", Shuffle.key(0, note, Normal.of(place), kind, Normal.of(text)) >>> 16);
        int again = seen.merge(id, 1, Integer::sum);
        return again == 1 ? id : id + "-" + again;
    }
}
