package moxie.note;

/**
 * Front matter is about the note, not in it: {@code ---} on the first line up to the next {@code ---} (YAML), or
 * {@code +++} (TOML). It is hidden; its {@code title} names the note.
 */
final class FrontMatter implements Repair {
    private static final int LONGEST = 200;

    @Override
    public void apply(Lines lines) {
        String mark = lines.get(0).stripTrailing();
        if (!mark.equals("---") && !mark.equals("+++")) {
            return;
        }
        int end = end(lines, mark);
        if (end < 0) {
            return;
        }
        for (int i = 0; i <= end; i++) {
            String line = lines.get(i);
            if (line.startsWith("title:") || line.startsWith("title =")) {
                lines.title(value(line));
            }
            lines.hide(i);
        }
    }

    /** The closing line, when everything before it looks like fields; -1 otherwise. */
    private static int end(Lines lines, String mark) {
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(mark) || (line.equals("...") && mark.equals("---"))) {
                return i;
            }
            boolean nested = line.isEmpty() || Line.isSpace(line.charAt(0)) || "-#[]{}".indexOf(line.charAt(0)) >= 0;
            if (!nested && line.indexOf(':') <= 0 && line.indexOf('=') <= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static String value(String line) {
        String value = line.substring(6).strip();
        if (value.startsWith("=")) {
            value = value.substring(1).strip();
        }
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
