package moxie.note;

/**
 * A list marker as people write it: CommonMark's own, and those it does not know ({@code 1、 （1） ① • 一、 a)}).
 *
 * @param end the index after the marker
 * @param ordered does it carry a number?
 * @param number the number, or 0
 * @param common does CommonMark read it too?
 * @param rank the form it has, so that forms at one indentation can nest: 1 {@code 一、}, 2 {@code （一）}, 3 {@code 1.},
 *     4 {@code （1）} and {@code 1)}, 5 {@code ①}, 6 {@code a)}, 10 to 12 the bullets Word gives its levels; 0 other bullets
 */
record Marker(int end, boolean ordered, int number, boolean common, int rank) {
    private static final String BULLETS = "•·●■◆►▶✔–○◦▪§➢";
    private static final String ROMAN = "IVX";
    private static final int[] VALUES = {1, 5, 10};
    private static final String HAN_DIGITS = "一二三四五六七八九十";

    /** The marker at index {@code at}, or null; never leaves this package. */
    static Marker at(String line, int at) {
        if (at >= line.length()) {
            return null;
        }
        char c = line.charAt(at);
        if (c == '-' || c == '*' || c == '+') {
            return spaced(line, at + 1) ? new Marker(at + 1, false, 0, true, 0) : null;
        }
        if (c >= '0' && c <= '9') {
            return number(line, at);
        }
        if (c < 0x80) {
            return c == '(' ? bracketed(line, at) : letter(line, at);
        }
        if (BULLETS.indexOf(c) >= 0) {
            int end = at + 1;
            while (end < line.length() && line.charAt(end) == c) {
                end++;
            }
            boolean sure = c != '–' || spaced(line, end);
            boolean middle = c != '·' || end == line.length() || spaced(line, end) || end - at > 1;
            int rank = "○◦".indexOf(c) >= 0 ? 11 : "▪§➢".indexOf(c) >= 0 ? 12 : 10;
            return sure && middle && end < line.length() ? new Marker(end, false, 0, false, rank) : null;
        }
        if (c == '（') {
            return bracketed(line, at);
        }
        if (c >= '①' && c <= '⑳') {
            return new Marker(at + 1, true, c - '①' + 1, false, 5);
        }
        if (HAN_DIGITS.indexOf(c) >= 0) {
            int end = at;
            while (end < line.length() && HAN_DIGITS.indexOf(line.charAt(end)) >= 0) {
                end++;
            }
            return end - at <= 3 && end < line.length() && line.charAt(end) == '、'
                    ? new Marker(end + 1, true, han(line.substring(at, end)), false, 1)
                    : null;
        }
        return null;
    }

    private static boolean spaced(String line, int at) {
        return at >= line.length() || Line.isSpace(line.charAt(at));
    }

    /** {@code 1.}, {@code 1)}, {@code 1、}, {@code 1）}, {@code 1．}; but not 3.14, 2024.05, 10.1. */
    private static Marker number(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        if (end - at > 3 || end == line.length()) {
            return null;
        }
        int number = Integer.parseInt(line.substring(at, end));
        char c = line.charAt(end);
        if (c == '.' || c == ')') {
            if (spaced(line, end + 1)) {
                return new Marker(end + 1, true, number, true, c == '.' ? 3 : 4);
            }
            char next = line.charAt(end + 1);
            boolean text = c == ')' ? next >= 0x80 || Character.isLetter(next) : starts(line, end + 1);
            return text ? new Marker(end + 1, true, number, false, c == '.' ? 3 : 4) : null;
        }
        if (c == '、' || c == '）' || c == '．') {
            return end + 1 < line.length() && !Character.isDigit(line.charAt(end + 1))
                    ? new Marker(end + 1, true, number, false, c == '）' ? 4 : 3)
                    : null;
        }
        return null;
    }

    /** Is there nothing on this line but a marker? */
    static boolean alone(String line) {
        Marker marker = at(line, Line.start(line));
        return marker != null && Line.blank(line.substring(marker.end()));
    }

