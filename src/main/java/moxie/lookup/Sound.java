package moxie.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.text.Language;
import moxie.text.Pinyin;

/** Chinese words of the notes that are read as what was typed in Latin letters: written out, or by their initials. */
final class Sound {
    /** Two initials are those of anything. */
    private static final int FEWEST = 3;

    private static final int LONGEST = 24;

    private final String typed;
    private final Map<String, Integer> heard = new LinkedHashMap<>();

    Sound(List<String> typed) {
        String letters = String.join("", typed);
        boolean latin = letters.length() <= LONGEST;
        for (int i = 0; i < letters.length(); i++) {
            latin &= letters.charAt(i) >= 'a' && letters.charAt(i) <= 'z';
        }
        this.typed = latin && letters.length() >= FEWEST ? letters : "";
    }

    /** Reads the words of one normal line. */
    void learn(String line) {
        if (typed.isEmpty()) {
            return;
        }
        for (int i = 0; i < line.length(); i++) {
            if (Language.isHan(line.charAt(i))) {
                hear(line, i, spelled(line, i), 2);
                hear(line, i, initials(line, i), 1);
            }
        }
    }

    private void hear(String line, int from, int to, int weight) {
        if (to > from) {
            heard.merge(line.substring(from, to), weight, Integer::sum);
        }
    }

    /** Where the characters end whose initials are what was typed; -1 when they are not. */
    private int initials(String line, int from) {
        if (from + typed.length() > line.length()) {
            return -1;
        }
        for (int i = 0; i < typed.length(); i++) {
            String reading = Pinyin.of(line.charAt(from + i));
            if (reading.isEmpty() || reading.charAt(0) != typed.charAt(i)) {
                return -1;
            }
        }
        return from + typed.length();
    }

    /** Where the characters end whose readings, one after the other, are what was typed; -1 when they are not. */
    private int spelled(String line, int from) {
        int at = 0;
        for (int i = from; i < line.length() && at < typed.length(); i++) {
            String reading = Pinyin.of(line.charAt(i));
            if (reading.isEmpty() || !typed.startsWith(reading, at)) {
                return -1;
            }
            at += reading.length();
            if (at == typed.length()) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The word heard most often, the first of equals; empty when there is none. */
    String word() {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> word : heard.entrySet()) {
            if (word.getValue() > most) {
                most = word.getValue();
                best = word.getKey();
            }
        }
        return best;
    }
}
