package moxie.note;

import java.util.Arrays;
import java.util.Set;
import moxie.text.Columns;
import moxie.text.Language;

/**
 * Many notes hold one thing on each line, without bullets and without blank lines between; Markdown would run the
 * lines together. Where a line ends although the next word would have fitted, the author meant the end: a blank line
 * is added there. Lines further right below such a line are its bullets. In a note whose lines are wrapped at one
 * width, only a short line and a line that begins with a label end anything.
 */
final class Breaks implements Repair {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 124;
    private static final int RAGGED = 20;
    private static final String STOPS = "，。；！？,;!?.";
    private static final String NUMERALS = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    private static final Set<String> GOES_ON = Set.of(
            ("and or but nor which that who whose because since then than to of in on at by with for from as is are was"
                            + " were be into the a an its their if when while where")
                    .split(" "));

    @Override
    public void apply(Lines lines) {
        int width = width(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (formula(lines, i)) {
                lines.add(i, "");
            }
            if (flows(lines, i) && !item(lines, i)) {
                below(lines, i, width);
            }
            if (!flows(lines, i)) {
                continue;
            }
            String line = lines.get(i);
            String next = lines.get(i + 1);
            int indent = Line.indent(next);
            int own = Line.indent(line);
            boolean item = item(lines, i);
            if (term(line, own, indent)) {
                lines.add(i, "");
                continue;
            }
            boolean lazy = item && indent == 0 && lazy(line.strip(), next);
            if ((indent > 0 && item) || lazy || !meant(line.strip(), next.strip(), width)) {
                continue;
            }
            if (indent > own && !item) {
                bullets(lines, i + 1, indent);
            } else if (indent <= own) {
                lines.add(i, "");
            }
        }
    }

    /** Is this the bullet of a term, with the next line far enough to the right to be its meaning? */
    private static boolean term(String line, int own, int next) {
        Marker marker = Marker.at(line, Line.start(line));
        if (marker == null || next < own + 4) {
            return false;
        }
        String term = line.substring(marker.end()).strip();
        return Columns.of(term) <= 24 && Titles.fits(term) && Lead.of(term).isEmpty() && !asks(line.strip());
    }

    /** Does this line go on in the next, as Markdown sees it: both are words, and the next has no mark? */
    private static boolean flows(Lines lines, int i) {
        return lines.text(i)
                && lines.text(i + 1)
                && !lines.adds(i)
                && words(lines.get(i + 1), false)
                && words(lines.get(i), true);
    }

    /** Is the next line a formula alone, right below words? */
    private static boolean formula(Lines lines, int i) {
        String next = lines.get(i + 1).strip();
        return next.length() > 4
                && next.startsWith("$$")
                && next.indexOf("$$", 2) == next.length() - 2
                && lines.text(i)
                && !lines.adds(i)
                && words(lines.get(i), false);
    }

    private static boolean words(String line, boolean marked) {
        int at = Line.start(line);
        if (at == line.length() || Line.heading(line, at) > 0 || Line.rule(line, at)) {
            return false;
        }
        if (Marker.at(line, at) != null) {
            return marked;
        }
        char c = line.charAt(at);
        return !Line.code(line)
                && "|<>$`!~#?\\[^:".indexOf(c) < 0
                && !line.startsWith("---", at)
                && !line.startsWith("===", at)
                && line.indexOf(" | ") < 0;
    }