    /** Text that may follow {@code 1.} without a space: Han, emphasis, or a capitalised word. */
    private static boolean starts(String line, int at) {
        char c = line.charAt(at);
        if (c >= 0x2E80) {
            return true;
        }
        if (c == '*' || c == '`' || c == '[' || c == '_' || c == '$') {
            return true;
        }
        return Character.isLetter(c)
                && (Character.isUpperCase(c) || Line.han(line) > 0)
                && !(at + 1 < line.length() && line.charAt(at + 1) == '.');
    }

    /** {@code （1）}, {@code (1)}, {@code （一）}. */
    private static Marker bracketed(String line, int at) {
        int end = at + 1;
        int number = 0;
        int rank = 4;
        while (end < line.length() && end - at <= 3) {
            char c = line.charAt(end);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (HAN_DIGITS.indexOf(c) >= 0) {
                number += HAN_DIGITS.indexOf(c) + 1;
                rank = 2;
            } else {
                break;
            }
            end++;
        }
        boolean closed = end < line.length() && (line.charAt(end) == '）' || line.charAt(end) == ')');
        boolean more = end + 1 < line.length();
        return closed && more && number > 0 ? new Marker(end + 1, true, number, false, rank) : null;
    }

    /** {@code a)}, {@code b.} with a space after it. */
    private static Marker letter(String line, int at) {
        char c = line.charAt(at);
        if (c == 'o' && at + 3 < line.length() && line.charAt(at + 2) == ' ' && spaced(line, at + 1)) {
            return new Marker(at + 1, false, 0, false, 11);
        }
        Marker roman = roman(line, at);
        if (roman != null) {
            return roman;
        }
        boolean capital = c >= 'A' && c <= 'Z' && at + 2 < line.length() && line.charAt(at + 1) == '.';
        if (capital && Line.isSpace(line.charAt(at + 2)) && outline(line, at + 2)) {
            return new Marker(at + 2, true, c - 'A' + 1, false, 2);
        }
        boolean lower = c >= 'a' && c <= 'h';
        boolean upper = c >= 'A' && c <= 'H';
        if ((!lower && !upper) || at + 2 >= line.length()) {
            return null;
        }
        char mark = line.charAt(at + 1);
        boolean dot = mark == '.' && lower && Line.isSpace(line.charAt(at + 2));
        boolean bracket = mark == ')' && Line.isSpace(line.charAt(at + 2));
        boolean comma = mark == '、' || mark == '）';
        return dot || bracket || comma ? new Marker(at + 2, true, Character.toLowerCase(c) - 'a' + 1, false, 6) : null;
    }

    /** {@code IV.} with a space and a word after it. */
    private static Marker roman(String line, int at) {
        int end = at;
        int number = 0;
        int last = 0;
        while (end < line.length() && end - at < 6) {
            int value = ROMAN.indexOf(line.charAt(end)) < 0 ? 0 : VALUES[ROMAN.indexOf(line.charAt(end))];
            if (value == 0) {
                break;
            }
            number += value > last ? value - 2 * last : value;
            last = value;
            end++;
        }
        boolean dot =
                end > at && end + 1 < line.length() && line.charAt(end) == '.' && Line.isSpace(line.charAt(end + 1));
        return dot && number <= 30 && outline(line, end + 1) ? new Marker(end + 1, true, number, false, 1) : null;
    }

    /** Does a capital word or a long gap follow, as in an outline rather than an initial ("A. Smith said")? */
    private static boolean outline(String line, int from) {
        int text = from;
        while (text < line.length() && Line.isSpace(line.charAt(text))) {
            text++;
        }
        return text < line.length()
                && (text - from > 1 || Character.isUpperCase(line.charAt(text)) || line.charAt(text) >= 0x2E80);
    }

    private static int han(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return HAN_DIGITS.indexOf(digits.charAt(digits.length() - 1)) + 1;
        }
        int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(digits.charAt(0)) + 1;
        int ones = ten == digits.length() - 1 ? 0 : HAN_DIGITS.indexOf(digits.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
