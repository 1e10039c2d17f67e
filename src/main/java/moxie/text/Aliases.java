package moxie.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Other names that notes give themselves: {@code 注意力（attention）}, {@code batch normalization (批量归一化)}. Strict, since a
 * wrong name costs more than a missed one: the two sides are of different scripts, and the first begins where a phrase
 * begins.
 */
public final class Aliases {
    private static final int HAN = 8;
    private static final int LATIN = 40;

    private Aliases() {}

    /** The names found in some texts, as lines of a {@link Glossary}. */
    public static List<String> in(Iterable<String> texts) {
        Set<String> out = new LinkedHashSet<>();
        for (String text : texts) {
            for (int open = bracket(text, 0); open >= 0; open = bracket(text, open + 1)) {
                int close = text.indexOf(text.charAt(open) == '(' ? ')' : '）', open);
                if (close < 0 || close - open > LATIN) {
                    continue;
                }
                String inside = text.substring(open + 1, close).strip();
                String before = before(text, open);
                if ((chinese(before) && latin(inside)) || (latin(before) && chinese(inside))) {
                    out.add(before + ", " + inside);
                }
            }
        }
        return List.copyOf(out);
    }

    private static int bracket(String text, int from) {
        int narrow = text.indexOf('(', from);
        int wide = text.indexOf('（', from);
        return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
    }

    /** The phrase that ends at a bracket and begins at the text's start or after a sign; empty when it is too long. */
    private static String before(String text, int open) {
        int start = open;
        while (start > 0 && open - start <= LATIN && part(text.charAt(start - 1))) {
            start--;
        }
        String phrase = text.substring(start, open).strip();
        return open - start > LATIN ? "" : phrase;
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_';
    }

    private static boolean chinese(String name) {
        return name.length() >= 2 && name.length() <= HAN && name.chars().allMatch(Language::isHan);
    }

    private static boolean latin(String name) {
        return name.length() >= 2
                && name.chars().allMatch(c -> c < 0x80 && part((char) c))
                && name.chars().anyMatch(Character::isLetter)
                && name.chars().filter(c -> c == ' ').count() <= 3;
    }
}
