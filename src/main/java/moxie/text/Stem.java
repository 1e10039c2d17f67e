package moxie.text;

/** A light English stemmer: plurals, then one ending, then a doubled last consonant. */
final class Stem {
    private static final String[] ENDINGS = {
        "ization", "isation", "ized", "ised", "izing", "ising", "izes", "ises", "ize", "ise", "ations", "ation",
        "ition", "ments", "ment", "ness", "ings", "ing", "ed", "ably", "ly", "ive", "al", "ion", "ity", "ance", "ence",
        "able", "er", "or", "e"
    };

    private Stem() {}

    /** The stem of a lower-case word; the word itself when it is short or holds a digit. */
    static String of(String word) {
        int n = word.length();
        if (n <= 3 || digit(word)) {
            return word;
        }
        String w = singular(word);
        for (String ending : ENDINGS) {
            int keep = w.length() - ending.length();
            int least = ending.length() > 2 ? 3 : 4;
            if (ending.equals("e") || ending.equals("ed")) {
                least = 3;
            }
            if (keep >= least && w.endsWith(ending)) {
                w = w.substring(0, keep);
                break;
            }
        }
        int last = w.length() - 1;
        if (last >= 3 && w.charAt(last) == w.charAt(last - 1) && "lsz".indexOf(w.charAt(last)) < 0) {
            w = w.substring(0, last);
        }
        if (w.length() >= 4 && w.charAt(w.length() - 1) == 'i') {
            w = w.substring(0, w.length() - 1) + "y";
        }
        return w;
    }

    private static String singular(String w) {
        int n = w.length();
        if (w.endsWith("'s")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("ies") && n > 4) {
            return w.substring(0, n - 3) + "y";
        }
        if (w.endsWith("sses") || w.endsWith("ches") || w.endsWith("shes") || w.endsWith("xes")) {
            return w.substring(0, n - 2);
        }
        if (w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            return w.substring(0, n - 1);
        }
        return w;
    }

    private static boolean digit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
