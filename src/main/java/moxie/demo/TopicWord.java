package moxie.demo;

/** A word that a topic's title may hold. */
final class TopicWord {
    /** Where the scripts without spaces begin: a character there says about as much as three letters. */
    private static final int HAN = 0x2E80;

    private TopicWord() {}

    /** How much it says that this title, in lower case, holds the word: longer words say more; 0 when it does not. */
    static int weight(String title, String word) {
        if (!holds(title, word)) {
            return 0;
        }
        return word.codePointAt(0) < HAN ? word.length() : 3 * word.length();
    }

    /** Does the title hold the word, and if it is a Latin one, as a whole word? */
    private static boolean holds(String title, String word) {
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
