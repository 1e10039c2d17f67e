package moxie.question;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A pattern looked for only in texts that hold one of its words. A regular expression tries every place of a text anew;
 * most texts hold none of the words it begins with, and that is seen many times faster.
 */
final class Guarded {
    private final Pattern pattern;
    private final String[] words;

    private Guarded(Pattern pattern, String... words) {
        this.pattern = pattern;
        this.words = words;
    }

    /**
     * A pattern that takes Latin letters of either case.
     *
     * @param words in lower case; whatever the pattern finds holds one of them
     */
    static Guarded of(String regex, String... words) {
        return new Guarded(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), words);
    }

    /** A pattern that takes letters as they are. */
    static Guarded exact(String regex, String... words) {
        return new Guarded(Pattern.compile(regex), words);
    }

    /** Only the words. */
    static Guarded words(String... words) {
        return new Guarded(Pattern.compile(""), words);
    }

    /** Does the text hold something the pattern finds? */
    boolean in(String text) {
        return holds(text) && pattern.matcher(text).find();
    }

    /** Is the whole text what the pattern says? */
    boolean all(String text) {
        return holds(text) && pattern.matcher(text).matches();
    }

    private boolean holds(String text) {
        Pairs pairs = new Pairs(text);
        String lower = "";
        for (String word : words) {
            if (pairs.may(word)) {
                lower = lower.isEmpty() ? text.toLowerCase(Locale.ROOT) : lower;
                if (lower.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
