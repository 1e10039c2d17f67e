package moxie.note;

import java.util.ArrayDeque;
import java.util.Deque;
import moxie.note.Lines.Role;

/**
 * The boxes of site generators: {@code !!! note "Title"}, {@code ???+ tip "Title"} with what is indented below, and
 * {@code ::: tip Title} up to the next {@code :::}. A box with a title becomes a callout of that title; the mark of one
 * without goes, and what is in it stands in the section.
 */
final class Boxes implements Repair {
    /**
     * A box that is open.
     *
     * @param column where what is in it begins; -1 for one that a line of colons ends
     */
    private record Box(int column, boolean titled) {}

    private static final int LONGEST = 400;
    /** Boxes in boxes further in have no titles. */
    private static final int DEEPEST = 6;

    @Override
    public void apply(Lines lines) {
        Deque<Box> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int at = Line.start(line);
            if (at < line.length() || open.isEmpty()) {
                leave(lines, i, open, Line.column(line, at));
                mark(lines, i, at, open);
            } else if (depth(open) > 0 && inside(lines, i + 1, open)) {
                lines.set(i, ">".repeat(depth(open)));
            }
        }
    }

    private static void mark(Lines lines, int i, int at, Deque<Box> open) {
        String line = lines.get(i);
        if (lines.text(i) && line.startsWith(":::", at)) {
            colons(lines, i, at, open);
            return;
        }
        if (lines.text(i) && line.startsWith("@tab", at) && !open.isEmpty()) {
            tab(lines, i, line.substring(at + 4), open);
            return;
        }
        String title = lines.text(i) ? title(line, at) : null;
        if (title != null) {
            boolean titled = titled(lines, i, below(lines, i), title, open);
            open(lines, i, new Box(Line.column(line, at) + 4, titled), title, open);
        } else if (!open.isEmpty() && lines.role(i) != Role.HIDDEN) {
            lines.set(i, "> ".repeat(depth(open)) + Line.dedent(line, margin(open)));
        }
    }

    private static void colons(Lines lines, int i, int at, Deque<Box> open) {
        String rest = lines.get(i).substring(Line.run(lines.get(i), at)).strip();
        if (rest.isEmpty()) {
            if (!open.isEmpty() && open.element().column() < 0) {
                close(lines, i, open);
            }
            lines.hide(i);
            return;
        }
        int space = rest.indexOf(' ');
        String title = space < 0 ? "" : rest.substring(space + 1).strip();
        int end = end(lines, i);
        if (end > 0) {
            open(lines, i, new Box(-1, titled(lines, i, end, title, open)), title, open);
        }
    }

    /** {@code @tab Title}, {@code @tab:active Title#mark} in a box of tabs: a heading, below the box's own. */
    private static void tab(Lines lines, int i, String rest, Deque<Box> open) {
        String title = rest.startsWith(":active") ? rest.substring(7) : rest;
        int mark = title.lastIndexOf('#');
        title = (mark > 0 ? title.substring(0, mark) : title).strip();
        if (title.isEmpty()) {
            lines.hide(i);
            return;
        }
        String margin = ">".repeat(depth(open));
        lines.set(i, (margin.isEmpty() ? "" : margin + " ") + "**" + title + "**");
        lines.add(i, margin);
        if (i > 0 && !lines.adds(i - 1)) {
            lines.add(i - 1, margin);
        }
    }

    private static void open(Lines lines, int i, Box box, String title, Deque<Box> open) {
        if (box.titled()) {
            lines.set(i, "> ".repeat(depth(open) + 1) + "[!note] " + title);
            if (i > 0 && open.isEmpty() && !lines.adds(i - 1)) {
                lines.add(i - 1, "");
            }
        } else if (title.isEmpty()) {
            lines.hide(i);
        } else {
            lines.set(i, "> ".repeat(depth(open)) + "**" + title + "**");
            lines.add(i, ">".repeat(depth(open)));
        }
        if (open.size() < 64) {
            open.push(box);
        }
    }

    /** Leaves the boxes this line is not in. */
    private static void leave(Lines lines, int i, Deque<Box> open, int column) {
        while (!open.isEmpty() && open.element().column() > column) {
            close(lines, i - 1, open);
        }
    }

    /** Parts what follows line {@code i} from the box that ends there. */
    private static void close(Lines lines, int i, Deque<Box> open) {
        open.pop();
        if (i >= 0 && !lines.adds(i)) {
            lines.add(i, ">".repeat(depth(open)));
        }
    }

    private static int depth(Deque<Box> open) {
        int depth = 0;
        for (Box box : open) {
            depth += box.titled() ? 1 : 0;
        }
        return depth;
    }

    private static int margin(Deque<Box> open) {
        for (Box box : open) {
            if (box.column() >= 0) {
                return box.column();
            }
        }
        return 0;
    }

    /** Does the box go on after a blank line? */
    private static boolean inside(Lines lines, int from, Deque<Box> open) {
        int i = from;
        while (i < lines.size() && Line.blank(lines.get(i))) {
            i++;
        }
        return i < lines.size() && Line.indent(lines.get(i)) >= open.element().column();
    }

    private static boolean titled(Lines lines, int i, int end, String title, Deque<Box> open) {
        return !title.isEmpty() && open.size() < DEEPEST && end < i + LONGEST && plain(lines, i, end);
    }

    /** The first line after what is indented below line {@code i}. */
    private static int below(Lines lines, int i) {
        int column = Line.indent(lines.get(i)) + 4;
        int most = Math.min(lines.size(), i + LONGEST);
        int end = i + 1;
        while (end < most && (Line.blank(lines.get(end)) || Line.indent(lines.get(end)) >= column)) {
            end++;
        }
        return end;
    }

    /** Is there neither code nor a formula from here to there, whose lines could not be quoted one by one? */
    private static boolean plain(Lines lines, int from, int end) {
        for (int k = from; k < end; k++) {
            if (lines.role(k) == Role.FENCE || lines.role(k) == Role.CODE || lines.adds(k)) {
                return false;
            }
        }
        return true;
    }

    /** The line of colons that ends the box opened on line {@code i}; 0 when there is none. */
    private static int end(Lines lines, int i) {
        int depth = 0;
        for (int k = i; k < Math.min(lines.size(), i + LONGEST); k++) {
            String line = lines.get(k).strip();
            if (lines.text(k) && line.startsWith(":::")) {
                depth += line.length() > Line.run(line, 0) ? 1 : -1;
                if (depth == 0) {
                    return k;
                }
            }
        }
        return 0;
    }

    /** The title of the box that opens here, perhaps empty; null, which never leaves this class, when none does. */
    private static String title(String line, int at) {
        boolean box = line.startsWith("!!!", at) || line.startsWith("???", at);
        if (line.startsWith("=== \"", at) && line.endsWith("\"") && line.length() > at + 6) {
            return line.substring(at + 5, line.length() - 1).strip();
        }
        int from = at + 3;
        if (box && from < line.length() && (line.charAt(from) == '+' || line.charAt(from) == '-')) {
            from++;
        }
        if (!box
                || from + 1 >= line.length()
                || line.charAt(from) != ' '
                || !Character.isLetter(line.charAt(from + 1))) {
            return null;
        }
        int quote = line.indexOf('"', from);
        int end = quote < 0 ? -1 : line.lastIndexOf('"');
        String type = line.substring(from, quote < 0 ? line.length() : quote).strip();
        boolean types = type.length() <= 40 && type.chars().allMatch(c -> c < 0x80 && c != '.' && c != '?');
        return types ? end > quote ? line.substring(quote + 1, end).strip() : "" : null;
    }
}
