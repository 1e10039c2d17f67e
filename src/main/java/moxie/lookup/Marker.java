package moxie.lookup;

/** List markers as people write them: {@code - * +}, {@code •}, {@code 1.}, {@code 1)}, {@code 1、}, {@code （1）}. */
final class Marker {
    private static final String BULLETS = "-*+";
    private static final String SIGNS = "•·●■○◦▪➢✔";

    private Marker() {}

    /** How many characters the marker at {@code from} takes, with the space after it; 0 when there is none. */
    static int length(String line, int from) {
        if (from >= line.length()) {
            return 0;
        }
        char c = line.charAt(from);
        if (BULLETS.indexOf(c) >= 0) {
            return space(line, from + 1) && from + 1 < line.length() ? spaces(line, from + 1) - from : 0;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return from + 1 < line.length() ? spaces(line, from + 1) - from : 0;
        }
        if (c >= '0' && c <= '9') {
            return number(line, from);
        }
        return c == '（' || c == '(' ? bracketed(line, from) : 0;
    }

    private static int number(String line, int from) {
        int i = digits(line, from);
        if (i == line.length() || i - from > 9) {
            return 0;
        }
        char c = line.charAt(i);
        boolean spaced = space(line, i + 1) && i + 1 < line.length();
        if (c == '.' || c == ')') {
            return spaced || (i + 1 < line.length() && line.charAt(i + 1) >= 0x2E80) ? spaces(line, i + 1) - from : 0;
        }
        return (c == '、' || c == '）' || c == '．') && i + 1 < line.length() ? spaces(line, i + 1) - from : 0;
    }

    private static int bracketed(String line, int from) {
        int i = digits(line, from + 1);
        boolean closed = i > from + 1 && i - from <= 3 && i + 1 < line.length();
        return closed && (line.charAt(i) == '）' || line.charAt(i) == ')') ? spaces(line, i + 1) - from : 0;
    }

    private static int digits(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static int spaces(String line, int from) {
        int i = from;
        while (i < line.length() && space(line, i)) {
            i++;
        }
        return i;
    }

    private static boolean space(String line, int at) {
        return at >= line.length() || Fold.of(line.charAt(at)) == ' ';
    }
}
