package moxie.question;

import moxie.text.Language;

/** How much a text says: a Han character counts one, a word of another script or a number two. */
final class Width {
    private Width() {}

    static int of(String text) {
        return han(text) + 2 * words(text);
    }

    static int han(String text) {
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            han += Language.isHan(text.charAt(i)) ? 1 : 0;
        }
        return han;
    }

    static int words(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = !Language.isHan(c)
                    && (Character.isLetterOrDigit(c)
                            || (in
                                    && (c == '\'' || c == '’' || c == '-' || c == '_' || c == '.')
                                    && i + 1 < text.length()
                                    && Character.isLetterOrDigit(text.charAt(i + 1))));
            words += letter && !in ? 1 : 0;
            in = letter;
        }
        return words;
    }
}
