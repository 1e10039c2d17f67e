package moxie.note;

/**
 * List marks Markdown does not know become those it knows: {@code •}, {@code ·}, {@code （1）}, {@code 1、}, {@code ①},
 * {@code 一、}, {@code a)}, {@code 1.} without its space, Word's {@code o}. How a line was numbered is kept, so that
 * {@code （1）} at the same indentation nests below {@code 1.}.
 */
final class PseudoLists implements Repair {
    @Override
    public void apply(Lines lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (bare(lines, i, '1') || bare(lines, i, 'a')) {
                numbered(lines, i);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            int at = Line.start(line);
            Marker marker = Marker.at(line, at);
            if (marker == null || goesOn(line, at, marker)) {
                continue;
            }
            if (lines.rank(i) == 0) {
                lines.rank(i, marker.rank());
            }
            if (!marker.common()) {
                int text = marker.end();
                while (text < line.length() && Line.isSpace(line.charAt(text))) {
                    text++;
                }
                String mark = marker.ordered() ? marker.number() + ". " : "- ";
                lines.set(i, line.substring(0, at) + mark + line.substring(text));
                lines.repaired("list-mark", i);
            }
        }
    }

    /** Two lines "1 甲", "2 乙" or "a 甲", "b 乙", with nothing but a space after the number? */
    private static boolean bare(Lines lines, int i, char first) {
        return item(lines, i, first) && item(lines, i + 1, (char) (first + 1));
    }

    private static boolean item(Lines lines, int i, char number) {
        if (i >= lines.size() || !lines.text(i)) {
            return false;
        }
        String line = lines.get(i);
        int at = Line.start(line);
        return at + 2 < line.length()
                && line.charAt(at) == number
                && line.charAt(at + 1) == ' '
                && line.charAt(at + 2) >= 0x2E80;
    }

    private static void numbered(Lines lines, int from) {
        char number = lines.get(from).charAt(Line.start(lines.get(from)));
        boolean letter = number > '9';
        for (int i = from; item(lines, i, number) && (letter || number <= '9'); i++, number++) {
            String line = lines.get(i);
            int at = Line.start(line);
            String mark = (letter ? number - 'a' + 1 : number - '0') + ". ";
            lines.set(i, line.substring(0, at) + mark + line.substring(at + 2));
            lines.repaired("list-mark", i);
        }
    }

    /** Does the second number stand on the same line ("①快②慢")? Then the line is one point of several. */
    static boolean goesOn(String line, int at, Marker marker) {
        if (marker.common() || marker.number() != 1) {
            return false;
        }
        String mark = line.substring(at, marker.end());
        String next = mark.replace('①', '②').replace('1', '2').replace('一', '二');
        int second = line.indexOf(next, marker.end());
        return second > 0 && !Character.isDigit(line.charAt(second - 1));
    }
}
