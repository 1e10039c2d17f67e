package moxie.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON from the bytes of one line, up to its line end, left to right, without building a tree and with little to clear away: names
 * and ids met before are the same object again. RFC 8259, UTF-8; numbers as double.
 */
final class Cursor {
    /** The line is not the JSON it should be. */
    static final class Torn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Torn(String what) {
            super(what, null, false, false);
        }
    }

    private static final int DEEPEST = 64;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13};

    private final Names names;
    private byte[] bytes;
    private int at;
    private int end;
    private boolean first;

    Cursor(Names names) {
        this.names = names;
        this.bytes = new byte[0];
    }

    /** At the start of a text. */
    static Cursor of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Cursor(new Names()).at(bytes, 0, bytes.length);
    }

    /** Goes on with these bytes instead. */
    Cursor at(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        first = false;
        return this;
    }

    /** Steps into an object or an array, which {@code bracket} opens. */
    void open(char bracket) {
        expect(bracket);
        first = true;
    }

    /** Is there one more field or element? Else steps out, past {@code bracket}. */
    boolean more(char bracket) {
        if (at < end && bytes[at] <= ' ') {
            space();
        }
        if (at < end && bytes[at] == bracket) {
            at++;
            first = false;
            return false;
        }
        if (!first) {
            expect(',');
        }
        first = false;
        return true;
    }

    /** The name of a field; its value is next. */
    String field() {
        String name = name();
        expect(':');
        return name;
    }

    /** A string that is often the same. */
    String name() {
        expect('"');
        int start = at;
        int hash = 0;
        while (at < end && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] != '\n') {
            hash = 31 * hash + bytes[at++];
        }
        if (at < end && bytes[at] == '"') {
            return names.of(bytes, start, at++, hash);
        }
        return unescaped(start);
    }

    /** A string of any length. */
    String string() {
        int start = quoted();
        if (at < end && bytes[at] == '"') {
            return new String(bytes, start, at++ - start, StandardCharsets.UTF_8);
        }
        return unescaped(start);
    }

    /** An array of strings. */
    List<String> strings() {
        List<String> out = new ArrayList<>();
        open('[');
        while (more(']')) {
            out.add(string());
        }
        return out;
    }

    /** Goes to the end of a string, or to its first backslash; returns where it starts. */
    private int quoted() {
        expect('"');
        int start = at;
        run();
        return start;
    }

    /** Passes over what stands for itself in a string. */
    private void run() {
        while (at < end) {
            byte b = bytes[at];
            if (b <= '\\' && (b == '"' || b == '\\' || b == '\n')) {
                return;
            }
            at++;
        }
    }

    private String unescaped(int start) {
        StringBuilder out = new StringBuilder(new String(bytes, start, at - start, StandardCharsets.UTF_8));
        while (at < end && bytes[at] != '\n') {
            byte b = bytes[at++];
            if (b == '"') {
                return out.toString();
            }
            if (b == '\\') {
                out.append(escaped());
            } else {
                int from = at - 1;
                run();
                out.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
            }
        }
        throw new Torn("string");
    }

    private char escaped() {
        if (at >= end) {
            throw new Torn("escape");
        }
        char c = (char) bytes[at++];
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex();
            case '"', '\\', '/' -> c;
            default -> throw new Torn("escape");
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = at < end ? Character.digit(bytes[at++], 16) : -1;
            if (digit < 0) {
                throw new Torn("escape");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    double number() {
        space();
        int start = at;
        long whole = 0;
        int digits = 0;
        int point = -1;
        boolean plain = true;
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b >= '0' && b <= '9') {
                whole = 10 * whole + (b - '0');
                digits++;
            } else if (b == '.' && point < 0) {
                point = at;
            } else if (b == '.' || b == '+' || b == '-' || b == 'e' || b == 'E') {
                plain = false;
            } else {
                break;
            }
        }
        if (plain && digits > 0 && digits < TENS.length) {
            return point < 0 ? whole : whole / TENS[at - point - 1];
        }
        try {
            return Double.parseDouble(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new Torn("number");
        }
    }

    boolean truth() {
        space();
        if (word("true")) {
            return true;
        }
        if (word("false")) {
            return false;
        }
        throw new Torn("boolean");
    }

    private boolean word(String word) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Passes over any value. */
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw new Torn("depth");
        }
        switch (peek()) {
            case '"' -> string();
            case '{' -> {
                open('{');
                while (more('}')) {
                    field();
                    skip(depth + 1);
                }
            }
            case '[' -> {
                open('[');
                while (more(']')) {
                    skip(depth + 1);
                }
            }
            case 't', 'f' -> truth();
            case 'n' -> nothing();
            default -> number();
        }
    }

    /** The character the next value begins with. */
    char peek() {
        space();
        if (at >= end) {
            throw new Torn("value");
        }
        return (char) bytes[at];
    }

    private void nothing() {
        if (!word("null")) {
            throw new Torn("null");
        }
    }

    /** Nothing but space is left of the line, or else it is torn; returns where it ends. */
    int end() {
        space();
        if (at < end && bytes[at] != '\n') {
            throw new Torn("end");
        }
        return at;
    }

    private void expect(char c) {
        if (at >= end || bytes[at] != c) {
            space();
            if (at >= end || bytes[at] != c) {
                throw new Torn(String.valueOf(c));
            }
        }
        at++;
    }

    private void space() {
        while (at < end && blank(bytes[at])) {
            at++;
        }
    }

    /** Is it white space within a line? */
    static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }
}
