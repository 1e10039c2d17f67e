package moxie.lookup;

import java.nio.charset.StandardCharsets;

/**
 * One word as bytes: finds it in UTF-8 text whatever its case, by skipping (Horspool 1980, with both cases of a letter
 * allowed at its place).
 */
final class Needle {
    private final byte[] lower;
    private final byte[] upper;
    private final int[] skip = new int[256];

    private Needle(byte[] lower, byte[] upper) {
        this.lower = lower;
        this.upper = upper;
        int last = lower.length - 1;
        for (int i = 0; i < skip.length; i++) {
            skip[i] = lower.length;
        }
        for (int i = 0; i < last; i++) {
            skip[lower[i] & 0xff] = last - i;
            skip[upper[i] & 0xff] = last - i;
        }
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

    /** Where it begins in {@code text[from..to)}, or -1. */
    int in(byte[] text, int from, int to) {
        int last = lower.length - 1;
        byte low = lower[last];
        byte high = upper[last];
        for (int end = from + last; end < to; end += skip[text[end] & 0xff]) {
            byte b = text[end];
            if (b == low || b == high) {
                int i = last - 1;
                int at = end - 1;
                while (i >= 0 && (text[at] == lower[i] || text[at] == upper[i])) {
                    i--;
                    at--;
                }
                if (i < 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }
}
