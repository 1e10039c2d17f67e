package moxie.note;

/**
 * What the author commented out stays out: {@code <!-- … -->} and Obsidian's {@code %% … %%}, on one line or over
 * many. A comment that is never closed hides nothing, where CommonMark would hide the rest of the note.
 */
final class Comments implements Repair {
    @Override
    public void apply(Lines lines) {
        boolean html = true;
        boolean percent = true;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.text(i)) {
                continue;
            }
            String line = lines.get(i);
            if (line.indexOf("<!--") >= 0) {
                i = html(lines, i, html);
                html = html && (i >= 0);
                i = i < 0 ? -i - 2 : i;
            } else if (percent && line.indexOf("%%") >= 0) {
                int end = percent(lines, i);
                percent = end >= 0;
                i = Math.max(i, end);
            }
        }
    }

    /** Hides the comments that begin on this line; the last line hidden, or {@code -i - 2} when one never ends. */
    private static int html(Lines lines, int i, boolean mayEnd) {
        String line = lines.get(i);
        int open = line.indexOf("<!--");
        while (open >= 0) {
            int close = line.indexOf("-->", open + 4);
            if (close >= 0) {
                line = line.substring(0, open) + line.substring(close + 3);
                open = line.indexOf("<!--", open);
                continue;
            }
            int last = mayEnd ? closing(lines, i + 1, "-->") : -1;
            if (last < 0) {
                lines.problem(Problem.Severity.WARNING, "unclosed-comment", i, open);
                put(lines, i, line.substring(0, open) + "&lt;!--" + line.substring(open + 4));
                return -i - 2;
            }
            put(lines, i, line.substring(0, open));
            for (int k = i + 1; k < last; k++) {
                lines.hide(k);
            }
            String rest = lines.get(last);
            uncode(lines, last);
            put(lines, last, rest.substring(rest.indexOf("-->") + 3));
            return last;
        }
        put(lines, i, line);
        return i;
    }

    /** A fence that opened inside a comment is none: what follows the comment is text again. */
    private static void uncode(Lines lines, int last) {
        boolean opens = last + 1 < lines.size() && lines.role(last + 1) == Lines.Role.CODE;
        boolean code = opens || lines.role(last) == Lines.Role.CODE;
        lines.role(last, Lines.Role.TEXT);
        int k = last + 1;
        boolean ended = lines.adds(last);
        lines.add(last, null);
        while (code && !ended && k < lines.size() && lines.role(k) == Lines.Role.CODE) {
            lines.role(k, Lines.Role.TEXT);
            ended = lines.adds(k);
            lines.add(k, null);
            k++;
        }
        if (code && !ended && k < lines.size() && lines.role(k) == Lines.Role.FENCE) {
            lines.hide(k);
        }
    }

    private static void put(Lines lines, int i, String line) {
        if (Line.blank(line) || Marker.alone(line)) {
            lines.hide(i);
        } else {
            lines.set(i, line);
        }
    }

    private static int closing(Lines lines, int from, String mark) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).indexOf(mark) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The last line of the Obsidian comment that begins here; {@code i} when none does, -1 when none can end. */
    private static int percent(Lines lines, int i) {
        String line = lines.get(i);
        int open = line.indexOf("%%");
        int close = line.indexOf("%%", open + 2);
        if (close >= 0) {
            put(lines, i, line.substring(0, open) + line.substring(close + 2));
            return i;
        }
        if (!line.strip().equals("%%")) {
            return i;
        }
        int last = closing(lines, i + 1, "%%");
        if (last >= 0) {
            uncode(lines, last);
        }
        for (int k = i; k <= last; k++) {
            lines.hide(k);
        }
        return last;
    }
}
