package moxie.text;

import java.util.Locale;

/** The two languages moxie reads and speaks. */
public enum Language {
    ZH,
    EN;

    public Locale locale() {
        return this == ZH ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The code used in JSON: {@code zh} or {@code en}. */
    public String code() {
        return this == ZH ? "zh" : "en";
    }

    /**
     * The language of a whole text: Chinese when {@code 0.6·han/(0.6·han + Latin words)} is at least 0.25, so that a
     * Chinese note full of English terms stays Chinese.
     */
    public static Language of(CharSequence text) {
        int han = 0;
        int words = 0;
        boolean inWord = false;
        char[] chars = text.toString().toCharArray();
        for (char c : chars) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter && !inWord) {
                words++;
            }
            inWord = letter;
            if (isHan(c)) {
                han++;
            }
        }
        return of(han, words);
    }

    /** The language of a text with so many Han characters and so many Latin words. */
    public static Language of(int han, int words) {
        double weight = 0.6 * han;
        return weight > 0 && weight / (weight + words) >= 0.25 ? ZH : EN;
    }

    /** Is this a Han character of the basic plane (U+3400–U+9FFF or a compatibility ideograph)? */
    public static boolean isHan(int c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
    }
}
