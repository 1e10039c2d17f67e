package moxie.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Order by hash instead of by walk: each thing has its own key for a seed, so one new thing does not move the others.
 */
public final class Shuffle {
    private Shuffle() {}

    /** A well-mixed 64-bit key of a seed and some words: FNV-1a, finished by SplitMix64 (Steele et al. 2014). */
    public static long key(long seed, String... words) {
        long h = start(seed);
        for (String word : words) {
            h = end(add(h, word));
        }
        return mix(h);
    }

    /** The state of a key before its first word; {@link #add} puts words in, {@link #end} after each. */
    public static long start(long seed) {
        return 0xcbf29ce484222325L ^ mix(seed);
    }

    /** The state after the UTF-8 bytes of a word, or a part of one; half a surrogate pair counts as {@code ?}. */
    public static long add(long state, CharSequence word) {
        char[] chars = word.toString().toCharArray();
        long h = state;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                h = step(h, c);
            } else if (c < 0x800) {
                h = step(step(h, 0xC0 | (c >> 6)), 0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                h = step(step(step(h, 0xE0 | (c >> 12)), 0x80 | ((c >> 6) & 0x3F)), 0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < chars.length && Character.isLowSurrogate(chars[i + 1])) {
                int point = Character.toCodePoint(c, chars[++i]);
                h = step(step(h, 0xF0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3F));
                h = step(step(h, 0x80 | ((point >> 6) & 0x3F)), 0x80 | (point & 0x3F));
            } else {
                h = step(h, '?');
            }
        }
        return h;
    }

    /** The state after a word has ended. */
    public static long end(long state) {
        return step(state, 0x1f);
    }

    /** The key of a state. */
    public static long finish(long state) {
        return mix(state);
    }

    private static long step(long h, int b) {
        return (h ^ b) * 0x100000001b3L;
    }

    /** The things ordered by their keys; equal keys keep their order. */
    public static <T> List<T> order(long seed, List<T> things, Function<T, String> name) {
        List<T> out = new ArrayList<>(things);
        out.sort(Comparator.comparingLong(thing -> key(seed, name.apply(thing))));
        return out;
    }

    private static long mix(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
