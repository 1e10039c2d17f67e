package moxie.lookup;

import java.nio.charset.StandardCharsets;

/**
 * One word as bytes: finds it in UTF-8 text whatever its case. Eight bytes are looked at together: two bytes of the
 * word, the two that are rarest in notes, must stand at their distance from each other, and only then all are compared.
 * That is four times as fast as skipping by the last byte (Horspool 1980) before the machine's own compiler has warmed
 * up, and does not slow down for short words.
 */
final class Needle {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** Letters from the commonest to the rarest in English prose. */
    private static final String COMMON = "etaoinshrdlucmfwypgbvkjxqz";

    private final byte[] lower;
    private final byte[] upper;

    /** The place of the first rare byte in the word, and how many bytes further the second one stands: 0 to 7. */
    private final int place;

    private final int gap;

    /** The bits that case may change, and the byte with them set, eight times: for the first rare byte, the second. */
    private final long firstBits;

    private final long first;
    private final long secondBits;
    private final long second;

    private Needle(byte[] lower, byte[] upper) {
        this.lower = lower;
        this.upper = upper;
        int best = Integer.MAX_VALUE;
        int at = 0;
        int further = 0;
        for (int i = 0; i < lower.length; i++) {
            for (int k = lower.length == 1 ? 0 : 1; k < 8 && i + k < lower.length; k++) {
                int common = common(lower[i]) * common(lower[i + k]);
                if (common < best) {
                    best = common;
                    at = i;
                    further = k;
                }
            }
        }
        place = at;
        gap = further;
        firstBits = bits(at);
        first = eight(lower[at]) | firstBits;
        secondBits = bits(at + further);
        second = eight(lower[at + further]) | secondBits;
    }

    private static long eight(int b) {
        return (b & 0xff) * ONES;
    }

    private long bits(int i) {
        return eight(lower[i] ^ upper[i]);
    }

    /** About how often a byte stands in notes, in Chinese or English; only which of two is rarer matters. */
    private static int common(byte b) {
        int letter = b >= 'a' && b <= 'z' ? COMMON.indexOf(b) : -1;
        if (letter >= 0) {
            return 27 - letter;
        }
        if (b == ' ') {
            return 30;
        }
        return b >= 0 ? 6 : (b & 0xC0) == 0x80 ? 4 : (b & 0xff) >= 0xE4 && (b & 0xff) <= 0xE9 ? 25 : 8;
    }

    /** The forms a folded word has in a note: plain, and full-width when it has ASCII in it. */
    static Needle[] of(String word) {
        boolean ascii = false;
        boolean cased = false;
        char[] wide = word.toCharArray();
        for (int i = 0; i < wide.length; i++) {
            if (wide[i] > ' ' && wide[i] < 0x7F) {
                wide[i] = (char) (wide[i] + 0xFEE0);
                ascii = true;
            } else if (wide[i] >= 0x80 && wide[i] < 0x2000 && Character.toUpperCase(wide[i]) != wide[i]) {
                cased = true;
            }
        }
        Needle plain = of(word, cased ? upper(word) : word);
        return ascii ? new Needle[] {plain, of(new String(wide), wideUpper(wide))} : new Needle[] {plain};
    }

    private static Needle of(String word, String capital) {
        byte[] lower = word.getBytes(StandardCharsets.UTF_8);
        byte[] upper = capital.getBytes(StandardCharsets.UTF_8);
        if (upper.length != lower.length) {
            upper = lower.clone();
        }
        for (int i = 0; i < upper.length; i++) {
            if (upper[i] >= 'a' && upper[i] <= 'z') {
                upper[i] = (byte) (upper[i] - 32);
            }
        }
        return new Needle(lower, upper);
    }

    private static String upper(String word) {
        char[] out = word.toCharArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = Character.toUpperCase(out[i]);
        }
        return new String(out);
    }

    private static String wideUpper(char[] wide) {
        char[] out = wide.clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i] >= 0xFF41 && out[i] <= 0xFF5A) {
                out[i] = (char) (out[i] - 32);
            }
        }
        return new String(out);
    }

    int length() {
        return lower.length;
    }

    /** Where it begins in a text at {@code from} or after it, or -1. */
    int in(Buffer text, int from) {
        int last = text.length() - lower.length;
        int at = from;
        while (at <= last) {
            at = candidate(text.words(), at + place, last + place) - place;
            if (at > last || at < from) {
                return -1;
            }
            if (stands(text.array(), at)) {
                return at;
            }
            at++;
        }
        return -1;
    }

    private boolean stands(byte[] text, int at) {
        for (int i = 0; i < lower.length; i++) {
            byte b = text[at + i];
            if (b != lower[i] && b != upper[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * A place in {@code [from..to]} where the two rare bytes may stand, or -1. A byte of a word of eight is zero where
     * {@code (x - ONES) & ~x & HIGHS} has its high bit set (Warren, Hacker's Delight, 6-1); now and then also above one.
     */
    private int candidate(long[] words, int from, int to) {
        long bits1 = firstBits; // in locals: fields are read anew each time
        long want1 = first;
        long bits2 = secondBits;
        long want2 = second;
        int down = gap << 3;
        int up = -down;
        long both = gap == 0 ? 0 : -1L;
        int end = to >>> 3;
        int i = from >>> 3;
        long word = words[i];
        long seen = -1L << (from << 3);
        while (true) {
            long next = words[i + 1];
            long x = (word | bits1) ^ want1;
            long y = ((word >>> down) | ((next << up) & both) | bits2) ^ want2;
            long found = (x - ONES) & ~x & (y - ONES) & ~y & HIGHS & seen;
            if (found != 0) {
                return (i << 3) + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            if (i++ >= end) {
                return -1;
            }
            word = next;
            seen = -1L;
        }
    }
}
