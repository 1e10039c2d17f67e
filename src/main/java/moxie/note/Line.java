package moxie.note;

import moxie.text.Language;

/** Measures of one line: indentation in columns, markers, shapes. Nothing here looks at a neighbour. */
final class Line {
    private Line() {}

    /** The index of the first character that is neither space, tab nor ideographic space; the length when blank. */
    static int start(String line) {
        int i = 0;
        while (i < line.length() && isSpace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u3000';
    }

    static boolean blank(String line) {
        return start(line) == line.length();
    }

    /** Columns before index {@code end}: a tab reaches the next multiple of four, an ideographic space takes two. */
    static int column(String line, int end) {
        int column = 0;
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            column += c == '\t' ? 4 - column % 4 : c == '\u3000' ? 2 : 1;
        }
        return column;
    }

    /** The columns of indentation. */
    static int indent(String line) {
        return column(line, start(line));
    }

    /** The line without up to {@code columns} of its indentation; a tab that reaches further leaves spaces. */
    static String dedent(String line, int columns) {
        int column = 0;
        int i = 0;
        while (i < line.length() && column < columns && isSpace(line.charAt(i))) {
            char c = line.charAt(i);
            column += c == '\t' ? 4 - column % 4 : c == '\u3000' ? 2 : 1;
            i++;
        }
        return column > columns ? " ".repeat(column - columns) + line.substring(i) : line.substring(i);
    }

    /** The length of the fence that starts at index {@code at}, or 0: three or more backticks or tildes. */
    static int fence(String line, int at) {
        if (at >= line.length()) {
            return 0;
        }
        char c = line.charAt(at);
        if (c != '`' && c != '~') {
            return 0;
        }
        int end = run(line, at);
        if (end - at < 3 || (c == '`' && line.indexOf('`', end) >= 0)) {
            return 0;
        }
        return end - at;
    }

    /** The index after the run of the character that stands at index {@code at}. */
    static int run(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) == line.charAt(at)) {
            end++;
        }
        return end;
    }

    /** The level of the ATX heading that starts at index {@code at}, or 0. */
    static int heading(String line, int at) {
        if (at >= line.length() || line.charAt(at) != '#') {
            return 0;
        }
        int end = run(line, at);
        return end - at <= 6 && (end == line.length() || isSpace(line.charAt(end))) ? end - at : 0;
    }

    /** Is this a thematic break: three or more of one of {@code - _ *}, with nothing else but spaces? */
    static boolean rule(String line, int at) {
        if (at >= line.length() || "-_*".indexOf(line.charAt(at)) < 0) {
            return false;
        }
        int count = 0;
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == line.charAt(at)) {
                count++;
            } else if (!isSpace(line.charAt(i))) {
                return false;
            }
        }
        return count >= 3;
    }

    /** The number of Han characters. */
    static int han(String line) {
        int count = 0;
        char[] chars = line.toCharArray();
        for (char c : chars) {
            if (Language.isHan(c)) {
                count++;
            }
        }
        return count;
    }

    /** The last character that is not white space, or 0. */
    static char last(String line) {
        for (int i = line.length() - 1; i >= 0; i--) {
            if (!isSpace(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return 0;
    }

    /** Does this line look like a line of a program rather than a sentence? */
    static boolean code(String line) {
        int at = start(line);
        if (at == line.length()) {
            return false;
        }
        if (han(line) >= 2 && !comment(line, at)) {
            return false;
        }
        char last = last(line);
        if (last == ';' || last == '{' || last == '}' || comment(line, at) || line.startsWith("$ ", at)) {
            return true;
        }
        return CodeWords.in(line, at);
    }

    private static boolean comment(String line, int at) {
        return line.startsWith("//", at) || line.startsWith("/*", at) || line.startsWith("# ", at);
    }
}
