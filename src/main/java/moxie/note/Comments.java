package moxie.note;

/**
 * What the author commented out stays out: {@code <!-- … -->} and Obsidian's {@code %% … %%}, on one line or over
 * many. A comment that is never closed hides nothing, where CommonMark would hide the rest of the note.
 */
final class Comments {
    private final Lines lines;
    /** May a comment that goes on still end? Not after one that did not. */
    private boolean html = true;

    private boolean percent = true;

    Comments(Lines lines) {
        this.lines = lines;
    }

    /** Hides the comments that begin on line {@code i}; returns the last line that needs no second look. */
    int hide(int i) {
        String line = lines.get(i);
        if (line.indexOf("<!--") >= 0) {
            return html(i);
        }
        return percent && line.indexOf("%%") >= 0 ? percent(i) : i;
    }

    private int html(int i) {
        String line = lines.get(i);
        int open = line.indexOf("<!--");
        while (open >= 0) {
            int close = line.indexOf("-->", open + 4);
            if (close < 0) {
                break;
            }
            line = line.substring(0, open) + line.substring(close + 3);
            open = line.indexOf("<!--", open);
        }
        if (open < 0) {
            put(i, line);
            return i;
        }
        int last = html ? closing(i + 1, "-->") : -1;
        if (last < 0) {
            html = false;
            lines.problem(Problem.Severity.WARNING, "unclosed-comment", i, open);
            put(i, line.substring(0, open) + "&lt;!--" + line.substring(open + 4));
            return i;
        }
        put(i, line.substring(0, open));
        for (int k = i + 1; k < last; k++) {
            lines.hide(k);
        }
        String rest = lines.get(last);
        put(last, rest.substring(rest.indexOf("-->") + 3));
        return last - 1;
    }

    private void put(int i, String line) {
        if (Line.blank(line) || Marker.alone(line)) {
            lines.hide(i);
        } else {
            lines.set(i, line);
        }
    }

    private int closing(int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).indexOf(mark) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int percent(int i) {
        String line = lines.get(i);
        int open = line.indexOf("%%");
        int close = line.indexOf("%%", open + 2);
        if (close >= 0) {
            put(i, line.substring(0, open) + line.substring(close + 2));
            return i;
        }
        if (!line.strip().equals("%%")) {
            return i;
        }
        int last = closing(i + 1, "%%");
        percent = last >= 0;
        for (int k = i; k <= last; k++) {
            lines.hide(k);
        }
        return Math.max(i, last);
    }
}
