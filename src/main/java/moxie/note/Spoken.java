package moxie.note;

import moxie.text.Language;

/** The language of a note: that of its sentences; code, formulas and addresses are in none. */
final class Spoken {
    private int han;
    private int words;
    private boolean said;

    private Spoken() {}

    /** By the repaired lines; by the whole note where it has no sentences. */
    static Language of(Lines lines) {
        Spoken spoken = new Spoken();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                spoken.sentences(lines.get(i));
            }
        }
        boolean mute = !spoken.said;
        for (int i = 0; i < lines.size() && mute; i++) {
            char[] line = lines.original(i).toCharArray();
            spoken.count(line, 0, line.length);
        }
        return Language.of(spoken.han, spoken.words);
    }

    /** What stands outside of backticks and dollar signs. */
    private void sentences(String line) {
        char[] chars = line.toCharArray();
        int from = 0;
        while (from < chars.length) {
            int open = next(line, from);
            int close = open < 0 ? -1 : line.indexOf(chars[open], open + 1);
            if (close < 0) {
                break;
            }
            count(chars, from, open);
            from = close + 1;
        }
        count(chars, from, chars.length);
    }

    private void count(char[] line, int from, int to) {
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            char c = line[i];
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (letter && !inWord) {
                words++;
            }
            inWord = letter;
            if (c > ' ') {
                said = true;
                han += Language.isHan(c) ? 1 : 0;
            }
        }
    }

    /** The next backtick or dollar sign. */
    private static int next(String line, int from) {
        int tick = line.indexOf('`', from);
        int dollar = line.indexOf('$', from);
        return tick < 0 ? dollar : dollar < 0 ? tick : Math.min(tick, dollar);
    }
}
