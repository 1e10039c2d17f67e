package moxie.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import moxie.text.Normal;

/** How alike two texts are, for telling an edit from something new. */
final class Likeness {
    private final String text;
    private final List<String> numbers;
    private long[] grams = {};

    private Likeness(String folded) {
        this.text = folded;
        this.numbers = numbersOf(folded);
    }

    static Likeness of(String text) {
        return new Likeness(fold(text));
    }

    /** Letters and digits only, folded; everything else is one space. */
    static String fold(String text) {
        String normal = Normal.of(text);
        StringBuilder out = new StringBuilder(normal.length());
        boolean space = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || (c == '.' && digits(normal, i))) {
                if (space && out.length() > 0) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            } else {
                space = true;
            }
        }
        return out.toString();
    }

    private static boolean digits(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    private static List<String> numbersOf(String folded) {
        List<String> out = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            if (i < folded.length() && (Character.isDigit(folded.charAt(i)) || folded.charAt(i) == '.')) {
                number.append(folded.charAt(i));
            } else if (number.length() > 0) {
                out.add(number.toString());
                number.setLength(0);
            }
        }
        Collections.sort(out);
        return out;
    }

    String text() {
        return text;
    }

    /** The same numbers, however often each is said? */
    boolean sameNumbers(Likeness other) {
        return numbers.equals(other.numbers);
    }

    /** Do they say the same but for their numbers? */
    boolean onlyNumbersDiffer(Likeness other) {
        return withoutNumbers().equals(other.withoutNumbers());
    }

    private String withoutNumbers() {
        return text.replaceAll("[\\d.]", "");
    }

    /**
     * Dice's coefficient of the trigrams, 0 to 1; at least 0.6 when this text, of eight characters or more, stands
     * whole in the other.
     */
    double to(Likeness other) {
        if (text.equals(other.text)) {
            return 1;
        }
        long[] these = grams();
        long[] those = other.grams();
        int shared = 0;
        for (int i = 0, j = 0; i < these.length && j < those.length; ) {
            int order = Long.compare(these[i], those[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int count = these.length + those.length;
        double dice = count == 0 ? 0 : 2.0 * shared / count;
        boolean whole = text.length() >= 8 && other.text.contains(text);
        return whole ? Math.max(0.6, dice) : dice;
    }

    /** The trigrams of the text with a space at either end, sorted; worked out when first compared. */
    private long[] grams() {
        if (grams.length == 0) {
            String padded = " " + text + " ";
            grams = new long[Math.max(0, padded.length() - 2)];
            for (int i = 0; i < grams.length; i++) {
                grams[i] = (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
            }
            Arrays.sort(grams);
        }
        return grams;
    }
}
