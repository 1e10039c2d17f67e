package moxie.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The history of all answers: {@code reviews.jsonl}, one JSON object a line, only ever appended to. The truth, from
 * which everything else is worked out. A text file that version control can merge: lines met twice count once, and
 * their order is that of their times.
 */
public final class ReviewLog {
    private final Journal journal;

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

    /** Everything logged so far; a line that cannot be read is counted and passed over. */
    public Contents read() {
        String text = journal.text();
        List<Entry> entries = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            start = end < 0 ? text.length() : end + 1;
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                Optional<Entry> entry = Decoder.read(line);
                if (entry.isPresent() && ids.add(entry.get().id())) {
                    entries.add(entry.get());
                }
            } catch (Cursor.Torn torn) {
                unreadable.add(number);
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.at().toInstant()));
        return new Contents(entries, unreadable);
    }

    /**
     * What the log holds.
     *
     * @param entries by time
     * @param unreadable the numbers of lines that could not be read, 1-based
     */
    public record Contents(List<Entry> entries, List<Integer> unreadable) {
        public Contents {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
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
}
