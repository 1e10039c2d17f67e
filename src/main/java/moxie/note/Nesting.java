package moxie.note;

import java.util.ArrayDeque;
import java.util.Deque;
import moxie.note.Lines.Role;

/**
 * Makes the nesting of lists what the eye sees. Any step to the right is one level, whatever its width, also under a
 * heading; a step back goes to the nearest level that is further left; a blank line ends no list, an unindented
 * paragraph or heading does, unless the numbering goes on after it. Different forms of numbering at one indentation
 * nest in the order they appear. Indented prose is prose: it is code only when it looks like code.
 */
final class Nesting implements Repair {
    /** Deeper levels join this one, so that no note can nest without end. */
    static final int DEEPEST = 60;

    /** The most lines looked at to tell whether an indented block is code. */
    private static final int SAMPLE = 40;

    @Override
    public void apply(Lines lines) {
        new Walk(lines).run();
    }

    /**
     * An open list item.
     *
     * @param place where it stands: sixteen times its column in the file, plus its depth among items of that column
     * @param content the column its content has now
     * @param line where it begins
     */
    private record Item(int place, boolean ordered, int rank, int content, int line) {
        int column() {
            return place / 16;
        }
    }

    /** One walk down a note with the stack of open items. */
    private static final class Walk {
        private final Lines lines;
        private final Numbers numbers;
        private final Deque<Item> open = new ArrayDeque<>();
        /** Is the line above a line of a paragraph or item that goes on? */
        private boolean flowing;
        /** Is the line above a paragraph rather than the first line of an item? */
        private boolean paragraph;

        Walk(Lines lines) {
            this.lines = lines;
            this.numbers = new Numbers(lines);
        }

        void run() {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int at = Line.start(line);
                if (lines.role(i) == Role.FENCE) {
                    i = fence(i, Line.column(line, at));
                } else if (at == line.length() || lines.role(i) == Role.HIDDEN) {
                    stop();
                } else {
                    i = text(i, line, at);
                }
                if (lines.adds(i) && lines.added(i).isEmpty()) {
                    stop();
                }
            }
        }

        private void stop() {
            flowing = false;
            paragraph = false;
        }

        private int text(int i, String line, int at) {
            int column = Line.column(line, at);
            if (Line.heading(line, at) > 0 || Line.rule(line, at)) {
                leave(column * 16);
                put(i, indent(), line.substring(at));
                stop();
                return i;
            }
            Marker marker = Marker.at(line, at);
            if (marker != null && marker.common()) {
                return item(i, line, at, marker);
            }
            if (flowing && line.charAt(at) != '>') {
                if (line.charAt(at) == '|' || line.charAt(at) == '<') {
                    put(i, indent(), line.substring(at));
                }
                return i;
            }
            under(column);
            flowing = true;
            paragraph = true;
            if (column >= 4 && program(i, column)) {
                return indented(i, column);
            }
            put(i, indent(), line.substring(at));
            return i;
        }

        private int item(int i, String line, int at, Marker marker) {
            int place = place(Line.column(line, at), marker, lines.rank(i));
            leave(place);
            int indent = indent();
            int text = marker.end();
            while (text < line.length() && Line.isSpace(line.charAt(text))) {
                text++;
            }
            String mark = line.substring(at, marker.end());
            if (marker.ordered() && flowing && paragraph && marker.number() != 1) {
                mark = "1" + mark.charAt(mark.length() - 1);
            }
            boolean empty = text == line.length();
            if (open.size() < DEEPEST) {
                open.push(new Item(place, marker.ordered(), lines.rank(i), indent + mark.length() + 1, i));
            }
            put(i, indent, empty ? mark : mark + " " + line.substring(text));
            flowing = !empty;
            paragraph = false;
            return Line.fence(line, text) > 0 ? code(i, Line.column(line, text)) : i;
        }

        /** Where an item at this column stands among the open ones of the same column. */
        private int place(int column, Marker marker, int rank) {
            for (Item item : open) {
                if (item.column() != column) {
                    break;
                }
                if (item.ordered() == marker.ordered() && item.rank() == rank) {
                    return item.place();
                }
            }
            Item top = open.peek();
            boolean below = top != null && top.column() == column && top.place() % 16 < 14 && nests(top, marker, rank);
            return below ? top.place() + 1 : column * 16;
        }

        private boolean nests(Item top, Marker marker, int rank) {
            if (marker.ordered()) {
                return top.ordered() ? marker.number() == 1 : top.rank() >= 10 && rank == 6;
            }
            if (top.ordered()) {
                return flowing ? !paragraph : numbers.goesOn(top.line());
            }
            return top.rank() >= 10 && rank > top.rank();
        }

        private int fence(int i, int column) {
            under(column);
            put(i, indent(), Line.dedent(lines.get(i), column));
            return code(i, column);
        }

        /** Moves the code below an opening fence; returns its last line. */
        private int code(int open, int column) {
            int i = open;
            int margin = margin(open, column);
            while (i + 1 < lines.size() && lines.role(i + 1) == Role.CODE && !lines.adds(i)) {
                i++;
                put(i, Line.blank(lines.get(i)) ? 0 : indent(), Line.dedent(lines.get(i), margin));
            }
            if (lines.adds(i)) {
                lines.add(i, " ".repeat(indent()) + lines.added(i).strip());
            } else if (i + 1 < lines.size() && lines.role(i + 1) == Role.FENCE) {
                i++;
                put(i, indent(), lines.get(i).strip());
            }
            stop();
            return i;
        }

