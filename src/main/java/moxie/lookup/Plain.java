package moxie.lookup;

/** Words without their markup. */
final class Plain {
    private static final String MARKS = "*`~";

    private Plain() {}

    /** A line without emphasis, code marks, links and images; their words stay. */
    static String text(String line) {
        int first = 0;
        while (first < line.length() && !special(line.charAt(first))) {
            first++;
        }
        if (first == line.length()) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        out.append(line, 0, first);
        for (int i = first; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) < 0x80
                    && !Fold.wordly(Fold.of(line.charAt(i + 1)))) {
                out.append(line.charAt(++i));
            } else if (MARKS.indexOf(c) >= 0 && doubledOrAlone(line, i)) {
                continue;
            } else if (c == '!' && i + 1 < line.length() && line.charAt(i + 1) == '[') {
                continue;
            } else if (c == '[' || c == ']') {
                i = link(line, i, out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The words of a title: plain, no numbering before, no colon or hashes after. */
    static String title(String line) {
        String plain = text(line).strip();
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '#' || Fold.of(plain.charAt(end - 1)) == ' ')) {
            end--;
        }
        if (end > 1 && (plain.charAt(end - 1) == ':' || plain.charAt(end - 1) == '：')) {
            end--;
        }
        int start = numbering(plain, end);
        return plain.substring(start, end).strip();
    }

    private static int numbering(String text, int end) {
        int i = 0;
        boolean dot = false;
        while (i < end && (text.charAt(i) >= '0' && text.charAt(i) <= '9' || dotAt(text, i))) {
            dot |= dotAt(text, i);
            i++;
        }
        boolean spaced = i > 0 && i < end && Fold.of(text.charAt(i)) == ' ';
        boolean han = dot && i < end && text.charAt(i) >= 0x2E80 && dotAt(text, i - 1);
        return i > 0 && i < end && (dot && spaced || han) ? i : 0;
    }

    private static boolean dotAt(String text, int i) {
        return text.charAt(i) == '.' || text.charAt(i) == '、';
    }

    private static boolean special(char c) {
        return MARKS.indexOf(c) >= 0 || c == '[' || c == ']' || c == '\\' || c == '!';
    }

    /** A star between spaces or digits is a star. */
    private static boolean doubledOrAlone(String line, int i) {
        boolean before = i == 0 || Fold.of(line.charAt(i - 1)) == ' ';
        boolean after = i + 1 == line.length() || Fold.of(line.charAt(i + 1)) == ' ';
        return !(before && after);
    }

    /** Takes the brackets off; skips {@code (target)} after a closing one. Returns the last index used. */
    private static int link(String line, int i, StringBuilder out) {
        if (line.charAt(i) == '[') {
            if (line.indexOf(']', i) < 0) {
                out.append('[');
            }
            return i;
        }
        if (i + 1 < line.length() && line.charAt(i + 1) == '(') {
            int close = line.indexOf(')', i);
            return close < 0 ? i : close;
        }
        return i;
    }
}
