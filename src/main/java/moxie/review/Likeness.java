package moxie.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moxie.text.Normal;

/** How alike two texts are, for telling an edit from something new. */
final class Likeness {
    private final String text;
    private final List<String> numbers;
    private final Map<String, Integer> grams = new HashMap<>();
    private final int count;

    private Likeness(String folded) {
        this.text = folded;
        this.numbers = numbersOf(folded);
        String padded = " " + folded + " ";
        int n = 0;
        for (int i = 0; i + 3 <= padded.length(); i++, n++) {
            grams.merge(padded.substring(i, i + 3), 1, Integer::sum);
        }
        this.count = n;
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
        Map<String, Integer> few = grams.size() <= other.grams.size() ? grams : other.grams;
        Map<String, Integer> many = few == grams ? other.grams : grams;
        int shared = 0;
        for (Map.Entry<String, Integer> gram : few.entrySet()) {
            shared += Math.min(gram.getValue(), many.getOrDefault(gram.getKey(), 0));
        }
        double dice = count + other.count == 0 ? 0 : 2.0 * shared / (count + other.count);
        boolean whole = text.length() >= 8 && other.text.contains(text);
        return whole ? Math.max(0.6, dice) : dice;
    }
}
