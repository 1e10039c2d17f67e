package moxie.lookup;

/** List markers as people write them: {@code - * +}, {@code •}, {@code 1.}, {@code 1)}, {@code 1、}, {@code （1）}. */
final class Marker {
    private static final String SIGNS = "•·●■○◦▪➢✔";

    private Marker() {}

    /** How many characters the marker at {@code from} takes, with the space after it; 0 when there is none. */
    static int length(Text text, int from, int to) {
        if (from + 1 >= to) {
            return 0;
        }
        char c = text.chars[from];
        if (c == '-' || c == '*' || c == '+') {
            return Text.space(text.chars[from + 1]) ? after(text, from, from + 1, to) : 0;
        }
        if (c >= '0' && c <= '9') {
            return number(text, from, to);
        }
        if (c == '（' || c == '(') {
            return bracketed(text, from, to);
        }
        return c >= 0x80 && SIGNS.indexOf(c) >= 0 ? after(text, from, from + 1, to) : 0;
    }

    private static int number(Text text, int from, int to) {
        int i = digits(text, from, to);
        if (i + 1 >= to || i - from > 9) {
            return 0;
        }
        char c = text.chars[i];
        char next = text.chars[i + 1];
        boolean latin = (c == '.' || c == ')') && (Text.space(next) || next >= 0x2E80);
        return latin || c == '、' || c == '）' || c == '．' ? after(text, from, i + 1, to) : 0;
    }

    private static int bracketed(Text text, int from, int to) {
        int i = digits(text, from + 1, to);
        boolean closed = i > from + 1 && i - from <= 3 && i + 1 < to;
        return closed && (text.chars[i] == '）' || text.chars[i] == ')') ? after(text, from, i + 1, to) : 0;
    }

    private static int digits(Text text, int from, int to) {
        int i = from;
        while (i < to && text.chars[i] >= '0' && text.chars[i] <= '9') {
            i++;
        }
        return i;
    }

    /** The length up to the next visible character; 0 for a marker with nothing after it. */
    private static int after(Text text, int from, int at, int to) {
        int body = text.spaces(at, to);
        return body == to ? 0 : body - from;
    }
}
