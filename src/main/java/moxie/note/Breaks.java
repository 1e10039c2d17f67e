package moxie.note;

import java.util.Arrays;
import moxie.text.Columns;
import moxie.text.Language;

/**
 * Many notes hold one thing on each line, without bullets and without blank lines between; Markdown would run the
 * lines together. Where a line ends although the next word would have fitted, the author meant the end: a blank line
 * is added there. Lines further right below such a line are its bullets. In a note whose lines are wrapped at one
 * width, only a short line and a line that begins with a label end anything.
 */
final class Breaks implements Repair {
    private static final String STOPS = "，。；！？,;!?.";
    private static final String NUMERALS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";

    @Override
    public void apply(Lines lines) {
        new Walk(lines).run();
    }

    /** Is this the bullet of a term, with the next line far enough to the right to be its meaning? */
    private static boolean term(String line, int own, int next) {
        Marker marker = next < own + 4 ? null : Marker.at(line, Line.start(line));
        if (marker == null) {
            return false;
        }
        String term = line.substring(marker.end()).strip();
        return Columns.of(term) <= 24 && Titles.fits(term) && Lead.of(term).isEmpty() && !LineEnds.asks(line.strip());
    }

    /** The Han characters a line begins with before a number or letter that tells it from its like: 复合物 of 复合物Ⅰ. */
    private static String begin(String line) {
        int end = 0;
        while (end < line.length() && Language.isHan(line.charAt(end))) {
            end++;
        }
        boolean counted = end >= 2
                && end <= 6
                && end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || NUMERALS.indexOf(line.charAt(end)) >= 0);
        return counted ? line.substring(0, end) : "";
    }

    /** One walk down a note. */
    private static final class Walk {
        /** What the words of a line are to its neighbours: none, those of an item, those of a paragraph. */
        private static final byte NONE = 1;

        private static final byte ITEM = 2;
        private static final byte PARAGRAPH = 3;

        private final Lines lines;
        /** What each line is, 0 where that was not looked at since the line changed. */
        private final byte[] known;

        Walk(Lines lines) {
            this.lines = lines;
            this.known = new byte[lines.size()];
        }

        void run() {
            int width = width();
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (formula(i)) {
                    lines.add(i, "");
                }
                if (!flows(i)) {
                    continue;
                }
                boolean item = item(i);
                if (!item) {
                    below(i, width);
                    if (!flows(i)) {
                        continue;
                    }
                }
                part(i, item, width);
            }
        }

        /** Ends line {@code i} where its author meant it to end. */
        private void part(int i, boolean item, int width) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            int indent = Line.indent(next);
            int own = Line.indent(line);
            if (term(line, own, indent)) {
                lines.add(i, "");
                return;
            }
            boolean longer = Columns.of(line) <= 20 && Columns.of(next) >= 16;
            if (indent == own && longer && between(i) && term(line, own, own + 4)) {
                set(i + 1, " ".repeat(own + 4) + next.strip());
                lines.add(i, "");
                return;
            }
            boolean lazy = item && indent == 0 && LineEnds.lazy(line.strip(), next);
            if ((indent > 0 && item) || lazy || !LineEnds.meant(line.strip(), next.strip(), width)) {
                return;
            }
            if (indent > own && !item) {
                bullets(i + 1, indent);
            } else if (indent <= own) {
                lines.add(i, "");
            }
        }

        /** Does a bullet of its list follow two lines below this one, or stand two lines above, so that each has one line below? */
        private boolean between(int i) {
            return bullet(i, i + 2) || (bullet(i, i - 2) && kind(i - 1) != ITEM);
        }

        private boolean bullet(int i, int k) {
            return k >= 0
                    && k < lines.size()
                    && lines.text(k)
                    && kind(k) == ITEM
                    && kind(i) == ITEM
                    && Line.indent(lines.get(k)) == Line.indent(lines.get(i));
        }

        /** Does this line go on in the next, as Markdown sees it: both are words, and the next has no mark? */
        private boolean flows(int i) {
            return lines.text(i) && lines.text(i + 1) && !lines.adds(i) && kind(i + 1) == PARAGRAPH && kind(i) != NONE;
        }

        /** Is the next line a formula alone, right below words? */
        private boolean formula(int i) {
            String next = lines.get(i + 1);
            int at = Line.start(next);
            if (!next.startsWith("$$", at)) {
                return false;
            }
            String formula = next.strip();
            return formula.length() > 4
                    && formula.indexOf("$$", 2) == formula.length() - 2
                    && lines.text(i)
                    && !lines.adds(i)
                    && kind(i) == PARAGRAPH;
        }

        private byte kind(int i) {
            if (known[i] == 0) {
                known[i] = kind(lines.get(i));
            }
            return known[i];
        }

        private static byte kind(String line) {
            int at = Line.start(line);
            if (at == line.length() || Line.heading(line, at) > 0 || Line.rule(line, at)) {
                return NONE;
            }
            if (Marker.at(line, at) != null) {
                return ITEM;
            }
            char c = line.charAt(at);
            boolean words = "|<>$`!~#?\\[^:".indexOf(c) < 0
                    && !line.startsWith("---", at)
                    && !line.startsWith("===", at)
                    && (line.indexOf('|') < 0 || !line.contains(" | "))
                    && !Line.code(line);
            return words ? PARAGRAPH : NONE;
        }

        /** Is this line the first of a list item, or one that goes on in it? */
        private boolean item(int i) {
            for (int k = i; k >= 0 && lines.text(k) && !Line.blank(lines.get(k)); k--) {
                if (k < i && lines.adds(k)) {
                    return false;
                }
                if (Marker.at(lines.get(k), Line.start(lines.get(k))) != null) {
                    return true;
                }
                if (i - k > 200) {
                    return false;
                }
            }
            return false;
        }

        /**
         * Lines right below one that only announces them ("期间：") or begins what they all begin with ("复合物Ⅰ …",
         * "复合物Ⅱ …") become its bullets: those of the shape of the first, to the next line of another shape.
         */
        private void below(int i, int width) {
            String head = lines.get(i).strip();
            boolean colon = ":：".indexOf(Line.last(head)) >= 0;
            boolean brief = colon
                    ? Columns.of(head) <= 48
                    : head.length() <= 24 && Columns.of(head) <= 24 && Titles.firstOf(head, STOPS) < 0;
            if (!brief) {
                return;
            }
            int indent = Line.indent(lines.get(i));
            int end = i + 1;
            String first = lines.get(end).strip();
            boolean lead = Lead.colon(first) > 0 && Lead.colon(first) < first.length() - 1;
            String same = colon ? "" : begin(first);
            if (!colon && (same.isEmpty() || head.startsWith(same))) {
                return;
            }
            while (end < lines.size() && flows(end - 1) && Line.indent(lines.get(end)) == indent) {
                String line = lines.get(end).strip();
                int at = Lead.colon(line);
                boolean alike = colon
                        ? (lead ? at > 0 && at < line.length() - 1 : at < 0)
                        : begin(line).equals(same);
                boolean label = end > i + 1 && at > 0 && Labels.is(line.substring(0, at));
                if (!alike
                        || label
                        || (end > i + 1 && !LineEnds.meant(lines.get(end - 1).strip(), line, width))) {
                    break;
                }
                end++;
            }
            int found = end - i - 1;
            if (found >= (colon && lead ? 2 : 3)) {
                for (int k = i + 1; k < end; k++) {
                    set(k, " ".repeat(indent) + "- " + lines.get(k).strip());
                }
            }
        }

        /** The lines from here that stand at this indentation become bullets. */
        private void bullets(int from, int indent) {
            int end = from;
            while (end < lines.size()
                    && lines.text(end)
                    && !Line.blank(lines.get(end))
                    && Line.indent(lines.get(end)) == indent
                    && kind(end) == PARAGRAPH) {
                end++;
            }
            boolean list = end - from >= 2 || ":：".indexOf(Line.last(lines.get(from - 1))) >= 0;
            for (int i = from; i < end && list; i++) {
                String line = lines.get(i);
                int at = Line.start(line);
                set(i, line.substring(0, at) + "- " + line.substring(at));
            }
        }

        private void set(int i, String line) {
            lines.set(i, line);
            known[i] = 0;
        }

        /** The width the lines of a note are wrapped at; negative when they are not wrapped; 0 when too few lines tell. */
        private int width() {
            int[] widths = new int[lines.size()];
            int count = 0;
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (flows(i)) {
                    widths[count++] = Columns.of(lines.get(i));
                }
            }
            return LineEnds.width(Arrays.copyOf(widths, count));
        }
    }
}
