package moxie.lookup;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds the files that hold the words, and how well, from their bytes alone. A second thread joins when there is more
 * than a few megabytes to read.
 */
final class ByteSearch extends Thread {
    private static final long ALONE = 4 << 20;

    private final NoteFiles files;
    private final Needle[][] needles;
    private final AtomicInteger next;
    private volatile boolean folders;
    private final int[] scores;
    private final int[] masks;

    private ByteSearch(NoteFiles files, Needle[][] needles, AtomicInteger next, int[] scores, int[] masks) {
        super("search");
        this.files = files;
        this.needles = needles;
        this.next = next;
        this.scores = scores;
        this.masks = masks;
    }

    /** Searches all the files, by their bytes and their names. */
    static ByteSearch run(NoteFiles files, List<String> words) {
        Needle[][] needles = new Needle[words.size()][];
        for (int i = 0; i < needles.length; i++) {
            needles[i] = Needle.of(words.get(i));
        }
        int[] scores = new int[files.size()];
        int[] masks = new int[files.size()];
        AtomicInteger next = new AtomicInteger();
        ByteSearch search = new ByteSearch(files, needles, next, scores, masks);
        ByteSearch second = search.work(ALONE) ? new ByteSearch(files, needles, next, scores, masks) : null;
        if (second != null) {
            second.start();
            search.work(Long.MAX_VALUE);
            join(second);
            search.folders |= second.folders;
        }
        for (int i = 0; i < masks.length; i++) {
            name(Fold.of(NoteFiles.name(files.shown(i))), words, i, masks, scores);
        }
        return search;
    }

    /** Was something among the files that is a folder named like a note? */
    boolean folders() {
        return folders;
    }

    /** For a file, one bit a word that it or its name holds. */
    int mask(int file) {
        return masks[file];
    }

    /** For a file, how good the lines are that hold the words. */
    int score(int file) {
        return scores[file];
    }

    /** Which lines of a file hold a word; all of them where the bytes were not UTF-8. */
    boolean[] lines(Buffer bytes, int count) {
        boolean[] held = new boolean[count];
        if (bytes.recode()) {
            Arrays.fill(held, true);
            return held;
        }
        byte[] array = bytes.array();
        for (Needle[] forms : needles) {
            for (Needle needle : forms) {
                int line = 0;
                int seen = 0;
                for (int at = needle.in(bytes, 0); at >= 0; at = needle.in(bytes, at + 1)) {
                    while (seen < at) {
                        if (array[seen++] == '\n') {
                            line++;
                        }
                    }
                    held[line] = true;
                }
            }
        }
        return held;
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void name(String name, List<String> words, int file, int[] masks, int[] scores) {
        for (int w = 0; w < words.size(); w++) {
            if (name.indexOf(words.get(w)) >= 0) {
                masks[file] |= 1 << w;
                scores[file] += name.equals(words.get(w)) ? 80 : 40;
            }
        }
    }

    @Override
    public void run() {
        work(Long.MAX_VALUE);
    }

    /** Searches files until there is none left, or enough was read; says whether there is more. */
    private boolean work(long enough) {
        Buffer bytes = new Buffer();
        long read = 0;
        while (read < enough) {
            int i = next.getAndIncrement();
            if (i >= files.size()) {
                return false;
            }
            File file = files.file(i);
            if (!bytes.read(file) && file.isDirectory()) {
                folders = true;
            }
            read += bytes.length();
            bytes.recode();
            search(bytes, i);
        }
        return true;
    }

    private void search(Buffer bytes, int file) {
        byte[] array = bytes.array();
        int length = bytes.length();
        int mask = 0;
        int score = 0;
        for (int w = 0; w < needles.length; w++) {
            int best = -1;
            for (Needle needle : needles[w]) {
                int at = needle.in(bytes, 0);
                while (at >= 0) {
                    best = Math.max(best, line(array, length, at, needle.length()));
                    int end = at + needle.length();
                    while (end < length && array[end] != '\n') {
                        end++;
                    }
                    at = needle.in(bytes, end);
                }
            }
            if (best >= 0) {
                mask |= 1 << w;
                score += best;
            }
        }
        masks[file] = mask;
        scores[file] = score;
    }

    /** How good a line is to be found in: a heading before an item before prose, nearer the root, nearer the start. */
    private static int line(byte[] bytes, int length, int at, int size) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        int i = start;
        while (i < at && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        int indent = Math.min(20, i - start);
        int score = 5;
        if (i < at && bytes[i] == '#') {
            int hashes = i;
            while (i < at && bytes[i] == '#') {
                i++;
            }
            score = 60 - 2 * (i - hashes);
        } else if (i < at && (bytes[i] == '-' || bytes[i] == '*' || bytes[i] == '+') && bytes[i + 1] == ' ') {
            i++;
            score = 30 - indent;
        }
        while (i < at && (bytes[i] == ' ' || bytes[i] == '*' || bytes[i] == '`')) {
            i++;
        }
        int end = at + size;
        boolean last = end >= length || bytes[end] == '\n' || bytes[end] == '\r';
        return i == at ? score + (last ? 30 : 10) : score;
    }
}
