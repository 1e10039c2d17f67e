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

    /** Does the text hold something the pattern finds? */
    boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return pattern.matcher(text).find();
            }
        }
        return false;
    }
}
