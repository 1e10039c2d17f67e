package moxie.note;

/**
 * List marks Markdown does not know become those it knows: {@code •}, {@code ·}, {@code （1）}, {@code 1、}, {@code ①},
 * {@code 一、}, {@code a)}, {@code 1.} without its space, Word's {@code o}. How a line was numbered is kept, so that
 * {@code （1）} at the same indentation nests below {@code 1.}.
 */
final class PseudoLists implements Repair {
    @Override
    public void apply(Lines lines) {
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