    /** Is this line the first of a list item, or one that goes on in it? */
    private static boolean item(Lines lines, int i) {
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
    private static void below(Lines lines, int i, int width) {
        String head = lines.get(i).strip();
        boolean colon = ":：".indexOf(Line.last(head)) >= 0;
        boolean brief = colon ? Columns.of(head) <= 48 : Columns.of(head) <= 24 && Titles.firstOf(head, STOPS) < 0;
        int indent = Line.indent(lines.get(i));
        int end = i + 1;
        String first = lines.get(end).strip();
        boolean lead = Lead.colon(first) > 0 && Lead.colon(first) < first.length() - 1;
        String same = colon ? "" : begin(first);
        if (!brief || (!colon && (same.isEmpty() || head.startsWith(same)))) {
            return;
        }
        while (end < lines.size() && flows(lines, end - 1) && Line.indent(lines.get(end)) == indent) {
            String line = lines.get(end).strip();
            int at = Lead.colon(line);
            boolean alike = colon
                    ? (lead ? at > 0 && at < line.length() - 1 : at < 0)
                    : begin(line).equals(same);
            boolean label = end > i + 1 && at > 0 && Labels.is(line.substring(0, at));
            if (!alike || label || (end > i + 1 && !meant(lines.get(end - 1).strip(), line, width))) {
                break;
            }
            end++;
        }
        int found = end - i - 1;
        if (found >= (colon && lead ? 2 : 3)) {
            for (int k = i + 1; k < end; k++) {
                lines.set(k, " ".repeat(indent) + "- " + lines.get(k).strip());
            }
        }
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

    /** The lines from here that stand at this indentation become bullets. */
    private static void bullets(Lines lines, int from, int indent) {
        int end = from;
        while (end < lines.size()
                && lines.text(end)
                && !Line.blank(lines.get(end))
                && Line.indent(lines.get(end)) == indent
                && words(lines.get(end), false)) {
            end++;
        }
        boolean list = end - from >= 2 || ":：".indexOf(Line.last(lines.get(from - 1))) >= 0;
        for (int i = from; i < end && list; i++) {
            String line = lines.get(i);
            int at = Line.start(line);
            lines.set(i, line.substring(0, at) + "- " + line.substring(at));
        }
    }

    /** Does an item go on in a line that is not indented: it breaks off, and the next begins small and names nothing? */
    private static boolean lazy(String line, String next) {
        int space = line.lastIndexOf(' ');
        boolean open = GOES_ON.contains(line.substring(space + 1));
        boolean ended = ".;:!?。；：！？".indexOf(line.charAt(line.length() - 1)) >= 0;
        return open
                || (!ended && Character.isLowerCase(next.charAt(0)) && Lead.colon(next) < 0 && next.indexOf('=') < 0);
    }

    /** Does the first line end because its author meant it to? */
    static boolean meant(String line, String next, int width) {
        char end = line.charAt(line.length() - 1);
        boolean ion = end == '+' && !Line.isSpace(line.charAt(Math.max(0, line.length() - 2)));
        if (("，,、（(-—/+".indexOf(end) >= 0 && !ion) || asks(line) || Cards.asks(line) > 0 || Cards.tells(next) > 0) {
            return false;
        }
        if (labelled(next, width)) {
            return true;
        }
        int space = next.indexOf(' ');
        String word = space < 0 ? next : next.substring(0, space);
        if (GOES_ON.contains(word) || "，。；、）,;)".indexOf(next.charAt(0)) >= 0) {
            return false;
        }
        if (width == 0 && Line.han(line) > 0 && Line.han(next) > 0) {
            return true;
        }
        if (width < 0) {
            return true;
        }
        int first = Line.han(next.substring(0, 1)) > 0 ? 2 : Columns.of(word);
        int needed = Columns.of(line) + 1 + first;
        return width > 0 ? needed <= width - RAGGED / 2 : needed <= NARROWEST + 22 || Columns.of(line) > WIDEST;
    }

    /** Does the line begin with a label or a bold term before a colon, or in unwrapped lines with any short term? */
    private static boolean labelled(String line, int width) {
        String plain = line.length() > 400 ? line.substring(0, 400) : line;
        String bare = plain.replace("**", "");
        if (Lead.colon(bare) <= 0) {
            return false;
        }
        String term = Lead.of(bare).map(Lead::term).orElse("");
        boolean named = !term.isEmpty()
                && width <= 0
                && Titles.words(term) <= 3
                && (Character.isUpperCase(term.charAt(0)) || Line.han(term) > 0);
        return !term.isEmpty() && (Labels.is(term) || line.startsWith("**") || named);
    }

    /** Is this line a question? Its answer may be in the next. */
    static boolean asks(String line) {
        char end = line.charAt(line.length() - 1);
        return end == '？' || end == '?';
    }

    /** The width the lines of a note are wrapped at; negative when they are not wrapped; 0 when too few lines tell. */
    private static int width(Lines lines) {
        int[] widths = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (flows(lines, i)) {
                widths[count++] = Columns.of(lines.get(i));
            }
        }
        if (count < 4) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(widths, count);
        Arrays.sort(sorted);
        int width = sorted[(count - 1) * 9 / 10];
        int near = 0;
        for (int w : sorted) {
            near += w >= width - RAGGED && w <= width + 8 ? 1 : 0;
        }
        boolean wrapped = width >= NARROWEST && width <= WIDEST && near * 10 >= count * 6;
        return wrapped ? width : -1;
    }
}
