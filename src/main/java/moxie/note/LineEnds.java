package moxie.note;

import java.util.Arrays;
import java.util.Set;
import moxie.text.Columns;

/** Whether a line ends because its author meant it to, or only because it was full. */
final class LineEnds {
    private static final int NARROWEST = 50;
    private static final int WIDEST = 124;
    private static final int RAGGED = 20;

    private static final Set<String> GOES_ON = Set.of(
            ("and or but nor which that who whose because since then than to of in on at by with for from as is are was"
                            + " were be into the a an its their if when while where")
                    .split(" "));

    private LineEnds() {}

    /** Does an item go on in a line that is not indented: it breaks off, and the next begins small and names nothing? */
    static boolean lazy(String line, String next) {
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
        if (labelled(line, next, width)) {
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

    /**
     * Does the next line begin with a label or a bold term before a colon? With any short term too, in unwrapped lines or
     * when the line above it begins so.
     */
    private static boolean labelled(String line, String next, int width) {
        String term = term(next);
        if (term.isEmpty()) {
            return false;
        }
        boolean named = named(term) && (width <= 0 || named(term(line)));
        return Labels.is(term) || next.startsWith("**") || named;
    }

    private static boolean named(String term) {
        return !term.isEmpty()
                && Titles.words(term) <= 3
                && (Character.isUpperCase(term.charAt(0)) || Line.han(term) > 0);
    }

    /** The term before the colon of a line; empty when there is none. */
    private static String term(String line) {
        String plain = line.length() > 400 ? line.substring(0, 400) : line;
        String bare = plain.replace("**", "");
        return Lead.colon(bare) > 0 ? Lead.of(bare).map(Lead::term).orElse("") : "";
    }

    /** Is this line a question? Its answer may be in the next. */
    static boolean asks(String line) {
        char end = line.charAt(line.length() - 1);
        return end == '？' || end == '?';
    }

    /**
     * The width the lines of a note are wrapped at; negative when they are not wrapped; 0 when too few lines tell.
     *
     * @param widths those of the lines that go on in the next
     */
    static int width(int... widths) {
        int count = widths.length;
        if (count < 4) {
            return 0;
        }
        int[] sorted = widths.clone();
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
