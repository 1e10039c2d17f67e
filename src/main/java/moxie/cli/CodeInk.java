package moxie.cli;

import java.util.Locale;
import moxie.lookup.Inline;

/**
 * Colours the lines of one block of code by plain rules: comments, strings, numbers and the words of the language. It
 * remembers what is still open from line to line, and leaves a language it does not know in one colour.
 */
final class CodeInk {
    private static final byte KEYWORD = Inline.BLOCK | Inline.BOLD;
    private static final byte STRING = Inline.BLOCK | Inline.EMPHASIS;
    private static final byte COMMENT = Inline.BLOCK | Inline.STRUCK;
    private static final byte NUMBER = Inline.BLOCK | Inline.FORMULA;
    private static final byte PLAIN = Inline.BLOCK;

    private final Dialect dialect;
    private final boolean upper;
    /** What ends the comment or the string that is open; empty when none is. */
    private String closer = "";

    private byte open = PLAIN;

    CodeInk(String language) {
        dialect = Dialect.of(language);
        upper = dialect == Dialect.SQL;
    }

    /** A way of writing code that several languages share. */
    private enum Dialect {
        C(
                "//",
                "\"'`",
                " java javascript js typescript ts c cpp c++ h cs csharp go rust rs kotlin kt swift scala php dart ",
                " abstract as async auto await bool boolean break byte case catch char class const continue def default defer"
                        + " delete do double else enum export extends extern false final finally float fn for func function"
                        + " go if impl implements import in include instanceof int interface is let long match mut namespace"
                        + " new nil null override package private protected pub public record return sealed short signed"
                        + " sizeof static std string struct super switch template this throw throws trait true try type"
                        + " typedef typename undefined union unsafe unsigned use using val var virtual void volatile while"
                        + " yield "),
        PYTHON(
                "#",
                "\"'",
                " python py python3 ipython ",
                " and as assert async await break case class continue def del elif else except False finally for from global"
                        + " if import in is lambda match None nonlocal not or pass raise return self True try while with yield "),
        SHELL(
                "#",
                "\"'",
                " bash sh shell zsh console fish dockerfile docker make makefile ruby rb perl r yaml yml toml ini conf ",
                " alias begin break case cd continue def do done echo elif else end esac eval exec exit export false fi for"
                        + " from function if in local module puts read require return set shift source test then true"
                        + " unless unset until when while "),
        SQL(
                "--",
                "\"'",
                " sql mysql postgres postgresql sqlite plsql hive ",
                " add all alter and as asc begin between by case check column commit constraint create cross delete desc"
                        + " distinct drop else end exists explain foreign from full group having if in index inner insert"
                        + " into is join key left like limit not null offset on or order outer over partition primary"
                        + " references right rollback select set table then transaction union unique update using values"
                        + " view when where with "),
        NONE("", "", "", "");

        final String comment;
        final String quotes;
        final String languages;
        final String words;

        Dialect(String comment, String quotes, String languages, String words) {
            this.comment = comment;
            this.quotes = quotes;
            this.languages = languages;
            this.words = words;
        }

        static Dialect of(String language) {
            String name = " " + language.toLowerCase(Locale.ROOT) + " ";
            for (Dialect dialect : values()) {
                if (name.length() > 2 && dialect.languages.contains(name)) {
                    return dialect;
                }
            }
            return NONE;
        }
    }

    /** The next line of the block. */
    Ink line(String text) {
        Ink ink = new Ink();
        int at = 0;
        while (at < text.length()) {
            int end = closer.isEmpty() ? part(text, at) : close(text, at);
            ink.add(text.substring(at, end), mark(text, at, end));
            at = end;
        }
        return ink;
    }

    private byte role = PLAIN;

    private byte mark(String text, int from, int to) {
        if (role != PLAIN || to <= from) {
            return role;
        }
        char first = text.charAt(from);
        if (first >= '0' && first <= '9') {
            return NUMBER;
        }
        String word = text.substring(from, to);
        return dialect.words.contains(" " + (upper ? word.toLowerCase(Locale.ROOT) : word) + " ") ? KEYWORD : PLAIN;
    }

    /** Goes on in what is open to its end, or to the end of the line. */
    private int close(String text, int from) {
        role = open;
        int end = text.indexOf(closer, from);
        if (end < 0) {
            return text.length();
        }
        int after = end + closer.length();
        closer = "";
        return after;
    }

    /** Where the part ends that begins here: a comment, a string, a word or a number, or one other character. */
    private int part(String text, int from) {
        role = PLAIN;
        if (dialect == Dialect.NONE) {
            return text.length();
        }
        if (text.startsWith(dialect.comment, from) && (dialect != Dialect.SHELL || apart(text, from))) {
            role = COMMENT;
            return text.length();
        }
        if ((dialect == Dialect.C || upper) && text.startsWith("/*", from)) {
            return opens(text, from, 2, "*/", COMMENT);
        }
        char c = text.charAt(from);
        if (dialect.quotes.indexOf(c) >= 0) {
            String three = String.valueOf(c).repeat(3);
            return text.startsWith(three, from) ? opens(text, from, 3, three, STRING) : string(text, from, c);
        }
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    /** A hash opens a comment in a shell only where a word may begin. */
    private static boolean apart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == ';';
    }

    private int opens(String text, int from, int size, String end, byte mark) {
        closer = end;
        open = mark;
        return Math.max(from + size, close(text, from + size));
    }

    private int string(String text, int from, char quote) {
        role = STRING;
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return text.length();
    }
}
