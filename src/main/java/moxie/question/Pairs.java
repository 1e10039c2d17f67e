package moxie.question;

/**
 * Which pairs of neighbouring characters a text has, whatever their case: a sieve for many words that are looked for in
 * one text and hardly ever stand there. A pair not seen is surely not there; one seen may be another with its place.
 */
final class Pairs {
    private static final int PLACES = 1024;

    private final long[] seen = new long[PLACES / 64];

    Pairs(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = folded(text.charAt(i));
            if (i > 0) {
                int place = place(before, c);
                seen[place >> 6] |= 1L << place;
            }
            before = c;
        }
    }

    private static char folded(char c) {
        if (c <= 0x7F) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c < 0x2E80 ? Character.toLowerCase(c) : c;
    }

    private static int place(char a, char b) {
        return (a * 31 + b) & (PLACES - 1);
    }

    /** May a word, in lower case, stand in the text? */
    boolean may(String word) {
        for (int i = 1; i < word.length(); i++) {
            int place = place(word.charAt(i - 1), word.charAt(i));
            if ((seen[place >> 6] & 1L << place) == 0) {
                return false;
            }
        }
        return true;
    }
}
