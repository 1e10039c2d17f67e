package moxie.lookup;

import java.util.Arrays;
import moxie.text.Tex;

/**
 * One line with its inline markup read: the words, and for each character how it was set off. Emphasis, code, links,
 * cloze marks and dollar formulas; anything unclosed stays as it is. Linear in the length of the line.
 */
public final class Inline {
    public static final byte BOLD = 1;
    public static final byte EMPHASIS = 2;
    public static final byte CODE = 4;
    public static final byte LINK = 8;
    public static final byte FORMULA = 16;
    public static final byte STRUCK = 32;

    /** Free for those who search in the words. */
    public static final byte FOUND = 64;

    /** Free for blocks of code, where the other marks then tell a word of the language from a string. */
    public static final byte BLOCK = (byte) 128;

    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "*_`[]!$\\=~<&".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private final StringBuilder text;
    private byte[] marks;
    private byte mark;
    private final String line;
    /** For each kind of closer: nothing of it stands after this place, so nobody looks again. */
    private int noTick = Integer.MAX_VALUE;

    private int noDollar = Integer.MAX_VALUE;

    private final boolean shown;

    private Inline(String line, boolean shown) {
        this.line = line;
        this.shown = shown;
        this.text = new StringBuilder(line.length());
        this.marks = new byte[line.length() + 8];
    }

    /** Reads one line; formulas stay TeX. */
    static Inline of(String line) {
        Inline inline = new Inline(line, false);
        inline.read();
        return inline;
    }

    /** Reads one line to be shown: formulas as Unicode where they have such a form. */
    public static Inline shown(String line) {
        Inline inline = new Inline(line, true);
        inline.read();
        return inline;
    }

    /** Words that are shown as they stand. */
    public static Inline plain(String words, byte mark) {
        Inline inline = new Inline("", true);
        inline.mark = mark;
        for (int i = 0; i < words.length(); i++) {
            inline.put(words.charAt(i));
        }
        return inline;
    }

    /** A line's words alone. */
    static String text(String line) {
        return marked(line) ? of(line).text.toString() : line;
    }

