package moxie.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads one JSON value from a line of the log, left to right, without building a tree. RFC 8259; numbers as double. */
final class Cursor {
    /** The line is not the JSON it should be. */
    static final class Torn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Torn(String what) {
            super(what, null, false, false);
        }
    }

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    /** Reads an object; {@code field} must read or {@link #skip} the value of each name it is given. */
    void object(Consumer<String> field) {
        expect('{');
        if (!next('}')) {
            do {
                String name = string();
                expect(':');
                field.accept(name);
            } while (next(','));
            expect('}');
        }
    }

    /** Reads an array; {@code element} must read or {@link #skip} each value. */
    void array(Runnable element) {
        expect('[');
        if (!next(']')) {
            do {
                element.run();
            } while (next(','));
            expect(']');
        }
    }

    /** An array of strings. */
    List<String> strings() {
        List<String> out = new ArrayList<>();
        array(() -> out.add(string()));
        return out;
    }

    String string() {
        expect('"');
        int start = at;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(start, at++);
        }
        StringBuilder out = new StringBuilder(text.substring(start, at));
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw new Torn("string");
    }

    private char escaped() {
        if (at >= text.length()) {
            throw new Torn("escape");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex();
            default -> c;
        };
    }

    private char hex() {
        if (at + 4 > text.length()) {
            throw new Torn("escape");
        }
        try {
            char c = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return c;
        } catch (NumberFormatException e) {
            throw new Torn("escape");
        }
    }

    double number() {
        space();
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Torn("number");
        }
    }

    boolean truth() {
        space();
        if (text.startsWith("true", at)) {
            at += 4;
            return true;
        }
        if (text.startsWith("false", at)) {
            at += 5;
            return false;
        }
        throw new Torn("boolean");
    }

    /** Passes over any value. */
    void skip() {
        skip(0);
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw new Torn("depth");
        }
        switch (text.charAt(peek())) {
            case '"' -> string();
            case '{' -> object(name -> skip(depth + 1));
            case '[' -> array(() -> skip(depth + 1));
            case 't', 'f' -> truth();
            case 'n' -> nothing();
            default -> number();
        }
    }

    private void nothing() {
        if (!text.startsWith("null", at)) {
            throw new Torn("null");
        }
        at += 4;
    }

    /** Where the next value begins. */
    int peek() {
        space();
        if (at >= text.length()) {
            throw new Torn("value");
        }
        return at;
    }

    /** Nothing but space is left, or else the line is torn. */
    void end() {
        space();
        if (at < text.length()) {
            throw new Torn("end");
        }
    }

    private void expect(char c) {
        if (!next(c)) {
            throw new Torn(String.valueOf(c));
        }
    }

    private boolean next(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
