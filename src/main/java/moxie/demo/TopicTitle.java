package moxie.demo;

import java.util.Locale;

/** A topic's title, and what it says that it holds a word. */
final class TopicTitle {
    /** Where the scripts without spaces begin: a character there says about as much as three letters. */
    private static final int HAN = 0x2E80;

    private final String title;

    /** A bit for each of its characters, by their lowest six bits: most words are told apart by their first one. */
    private final long characters;

    TopicTitle(String title) {
        this.title = title.toLowerCase(Locale.ROOT);
        long seen = 0;
        for (int i = 0; i < this.title.length(); i++) {
            seen |= 1L << this.title.charAt(i);
        }
        this.characters = seen;
    }

    /** How much it says that this title holds the word, in lower case: longer words say more; 0 when it does not. */
    int weight(String word) {
        char first = word.charAt(0);
        if ((characters >>> first & 1) == 0 || !holds(word)) {
            return 0;
        }
        return first < HAN ? word.length() : 3 * word.length();
    }

    /** Does the title hold the word, and if it is a Latin one, as a whole word? */
    private boolean holds(String word) {
        for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean startsOpen = at > 0 && letter(title.charAt(at - 1)) && letter(word.charAt(0));
            boolean endsOpen =
                    end < title.length() && letter(title.charAt(end)) && letter(word.charAt(word.length() - 1));
            if (!startsOpen && !endsOpen) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
