package moxie.note;

/**
 * Lines that tell an editor about a note or a block rather than the reader: Logseq's {@code key:: value} and drawers,
 * Obsidian's block marks {@code ^ab12}, lines of tags. They are hidden.
 */
final class Properties implements Repair {
    @Override
    public void apply(Lines lines) {
        boolean headings = Headings.habit(lines);
        int drawer = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            int at = Line.start(line);
            if (at == line.length()) {
                continue;
            }
            char c = line.charAt(at);
            if (i <= drawer) {
                lines.hide(i);
            } else if (c == ':' && line.startsWith(":LOGBOOK:", at)) {
                drawer = end(lines, i);
                lines.hide(i);
            } else if (property(lines, line, at)
                    || tags(line, at, headings)
                    || stamp(line, at)
                    || line.startsWith("[TOC]", at)) {
                lines.hide(i);
            } else {
                int mark = blockMark(line);
                if (mark > 0) {
                    lines.set(i, line.substring(0, mark));
                }
            }
        }
    }

    /** The last line of the drawer that opens here: that line alone when nothing closes it. */
    private static int end(Lines lines, int open) {
        for (int i = open + 1; i < Math.min(lines.size(), open + 60) && lines.text(i); i++) {
            String line = lines.get(i);
            if (line.startsWith(":END:", Line.start(line))) {
                return i;
            }
            if (Fences.opening(line) >= 0) {
                break;
            }
        }
        return open;
    }

    /** {@code collapsed:: true}, perhaps as the whole of a bullet; no space before the colons, unlike a card. */
    private static boolean property(Lines lines, String line, int at) {
        int start = at;
        if (line.startsWith("- ", at)) {
            start = at + 2;
        }
        int end = start;
        while (end < line.length()
                && (Character.isLetterOrDigit(line.charAt(end)) || "-_.".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        boolean is = end > start
                && end - start <= 32
                && line.charAt(start) < 0x80
                && line.startsWith("::", end)
                && (end + 2 == line.length() || line.charAt(end + 2) == ' ');
        if (is && line.startsWith("title::", start)) {
            lines.title(line.substring(end + 2).strip());
        }
        return is;
    }

    private static boolean stamp(String line, int at) {
        return line.startsWith("SCHEDULED: <", at) || line.startsWith("DEADLINE: <", at);
    }

    /**
     * A line of nothing but tags ({@code #seed #机器学习/基础}).
     *
     * @param headings does the note write headings that way, so that one alone is a heading?
     */
    private static boolean tags(String line, int at, boolean headings) {
        if (line.charAt(at) != '#' || (headings && line.indexOf('#', at + 1) < 0)) {
            return false;
        }
        for (int i = at; i < line.length(); ) {
            if (line.charAt(i) != '#' || i + 1 == line.length() || !tagged(line.charAt(i + 1))) {
                return false;
            }
            while (i < line.length() && !Line.isSpace(line.charAt(i))) {
                if (i > at && line.charAt(i) >= 0x3000 && !Character.isLetterOrDigit(line.charAt(i))) {
                    return false;
                }
                i++;
            }
            while (i < line.length() && Line.isSpace(line.charAt(i))) {
                i++;
            }
        }
        return true;
    }

    private static boolean tagged(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** The index of a block mark at the end of the line, or -1. */
    private static int blockMark(String line) {
        int at = line.indexOf('^') < 0 ? -1 : line.lastIndexOf(" ^");
        if (at <= 0 || at + 2 == line.length()) {
            return -1;
        }
        for (int i = at + 2; i < line.length(); i++) {
            char c = line.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-') {
                return -1;
            }
        }
        return line.indexOf('$') < 0 ? at : -1;
    }
}
