package moxie.lookup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks words up in notes: bytes first, then a light look at the files that hit, and only those. */
public final class Finder {
    /** So many of the best files are looked at when not everything is wanted. */
    private static final int FILES = 24;

    private Finder() {}

    /**
     * The topics that answer, best first; empty when there is none.
     *
     * @param notes files and folders
     * @param all every topic in every file, not only the best files
     */
    public static List<Hit> find(List<Path> notes, Query query, boolean all) {
        NoteFiles files = NoteFiles.below(notes);
        ByteSearch bytes = ByteSearch.run(files, query.words());
        int most = 0;
        for (int i = 0; i < files.size(); i++) {
            most = Math.max(most, Integer.bitCount(bytes.mask(i)));
        }
        if (most == 0) {
            return List.of();
        }
        int[] chosen = best(bytes, files.size(), most, all ? Integer.MAX_VALUE : FILES);
        List<Hit> hits = read(files, chosen, query, most < query.words().size());
        if (hits.isEmpty()) {
            hits = read(files, chosen, query, true);
        }
        sort(hits);
        return hits;
    }

    private static List<Hit> read(NoteFiles files, int[] chosen, Query query, boolean partly) {
        List<Hit> hits = new ArrayList<>();
        NoteFiles.Buffer buffer = new NoteFiles.Buffer();
        for (int file : chosen) {
            buffer.read(files.file(file));
            Outline outline = Outline.of(NoteFiles.name(files.shown(file)), buffer.bytes, buffer.length);
            hits.addAll(Ranking.of(files.shown(file), outline, query, partly));
        }
        return hits;
    }

    /** The files holding most words, the best lines first, at most so many. */
    private static int[] best(ByteSearch bytes, int size, int most, int limit) {
        long[] keys = new long[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (Integer.bitCount(bytes.mask(i)) == most) {
                keys[count++] = ((long) -bytes.score(i) << 32) | i;
            }
        }
        java.util.Arrays.sort(keys, 0, count);
        int[] best = new int[Math.min(count, limit)];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) keys[i];
        }
        return best;
    }

    /** Best first; equal ones keep the order of the notes. */
    private static void sort(List<Hit> hits) {
        hits.sort(new java.util.Comparator<Hit>() {
            @Override
            public int compare(Hit a, Hit b) {
                if (a.score() != b.score()) {
                    return b.score() - a.score();
                }
                int byFile = a.source().file().compareTo(b.source().file());
                return byFile != 0 ? byFile : a.source().line() - b.source().line();
            }
        });
    }
}
