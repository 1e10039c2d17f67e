package moxie.note;

/**
 * Headings written without the space CommonMark asks for ({@code ##标题}). A single {@code #} without a space is a tag,
 * unless the line has spaces or punctuation a tag cannot have, or the note writes its headings that way.
 */
final class Headings implements Repair {
    @Override
    public void apply(Lines lines) {
        boolean habit = habit(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                String line = lines.get(i);
                int hashes = hashes(line);
                if (hashes >= 2 || (hashes == 1 && (habit || sentence(line)))) {
                    int text = Line.start(line) + hashes;
                    lines.set(i, line.substring(0, text).replace('＃', '#') + " " + line.substring(text));
                    lines.repaired("heading-space", i);
                }
            }
        }
    }

    /**
     * Does the note write its headings without the space? It does where one has more than one hash, or where several have
     * one, each with something below it, and none has the space.
     */
    static boolean habit(Lines lines) {
        int single = 0;
        boolean spaced = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.text(i)) {
                String line = lines.get(i);
                int hashes = hashes(line);
                if (hashes >= 2) {
                    return true;
                }
                single += hashes == 1 && line.indexOf('#', Line.start(line) + 1) < 0 && heads(lines, i) ? 1 : 0;
                spaced |= line.startsWith("# ") || line.startsWith("## ");
            }
        }
        return single >= 2 && !spaced;
    }

    /** Is the next line that says something no such line itself? */
    private static boolean heads(Lines lines, int at) {
        for (int i = at + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return hashes(lines.get(i)) == 0;
            }
        }
        return false;
    }

    /** The number of hashes directly before a word at the start of the line, or 0. */
    private static int hashes(String line) {
        int at = Line.start(line);
        if (at >= line.length() || at > 3 || (line.charAt(at) != '#' && line.charAt(at) != '＃')) {
            return 0;
        }
        int end = Line.run(line, at);
        if (end == line.length() || end - at > 6 || Line.isSpace(line.charAt(end))) {
            return 0;
        }
        char next = line.charAt(end);
        boolean word = Character.isLetterOrDigit(next) || next == '*' || next == '（' || next == '【' || next == '“';
        return word ? end - at : 0;
    }

    private static boolean sentence(String line) {
        for (int i = Line.start(line) + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Line.isSpace(c) && i + 1 < line.length() && line.charAt(i + 1) != '#' && line.indexOf('#', i) < 0) {
                return true;
            }
            if (c == '：' || c == '，' || c == '？' || c == '、') {
                return true;
            }
        }
        return false;
    }
}
