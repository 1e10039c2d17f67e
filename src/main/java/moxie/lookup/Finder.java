package moxie.lookup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks words up in notes: bytes first, then a light look at the files that hit, and only those. Where the words stand
 * nowhere, other spellings and other names of the same thing are tried, then every title is compared.
 */
public final class Finder {
    private final NoteFiles files;
    private final int most;

    private Finder(NoteFiles files, int most) {
        this.files = files;
        this.most = most;
    }

    /**
     * The topics that answer, best first.
     *
     * @param notes files and folders
     * @param here the folder paths are shown from when they lie below it
     * @param most of how many files the topics are wanted: those whose bytes look best are read
     */
    public static Found find(List<Path> notes, Path here, Query query, int most) {
        Finder finder = new Finder(NoteFiles.below(notes, here, false), most);
        ByteSearch search = ByteSearch.run(finder.files, query.words());
        if (search.folders()) {
            finder = new Finder(NoteFiles.below(notes, here, true), most);
            search = ByteSearch.run(finder.files, query.words());
        }
        int held = finder.held(search);
        List<Hit> hits = held == query.words().size() ? finder.hits(search, query, held) : List.of();
        return hits.isEmpty() && finder.files.size() > 0
                ? finder.otherwise(search, query, held)
                : new Found(query, hits, true, List.of(), finder.files.size());
    }

    /** Other names first, then likely titles, then topics that hold some of the words. */
    private Found otherwise(ByteSearch exact, Query query, int held) {
        for (Query other : OtherNames.of(query)) {
            ByteSearch search = ByteSearch.run(files, other.words());
            if (held(search) == other.words().size()) {
                List<Hit> hits = hits(search, other, other.words().size());
                if (!hits.isEmpty()) {
                    return new Found(other, hits, false, List.of(), files.size());
                }
            }
        }
        Guess guess = new Guess(query);
        Buffer note = new Buffer();
        for (int file = 0; file < files.size(); file++) {
            guess.read(files.shown(file), outline(file, note));
        }
        List<Hit> likely = new ArrayList<>(guess.hits());
        for (List<String> words : likely.isEmpty() ? guess.words() : List.<List<String>>of()) {
            Query other = Query.of(words);
            ByteSearch search = ByteSearch.run(files, other.words());
            if (held(search) == other.words().size()) {
                return new Found(other, hits(search, other, held(search)), false, List.of(), files.size());
            }
        }
        if (likely.isEmpty() && held > 0) {
            likely.addAll(hits(exact, query, held));
        }
        sort(likely);
        return new Found(query, likely, false, guess.near(), files.size());
    }

    /** The largest number of words that one file holds. */
    private int held(ByteSearch search) {
        int most = 0;
        for (int i = 0; i < files.size(); i++) {
            most = Math.max(most, Integer.bitCount(search.mask(i)));
        }
        return most;
    }

    /** The topics of the files that hold so many of the words. */
    private List<Hit> hits(ByteSearch search, Query query, int held) {
        int[] chosen = best(search, held);
        boolean partly = held < query.words().size();
        List<Hit> hits = new ArrayList<>();
        Buffer note = new Buffer();
        for (int file : chosen) {
            Outline outline = outline(file, note);
            boolean[] hold = search.lines(note, outline.size());
            hits.addAll(Ranking.of(files.shown(file), outline, query, hold, partly));
        }
        sort(hits);
        return hits;
    }

    private Outline outline(int file, Buffer note) {
        note.read(files.file(file));
        return Outline.of(NoteFiles.name(files.shown(file)), note.array(), note.length());
    }

    /** The files holding so many words, the best lines first. */
    private int[] best(ByteSearch search, int held) {
        long[] keys = new long[files.size()];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (Integer.bitCount(search.mask(i)) == held) {
                keys[count++] = ((long) -search.score(i) << 32) | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] best = new int[Math.min(count, most)];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) keys[i];
        }
        return best;
    }

    /** Best first; equal ones in the order of the notes. */
    private static void sort(List<Hit> hits) {
        hits.sort(
                new Comparator<Hit>() { // not a lambda: the first one costs more than the whole search
                    @Override
                    public int compare(Hit a, Hit b) {
                        if (a.score() != b.score()) {
                            return b.score() - a.score();
                        }
                        int byFile = a.source().file().compareTo(b.source().file());
                        return byFile != 0
                                ? byFile
                                : a.source().line() - b.source().line();
                    }
                });
    }
}