        /** The indentation the lines of a fenced block share, at most that of its fence. */
        private int margin(int open, int column) {
            int margin = column;
            for (int i = open + 1; i < lines.size() && lines.role(i) == Role.CODE && !lines.adds(i - 1); i++) {
                if (!Line.blank(lines.get(i))) {
                    margin = Math.min(margin, Line.indent(lines.get(i)));
                }
            }
            return margin;
        }

        /** Closes the items at or right of this place. */
        private void leave(int place) {
            while (!open.isEmpty() && open.peek().place() >= place) {
                open.pop();
            }
        }

        /** Goes to the item that a block at this column belongs to. */
        private void under(int column) {
            Item last = null;
            while (!open.isEmpty() && open.peek().column() >= column) {
                last = open.pop();
            }
            if (last != null && last.ordered() && last.column() == column && numbers.goesOn(last.line())) {
                open.push(last);
            }
        }

        private int indent() {
            return open.isEmpty() ? 0 : open.peek().content();
        }

        private void put(int i, int indent, String text) {
            String line = lines.get(i);
            boolean same = line.length() == indent + text.length() && Line.start(line) >= indent && line.endsWith(text);
            if (!same || line.lastIndexOf('\t', indent - 1) >= 0 || line.lastIndexOf('\u3000', indent - 1) >= 0) {
                lines.set(i, " ".repeat(indent) + text);
            }
        }

        /** Does the block that starts here, indented by {@code column}, look like code? */
        private boolean program(int i, int column) {
            int total = 0;
            int code = 0;
            for (int k = i; k < Math.min(lines.size(), i + SAMPLE) && lines.text(k); k++) {
                String line = lines.get(k);
                int at = Line.start(line);
                if (at < line.length()) {
                    if (Line.column(line, at) < column) {
                        break;
                    }
                    total++;
                    code += Line.code(line) ? 1 : 0;
                }
            }
            int needed = 4 + (open.isEmpty() ? 0 : open.peek().column());
            return code * 10 >= total * 6 && column >= needed;
        }

        /** Keeps the indented code that starts here as such; returns its last line. */
        private int indented(int i, int column) {
            int last = i;
            for (int k = i; k < lines.size() && lines.text(k); k++) {
                String line = lines.get(k);
                int at = Line.start(line);
                if (at < line.length()) {
                    if (Line.column(line, at) < column) {
                        break;
                    }
                    last = k;
                }
            }
            for (int k = i; k <= last; k++) {
                if (!Line.blank(lines.get(k))) {
                    put(k, indent() + 4, Line.dedent(lines.get(k), column));
                }
            }
            stop();
            return last;
        }
    }

    /** For each numbered item at the left margin: is there a next number before the next heading? */
    private static final class Numbers {
        private final boolean[] goesOn;

        Numbers(Lines lines) {
            goesOn = new boolean[lines.size()];
            int[] next = new int[16];
            boolean[] chained = new boolean[16];
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (!lines.text(i) || lines.get(i).isEmpty()) {
                    continue;
                }
                String line = lines.get(i);
                if (Line.heading(line, 0) > 0) {
                    java.util.Arrays.fill(next, 0);
                    continue;
                }
                int rank = lines.rank(i);
                if (rank > 0 && rank < 7 && !Line.isSpace(line.charAt(0))) {
                    int number = Marker.at(line, 0).number();
                    goesOn[i] = next[rank] == number + 1;
                    next[rank] = number;
                }
            }
            last(lines, chained);
        }

        /** The last item of a list goes on when a paragraph followed an earlier one: it has its own paragraph too. */
        private void last(Lines lines, boolean[] chained) {
            int[] before = new int[16];
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!lines.text(i) || line.isEmpty()) {
                    continue;
                }
                if (Line.heading(line, 0) > 0) {
                    java.util.Arrays.fill(before, 0);
                    java.util.Arrays.fill(chained, false);
                    continue;
                }
                int rank = lines.rank(i);
                if (rank > 0 && rank < 7 && !Line.isSpace(line.charAt(0))) {
                    int number = Marker.at(line, 0).number();
                    boolean follows = before[rank] == number - 1 && number > 1;
                    if (!goesOn[i] && follows && chained[rank]) {
                        goesOn[i] = true;
                    }
                    chained[rank] = goesOn[i] && parted(lines, i);
                    before[rank] = number;
                }
            }
        }

        /** Does a block of its own, unindented, follow this item? */
        private static boolean parted(Lines lines, int i) {
            int next = i + 1;
            while (next < lines.size() && Line.blank(lines.get(next))) {
                next++;
            }
            if (next == lines.size()) {
                return false;
            }
            String line = lines.get(next);
            boolean fence = lines.role(next) == Role.FENCE;
            boolean text = lines.text(next) && next > i + 1 && lines.rank(next) == 0;
            return (fence || text) && !Line.isSpace(line.charAt(0)) && Line.heading(line, 0) == 0;
        }

        boolean goesOn(int line) {
            return goesOn[line];
        }
    }
}
