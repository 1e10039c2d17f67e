package moxie.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a log line by line, and reads on where it stopped when the log has grown. */
final class LogReader {
    /** So many bytes before the place where it stopped tell whether the file is still the same. */
    private static final int SEAL = 128;

    private final Decoder decoder = new Decoder();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long behind;
    private byte[] seal = new byte[0];
    private int lines;
    private int later;
    private boolean sorted = true;
    private Optional<Entry> tail = Optional.empty();
    private boolean tailTorn;

    LogReader() {}

    /** Reads what was added since; false when what was read before is no longer there. */
    boolean goOn(Journal journal) {
        byte[] bytes = journal.bytes(behind - seal.length);
        if (bytes.length < seal.length || !Arrays.equals(bytes, 0, seal.length, seal, 0, seal.length)) {
            return false;
        }
        tail = Optional.empty();
        tailTorn = false;
        int start = seal.length;
        for (int end = line(bytes, start); end < bytes.length; end = line(bytes, start)) {
            start = end + 1;
        }
        behind += start - seal.length;
        seal = Arrays.copyOfRange(bytes, Math.max(0, start - SEAL), start);
        return true;
    }

    /** Reads the line that starts here and returns where it ends: at its line end, or at the end of the bytes. */
    private int line(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && Cursor.blank(bytes[end])) {
            end++;
        }
        if (end == bytes.length || bytes[end] == '\n') {
            lines += end < bytes.length ? 1 : 0;
            return end;
        }
        try {
            Optional<Entry> entry = decoder.read(bytes, start);
            end = decoder.end();
            if (end < bytes.length) {
                lines++;
                whole(entry);
            } else {
                tail = entry.filter(e -> !ids.contains(e.id()));
            }
        } catch (Cursor.Torn torn) {
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end < bytes.length) {
                unreadable.add(++lines);
            } else {
                tailTorn = true;
            }
        }
        return end;
    }

    private void whole(Optional<Entry> entry) {
        if (entry.isEmpty()) {
            later++;
        } else if (ids.add(entry.get().id())) {
            int last = entries.size() - 1;
            sorted &= last < 0 || ReviewLog.BY_TIME.compare(entries.get(last), entry.get()) <= 0;
            entries.add(entry.get());
        }
    }

    /** What was read so far; a last line without its end, torn off or half written just now, is in it for this time. */
    ReviewLog.Contents contents() {
        if (!sorted) {
            entries.sort(ReviewLog.BY_TIME);
            sorted = true;
        }
        List<Entry> all = entries;
        if (tail.isPresent()) {
            all = new ArrayList<>(entries);
            all.add(tail.get());
            all.sort(ReviewLog.BY_TIME);
        }
        List<Integer> torn = new ArrayList<>(unreadable);
        if (tailTorn) {
            torn.add(lines + 1);
        }
        return new ReviewLog.Contents(all, torn, later);
    }
}
