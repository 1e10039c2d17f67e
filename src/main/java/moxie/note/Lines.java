package moxie.note;

import java.util.ArrayList;
import java.util.List;

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

    final String file;
    private final String[] original;
    private final String[] text;
    private final Role[] role;
    private final String[] closing;
    private final List<Problem> problems = new ArrayList<>();

    Lines(String file, String markdown) {
        this.file = file;
        this.original = split(markdown);
        this.text = original.clone();
        this.role = new Role[text.length];
        java.util.Arrays.fill(role, Role.TEXT);
        this.closing = new String[text.length];
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
    }

    /** Adds the closing line of a fence after line {@code i}. */
    void close(int i, String fence) {
        closing[i] = fence;
    }

    String closing(int i) {
        return closing[i] == null ? "" : closing[i];
    }

    void problem(Problem.Severity severity, String code, int line, int column, Object... arguments) {
        problems.add(new Problem(severity, code, file, line + 1, column + 1, List.of(arguments)));
    }

    List<Problem> problems() {
        return problems;
    }

    /** The repaired note, ready for the parser. */
    String markdown() {
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            length += text[i].length() + 1 + (closing[i] == null ? 0 : closing[i].length() + 1);
        }
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < text.length; i++) {
            out.append(text[i]).append('\n');
            if (closing[i] != null) {
                out.append(closing[i]).append('\n');
            }
        }
        return out.toString();
    }

    /** For each line of {@link #markdown()}, the 0-based line of the file it came from. */
    int[] origins() {
        int added = 0;
        for (String line : closing) {
            added += line == null ? 0 : 1;
        }
        int[] origins = new int[text.length + added];
        int at = 0;
        for (int i = 0; i < text.length; i++) {
            origins[at++] = i;
            if (closing[i] != null) {
                origins[at++] = i;
            }
        }
        return origins;
    }
}
