package moxie.text;

import java.nio.charset.StandardCharsets;
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
        long h = 0xcbf29ce484222325L ^ mix(seed);
        for (String word : words) {
            for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
                h = (h ^ (b & 0xff)) * 0x100000001b3L;
            }
            h = (h ^ 0x1f) * 0x100000001b3L;
        }
        return mix(h);
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