    /** May there be markup in a line? */
    static boolean marked(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 128 && SPECIAL[c]) {
                return true;
            }
        }
        return false;
    }

    /** The words of a title: plain, no numbering before, no colon or hashes after. */
    static String title(String line) {
        String plain = (marked(line) ? shown(line).text() : line).strip();
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '#' || Fold.of(plain.charAt(end - 1)) == ' ')) {
            end--;
        }
        if (end > 1 && (plain.charAt(end - 1) == ':' || plain.charAt(end - 1) == '：')) {
            end--;
        }
        return plain.substring(numbering(plain, end), end).strip();
    }

    private static int numbering(String text, int end) {
        int i = 0;
        boolean dot = false;
        while (i < end && ((text.charAt(i) >= '0' && text.charAt(i) <= '9') || dotAt(text, i))) {
            dot |= dotAt(text, i);
            i++;
        }
        boolean spaced = i > 0 && i < end && Fold.of(text.charAt(i)) == ' ';
        boolean han = dot && i > 0 && i < end && text.charAt(i) >= 0x2E80 && dotAt(text, i - 1);
        return (dot && spaced) || han ? i : 0;
    }

    private static boolean dotAt(String text, int i) {
        return text.charAt(i) == '.' || text.charAt(i) == '、';
    }

    /** The words. */
    public String text() {
        return text.toString();
    }

    /** How each character of the words was set off: a sum of the constants above. */
    public byte[] marks() {
        return Arrays.copyOf(marks, text.length());
    }

    private void read() {
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c >= 128 || !SPECIAL[c]) {
                put(c);
                i++;
            } else {
                i = special(c, i);
            }
        }
    }

    /** Reads what begins at a special character; returns the index after it. */
    private int special(char c, int i) {
        switch (c) {
            case '\\':
                if (i + 1 < line.length() && line.charAt(i + 1) < 0x80 && !Fold.wordly(Fold.of(line.charAt(i + 1)))) {
                    put(line.charAt(i + 1));
                    return i + 2;
                }
                break;
            case '`':
                return code(i);
            case '$':
                return formula(i);
            case '*':
            case '_':
            case '=':
            case '~':
                return emphasis(c, i);
            case '!':
                if (i + 1 < line.length() && line.charAt(i + 1) == '[') {
                    return i + 1;
                }
                break;
            case '[':
                return bracket(i);
            case ']':
                return closing(i);
            case '<':
                return tag(i);
            default:
                return entity(i);
        }
        put(c);
        return i + 1;
    }

    private int code(int i) {
        int run = run(i, '`');
        if (i < noTick) {
            int close = i + run;
            while (close < line.length()) {
                close = line.indexOf('`', close);
                if (close < 0) {
                    break;
                }
                int length = run(close, '`');
                if (length == run) {
                    add(line.substring(i + run, close), CODE);
                    return close + run;
                }
                close += length;
            }
            noTick = run == 1 ? i : noTick;
        }
        return literal(i, run);
    }

    private int formula(int i) {
        int run = Math.min(2, run(i, '$'));
        String dollars = run == 2 ? "$$" : "$";
        if (i < noDollar) {
            int close = line.indexOf(dollars, i + run);
            if (close > i + run && (run == 2 || (line.charAt(i + 1) != ' ' && line.charAt(close - 1) != ' '))) {
                String tex = line.substring(i + run, close);
                add(shown ? Tex.unicode(tex).orElse(tex) : tex, FORMULA);
                return close + run;
            }
            noDollar = close < 0 && run == 1 ? i : noDollar;
        }
        return literal(i, run);
    }

    /** Emphasis is a switch: each run of markers that may open or close turns it on or off. */
    private int emphasis(char c, int i) {
        int run = run(i, c);
        boolean spaceBefore = i == 0 || Fold.of(line.charAt(i - 1)) == ' ';
        boolean spaceAfter = i + run == line.length() || Fold.of(line.charAt(i + run)) == ' ';
        boolean inWord = c == '_'
                && i > 0
                && i + run < line.length()
                && Fold.wordly(Fold.of(line.charAt(i - 1)))
                && Fold.wordly(Fold.of(line.charAt(i + run)));
        boolean twice = c == '=' || c == '~';
        if ((spaceBefore && spaceAfter) || inWord || (twice && run != 2) || run > 3) {
            return literal(i, run);
        }
        byte bit = c == '=' ? BOLD : c == '~' ? STRUCK : run == 1 ? EMPHASIS : run == 2 ? BOLD : BOLD | EMPHASIS;
        boolean on = (mark & bit) != 0;
        if (on ? spaceBefore : spaceAfter || line.indexOf(line.substring(i, i + run), i + run) < 0) {
            return literal(i, run);
        }
        mark = (byte) (on ? mark & ~bit : mark | bit);
        return i + run;
    }

    private int bracket(int i) {
        if (line.startsWith("[[", i)) { // a wiki link shows what stands after its bar
            int close = line.indexOf("]]", i);
            if (close > 0 && close - i < 200) {
                String target = line.substring(i + 2, close);
                add(target.substring(target.lastIndexOf('|') + 1), LINK);
                return close + 2;
            }
        }
        int close = line.indexOf(']', i);
        if (close > 0 && close + 1 < line.length() && line.charAt(close + 1) == '(') {
            mark = (byte) (mark | LINK);
            return i + 1;
        }
        put('[');
        return i + 1;
    }

    private int closing(int i) {
        if ((mark & LINK) == 0) {
            put(']');
            return i + 1;
        }
        mark = (byte) (mark & ~LINK);
        int depth = 0;
        for (int at = i + 1; at < line.length(); at++) {
            char c = line.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return line.length();
    }

    /** Short HTML tags vanish. */
    private int tag(int i) {
        int next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
        boolean letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '/';
        int close = letter ? line.indexOf('>', i) : -1;
        if (close < 0 || close - i > 120) {
            put('<');
            return i + 1;
        }
        if (line.startsWith("br", i + 1)) {
            put(' ');
        }
        return close + 1;
    }

    private int entity(int i) {
        String[] known = {"&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\""};
        for (int k = 0; k < known.length; k += 2) {
            if (line.startsWith(known[k], i)) {
                put(known[k + 1].charAt(0));
                return i + known[k].length();
            }
        }
        put('&');
        return i + 1;
    }

    private int run(int i, char c) {
        int end = i;
        while (end < line.length() && line.charAt(end) == c) {
            end++;
        }
        return end - i;
    }

    private int literal(int i, int length) {
        for (int k = i; k < i + length; k++) {
            put(line.charAt(k));
        }
        return i + length;
    }

    private void add(String words, byte bit) {
        byte before = mark;
        mark = (byte) (mark | bit);
        for (int i = 0; i < words.length(); i++) {
            put(words.charAt(i));
        }
        mark = before;
    }

    private void put(char c) {
        if (text.length() == marks.length) {
            marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[text.length()] = mark;
        text.append(c);
    }
}
