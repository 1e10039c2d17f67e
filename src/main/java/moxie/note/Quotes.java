package moxie.note;

import java.util.List;
import moxie.text.Columns;

/** Tells what someone else said from what an author merely set off: many write whole notes as block quotes. */
final class Quotes {
    private Quotes() {}

    /** Are the quotes of a section its only words? */
    static boolean areWords(List<Draft> section) {
        boolean quote = false;
        for (Draft part : section) {
            boolean words = (part.shape == Draft.Shape.TEXT || part.shape == Draft.Shape.ITEM)
                    && !part.words.text().isBlank()
                    && !part.words.onlyLinks();
            if (words || part.shape == Draft.Shape.TABLE || part.shape == Draft.Shape.MATH) {
                return false;
            }
            quote |= part.shape == Draft.Shape.QUOTE;
        }
        return quote;
    }

    /** A shorter quote that is no sentence is a remark: "单选题". */
    private static final int REMARK = 30;

    /** Does this quote say something, without quotation marks around it and without a name below it? */
    static boolean isSaid(Draft quote) {
        Draft last = quote;
        while (!last.leaf()) {
            last = last.below.get(last.below.size() - 1);
        }
        String end = last.words.text().strip();
        String begin =
                quote.below.isEmpty() ? "" : quote.below.get(0).words.text().strip();
        int line = Math.max(end.lastIndexOf('\n'), end.lastIndexOf(Words.BREAK)) + 1;
        boolean named = dashed(end, line) || end.lastIndexOf("——") > end.length() - 24;
        boolean marked = !begin.isEmpty() && "“\"「『‘".indexOf(begin.charAt(0)) >= 0;
        boolean sentence = Columns.of(end) >= REMARK || "。.；;".indexOf(Line.last(end)) >= 0;
        boolean list = quote.below.stream().anyMatch(part -> part.shape == Draft.Shape.ITEM);
        return !named
                && (sentence || list)
                && !(marked && !end.isEmpty() && "”\"」』’".indexOf(end.charAt(end.length() - 1)) >= 0);
    }

    private static boolean dashed(String text, int line) {
        return text.startsWith("—", line) || text.startsWith("–", line) || text.startsWith("--", line);
    }
}
