package moxie.cli;

import moxie.text.Controls;

/**
 * Makes other people's text safe for a terminal: no escape sequences, no C0 or C1 controls, no bidirectional
 * overrides. Every word of a note or an answer passes here before it is printed.
 */
final class Printable {
    private Printable() {}

    /** The text with controls dropped, tabs as four spaces, line ends kept. */
    static String of(String text) {
        int clean = 0;
        while (clean < text.length() && harmless(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, clean);
        for (int i = clean; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0x1B) {
                i = afterEscape(text, i);
            } else if (c == '\t') {
                out.append("    ");
            } else if (harmless(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text on one line. */
    static String line(String text) {
        return of(text).replace('\n', ' ');
    }

    private static boolean harmless(char c) {
        if (Controls.is(c)) {
            return c == '\n';
        }
        return c != 0x200E && c != 0x200F && c != 0x061C && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
    }

    /** The index of the last character of an escape sequence (ECMA-48 control sequence or string, or two bytes). */
    private static int afterEscape(String text, int start) {
        int i = start + 1;
        if (i >= text.length()) {
            return start;
        }
        char kind = text.charAt(i);
        if (kind == '[') {
            do {
                i++;
            } while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x40);
            return Math.min(i, text.length() - 1);
        }
        if (kind == ']' || kind == 'P' || kind == '^' || kind == '_' || kind == 'X') {
            int end = i + 1;
            while (end < text.length()
                    && text.charAt(end) != 0x07
                    && text.charAt(end) != 0x1B
                    && text.charAt(end) != '\n') {
                end++;
            }
            return end < text.length() && text.charAt(end) == 0x07 ? end : end - 1;
        }
        return kind < 0x20 ? start : i;
    }
}
