package moxie.note;

import java.util.ArrayList;
import java.util.List;

/** A note as it stands in its file, and as it is read: the ground {@code check} points at. */
public final class Manuscript {
    private final String file;
    private final String text;
    private final Lines lines;

    private Manuscript(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = new Lines(file, text);
    }

    /** The note in these bytes, whatever they are. */
    public static Manuscript of(String file, byte[] bytes) {
        return new Manuscript(file, Decoder.tidy(Decoder.decode(bytes).text()));
    }

    /**
     * A change made before reading.
     *
     * @param line 1-based
     * @param before the lines as they stand; empty when something is added
     * @param after the lines as they are read; empty when the line is left out
     */
    public record Change(int line, List<String> before, List<String> after) {
        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** The line with this number, 1-based; empty when there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.original(number - 1) : "";
    }

    public int size() {
        return lines.size();
    }

    /** Every line that is read otherwise than it stands, neighbours together. */
    public List<Change> changes() {
        Lines read = new Lines(file, text);
        Repairs.apply(read);
        return changes(read);
    }

    private static List<Change> changes(Lines lines) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int start = i;
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            while (i < lines.size() && !lines.get(i).equals(lines.original(i))) {
                before.add(lines.original(i));
                if (lines.role(i) != Lines.Role.HIDDEN) {
                    after.add(lines.get(i));
                }
                i++;
                if (lines.adds(i - 1)) {
                    after.add(lines.added(i - 1));
                    break;
                }
            }
            if (i > start) {
                changes.add(new Change(start + 1, before, after));
                i--;
            } else if (lines.adds(i)) {
                changes.add(new Change(i + 2, List.of(), List.of(lines.added(i))));
            }
        }
        return changes;
    }
}
