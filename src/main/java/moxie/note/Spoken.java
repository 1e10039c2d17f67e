package moxie.note;

import moxie.text.Language;

/** The language of a note: that of its sentences; code, formulas and addresses are in none. */
final class Spoken {
    private Spoken() {}

    /** By the repaired lines; by the whole note where it has no sentences. */
    static Language of(Lines lines) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                add(words, lines.get(i));
                words.append('\n');
            }
        }
        if (words.toString().isBlank()) {
            for (int i = 0; i < lines.size(); i++) {
                words.append(lines.original(i)).append('\n');
            }
        }
        return Language.of(words);
    }

    private static void add(StringBuilder words, String line) {
        int from = 0;
        while (from < line.length()) {
            int open = next(line, from);
            int close = open < 0 ? -1 : line.indexOf(line.charAt(open), open + 1);
            if (close < 0) {
                break;
            }
            words.append(line, from, open).append(' ');
            from = close + 1;
        }
        words.append(line, from, line.length());
    }

    /** The next backtick or dollar sign. */
    private static int next(String line, int from) {
        int tick = line.indexOf('`', from);
        int dollar = line.indexOf('$', from);
        return tick < 0 ? dollar : dollar < 0 ? tick : Math.min(tick, dollar);
    }
}
