package moxie.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one note while they are repaired. A repair rewrites lines in place and gives them roles, so a line
 * keeps its number from the file to the tree; the one thing that may be added is the closing line of a fence nobody
 * closed, and it belongs to the line it follows.
 */
final class Lines {
    /** What a line is to the repairs that follow. */
    enum Role {
        /** Ordinary Markdown. */
        TEXT,
        /** The opening or closing line of a fence. */
        FENCE,
        /** A line inside a fence: never looked at again. */
        CODE,
        /** Not content: front matter, comments, properties. Given to the parser as a blank line. */
        HIDDEN
    }

    /** So many problems of one code are told of one note; of more only the number. */
    private static final int MOST = 100;

    final String file;
    private final String[] original;
    private final String[] text;
    private final Role[] role;
    private final String[] added;
    private final byte[] rank;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, int[]> repairs = new LinkedHashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private String title = "";

    Lines(String file, String markdown) {
        this.file = file;
        this.original = split(markdown);
        this.text = original.clone();
        this.role = new Role[text.length];
        java.util.Arrays.fill(role, Role.TEXT);
        this.added = new String[text.length];
        this.rank = new byte[text.length];
    }

    private static String[] split(String markdown) {
        int count = 1;
        for (int i = markdown.indexOf('\n'); i >= 0; i = markdown.indexOf('\n', i + 1)) {
            count++;
        }
        if (markdown.endsWith("\n")) {
            count--;
        }
        String[] lines = new String[Math.max(count, 1)];
        int from = 0;
        for (int i = 0; i < lines.length; i++) {
            int end = markdown.indexOf('\n', from);
            lines[i] = markdown.substring(from, end < 0 ? markdown.length() : end);
            from = end + 1;
        }
        return lines;
    }

    int size() {
        return text.length;
    }

    /** The line as it stands now, 0-based. */
    String get(int i) {
        return text[i];
    }

    /** The line as the file has it. */
    String original(int i) {
        return original[i];
    }

    void set(int i, String line) {
        text[i] = line;
    }

    Role role(int i) {
        return role[i];
    }

    void role(int i, Role as) {
        role[i] = as;
    }

    boolean text(int i) {
        return role[i] == Role.TEXT;
    }

    void hide(int i) {
        role[i] = Role.HIDDEN;
        text[i] = "";
        added[i] = null;
    }

    /** Adds a line after line {@code i}: the closing line of a fence, or a blank line. */
    void add(int i, String line) {
        added[i] = line;
    }

    /** Is a line added after line {@code i}? */
    boolean adds(int i) {
        return added[i] != null;
    }

    /** The line added after line {@code i}; empty when there is none. */
    String added(int i) {
        return added[i] == null ? "" : added[i];
    }

    /** Which form of numbering line {@code i} had ({@link Marker#rank}); 0 for none. */
    int rank(int i) {
        return rank[i];
    }

    void rank(int i, int form) {
        rank[i] = (byte) form;
    }

    /** The title the note's front matter gives it; empty when it gives none. */
    String title() {
        return title;
    }

    void title(String given) {
        title = given;
    }

    /** Notes that a line was repaired; told once per note and kind, at its first line, with the number of lines. */
    void repaired(String code, int line) {
        repairs.computeIfAbsent(code, c -> new int[] {line, 0})[1]++;
    }

    void problem(Problem.Severity severity, String code, int line, int column, Object... arguments) {
        int[] count = counts.computeIfAbsent(code, c -> new int[] {line, 0});
        if (++count[1] <= MOST) {
            problems.add(new Problem(severity, code, file, line + 1, column + 1, List.of(arguments)));
        }
    }

    /** Everything to tell about this note. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        repairs.forEach((code, at) -> all.add(new Problem(
                Problem.Severity.INFO, code, file, at[0] + 1, Line.start(original[at[0]]) + 1, List.of(at[1]))));
        counts.forEach((code, count) -> {
            if (count[1] > MOST) {
                all.add(new Problem(
                        Problem.Severity.INFO, "more", file, count[0] + 1, 1, List.of(count[1] - MOST, code)));
            }
        });
        all.sort(Problem.BY_PLACE);
        return all;
    }

    /** The repaired note, ready for the parser. */
    String markdown() {
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            length += text[i].length() + 1 + (added[i] == null ? 0 : added[i].length() + 1);
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < text.length; i++) {
            out.append(text[i]).append('\n');
            if (added[i] != null) {
                out.append(added[i]).append('\n');
            }
        }
        return out.toString();
    }

    /** For each line of {@link #markdown()}, the 0-based line of the file it came from. */
    int[] origins() {
        int more = 0;
        for (String line : added) {
            more += line == null ? 0 : 1;
        }
        int[] origins = new int[text.length + more];
        int at = 0;
        for (int i = 0; i < text.length; i++) {
            origins[at++] = i;
            if (added[i] != null) {
                origins[at++] = i;
            }
        }
        return origins;
    }
}
