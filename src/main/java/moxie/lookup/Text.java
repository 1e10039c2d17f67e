package moxie.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A note as lines of characters. Its lines are places in one array, not strings: before the compiler has warmed up, a
 * character of an array costs a tenth of a character of a string, and most lines are only looked at where they begin.
 */
final class Text {
    /** The first character that needs so many bytes after the first one (RFC 3629). */
    private static final int[] LEAST = {0, 0x80, 0x800, 0x10000};

    final char[] chars;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Text(byte[] bytes, int length) {
        chars = chars(bytes, length);
        int start = 0;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] == '\n') {
                add(start, i);
                start = i + 1;
            }
        }
        add(start, chars.length);
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size] = end > start && chars[end - 1] == '\r' ? end - 1 : end;
        size++;
    }

    /** The number of lines; at least one. */
    int size() {
        return size;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    String line(int line) {
        return part(starts[line], ends[line]);
    }

    String part(int from, int to) {
        return from >= to ? "" : new String(chars, from, to - from);
    }

    /** The place of the first visible character of a line; its end when there is none. */
    int indent(int line) {
        return spaces(starts[line], ends[line]);
    }

    /** The first place in {@code [from..to)} that is no space. */
    int spaces(int from, int to) {
        int i = from;
        while (i < to && space(chars[i])) {
            i++;
        }
        return i;
    }

    /** The place after the last visible character in {@code [from..to)}. */
    int strip(int from, int to) {
        int end = to;
        while (end > from && space(chars[end - 1])) {
            end--;
        }
        return end;
    }

    static boolean space(char c) {
        return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0 || c == 0x200B;
    }

    /** The column of a place in a line: 0-based, tabs to the next multiple of four. */
    int column(int line, int at) {
        int column = 0;
        for (int i = starts[line]; i < at; i++) {
            char c = chars[i];
            column = c == '\t' ? (column / 4 + 1) * 4 : column + (c == 0x3000 ? 2 : c == 0x200B ? 0 : 1);
        }
        return column;
    }

    /** Where a character next stands in {@code [from..to)}, or -1. */
    int find(char c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == c) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String prefix, int from, int to) {
        if (to - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (chars[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Does {@code words} stand somewhere in a line? */
    boolean holds(int line, String words) {
        for (int i = starts[line]; i + words.length() <= ends[line]; i++) {
            if (chars[i] == words.charAt(0) && startsWith(words, i, ends[line])) {
                return true;
            }
        }
        return false;
    }

    /** How often the character at {@code from} is repeated there. */
    int run(int from, int to) {
        int i = from;
        while (i < to && chars[i] == chars[from]) {
            i++;
        }
        return i - from;
    }

    /** The characters of a note: plain UTF-8 in one go, because a string would be read twice before the machine is warm. */
    private static char[] chars(byte[] bytes, int length) {
        char[] out = new char[length];
        int size = 0;
        int at = mark(bytes, length);
        while (at < length) {
            int first = bytes[at++];
            if (first >= 0) {
                out[size++] = (char) first;
                continue;
            }
            int more = first < (byte) 0xE0 ? 1 : first < (byte) 0xF0 ? 2 : 3;
            int code = first & (0x3F >> more);
            boolean whole = first >= (byte) 0xC0 && at + more <= length;
            for (int end = at + more; whole && at < end; at++) {
                whole = bytes[at] < (byte) 0xC0;
                code = code << 6 | (bytes[at] & 0x3F);
            }
            if (!whole || code < LEAST[more] || code > Character.MAX_CODE_POINT || (code >>> 11) == 0x1B) {
                return decode(bytes, length).toCharArray();
            }
            size += Character.toChars(code, out, size);
        }
        return size == length ? out : Arrays.copyOf(out, size);
    }

    /** How many bytes the mark of UTF-8 takes at the beginning: 3 or 0. */
    private static int mark(byte[] bytes, int length) {
        return length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
    }

    /** UTF-8 where it is, else GB18030 where that fits, else UTF-8 with replacements. */
    static String decode(byte[] bytes, int length) {
        if (utf16(bytes, length)) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16);
        }
        int from = mark(bytes, length);
        String text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** Does it begin with the mark of UTF-16? */
    static boolean utf16(byte[] bytes, int length) {
        return length >= 2 && bytes[0] + bytes[1] == -3 && (bytes[0] == -1 || bytes[0] == -2);
    }
}
