package moxie.review;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The history of all answers: {@code reviews.jsonl}, one JSON object a line, only ever appended to. The truth, from
 * which everything else is worked out. A text file that version control can merge: lines met twice count once, and
 * their order is that of their times.
 */
public final class ReviewLog {
    private final Journal journal;
    private LogReader reader = new LogReader();

    /** The log in a data folder, which need not exist yet. */
    public ReviewLog(Path data) {
        this.journal = new Journal(data.resolve("reviews.jsonl"));
    }

    /**
     * Makes sure that the log can be written; an empty one is made where there is none.
     *
     * @throws moxie.message.Failure when it cannot
     */
    public void ready() {
        journal.ready();
    }

    /**
     * Adds entries; they are on the disk when this returns.
     *
     * @throws moxie.message.Failure when they cannot be written; then none of them was
     */
    public void append(Entry... entries) {
        append(Arrays.asList(entries));
    }

    /** Adds entries, all of them or none. */
    public void append(List<? extends Entry> entries) {
        journal.append(entries.stream().map(Entry::line).toList());
    }

    /**
     * Everything logged so far, by this process and others; a line that cannot be read is counted and passed over.
     * Read once, it is only read on; a file that is no longer the one read before is read anew.
     */
    public Contents read() {
        if (!reader.goOn(journal)) {
            reader = new LogReader();
            reader.goOn(journal);
        }
        return reader.contents();
    }

    /**
     * What the log holds.
     *
     * @param entries by time
     * @param unreadable the numbers of lines that could not be read, 1-based
     * @param later how many lines were written by a later moxie and say what this one does not know
     */
    public record Contents(List<Entry> entries, List<Integer> unreadable, int later) {
        public static final Contents NONE = new Contents(List.of(), List.of(), 0);

        public Contents {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }

        /** The same with some entries after all others. */
        public Contents with(List<Entry> more) {
            if (more.isEmpty()) {
                return this;
            }
            List<Entry> all = new ArrayList<>(entries);
            all.addAll(more);
            return new Contents(all, unreadable, later);
        }

        /** The answers that stand: neither taken back nor replaced by a later correction, by time. */
        public List<Review> reviews() {
            Set<String> gone = gone();
            List<Review> out = new ArrayList<>();
            for (Entry entry : entries) {
                if (entry instanceof Review review && !gone.contains(review.id())) {
                    out.add(review);
                }
            }
            return out;
        }

        /** How many entries are dated after a time, as when a clock ran ahead. */
        public int after(OffsetDateTime time) {
            int count = 0;
            for (int i = entries.size() - 1; i >= 0 && entries.get(i).at().isAfter(time); i--) {
                count++;
            }
            return count;
        }

        /** The ids of entries that were taken back or replaced. */
        Set<String> gone() {
            Set<String> gone = new HashSet<>();
            for (Entry entry : entries) {
                if (entry instanceof Entry.Undo undo) {
                    gone.add(undo.undone());
                } else if (entry instanceof Review review && !review.replaces().isEmpty()) {
                    gone.add(review.replaces());
                }
            }
            return gone;
        }
    }

    /** Entries by time; what has the same time stays in the order it was written. */
    static final Comparator<Entry> BY_TIME =
            new Comparator<>() { // not a lambda: a look-up would wait for its first one
                @Override
                public int compare(Entry a, Entry b) {
                    return a.at().isBefore(b.at()) ? -1 : a.at().isAfter(b.at()) ? 1 : 0;
                }
            };
}
