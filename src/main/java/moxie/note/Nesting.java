package moxie.note;

import java.util.ArrayDeque;
import java.util.Deque;
import moxie.note.Lines.Role;

/**
 * Makes the nesting of lists what the eye sees. Any step to the right is one level, whatever its width, also under a
 * heading; a step back goes to the nearest level that is further left; a blank line ends no list, an unindented
 * paragraph or heading does, unless the numbering goes on after it. Different forms of numbering at one indentation
 * nest in the order they appear. Indented prose is prose: it is code only when it looks like code. A line CommonMark
 * would place where the eye does stays as it is.
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

    /** Where items hang: the note itself, or an open item. */
    private static final class Item {
        /** Sixteen times its column in the file, plus its depth among items of that column. */
        private final int place;

        private final boolean ordered;
        private final int rank;
        /** The column its content has now. */
        private final int content;

        private final int line;
        /** The column the items of its list have now; negative when no list goes on in it. */
        private int child = -1;

        Item(int place, boolean ordered, int rank, int content, int line) {
            this.place = place;
            this.ordered = ordered;
            this.rank = rank;
            this.content = content;
            this.line = line;
        }

        int column() {
            return place / 16;
        }
    }

    /** One walk down a note with the stack of open items. */
    private static final class Walk {
        private final Lines lines;
        private final Numbers numbers;
        private final Item root = new Item(-1, false, 0, 0, 0);
        private final Deque<Item> open = new ArrayDeque<>();
        /** Is the line above a line of a paragraph or item that goes on? */
        private boolean flowing;
        /** Is the line above a paragraph rather than the first line of an item? */
        private boolean paragraph;
        /** Is what goes on a table or HTML, to which CommonMark counts no line further left? */
        private boolean markup;
        /** The column the content of the item now left began at: what stands there CommonMark still counts to it. */
        private int left = Integer.MAX_VALUE;

        Walk(Lines lines) {
            this.lines = lines;
            this.numbers = new Numbers(lines);
        }

        void run() {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int at = Line.start(line);
                if (lines.role(i) == Role.FENCE) {
                    under(Line.column(line, at));
                    i = fenced(i, Line.column(line, at), settle(i, line, at));
                } else if (at == line.length() || lines.role(i) == Role.HIDDEN) {
                    blank(i, line);
                    stop();
                } else {
                    i = text(i, line, at);
                }
                if (lines.adds(i) && lines.added(i).isEmpty()) {
                    stop();
                }
            }
        }

        /** A line of wide spaces is blank to the eye, and not to CommonMark. */
        private void blank(int i, String line) {
            if (line.indexOf('\u3000') >= 0) {
                lines.set(i, "");
            }
        }

        private void stop() {
            flowing = false;
            paragraph = false;
            markup = false;
        }

        private Item top() {
            return open.isEmpty() ? root : open.element();
        }

        private int text(int i, String line, int at) {
            int column = Line.column(line, at);
            if (Line.heading(line, at) > 0 || Line.rule(line, at)) {
                leave(column * 16);
                settle(i, line, at);
                stop();
                return i;
            }
            Marker marker = Marker.at(line, at);
            if (marker != null && marker.common()) {
                return item(i, line, at, marker);
            }
            if (flowing && line.charAt(at) != '>') {
                markup |= line.charAt(at) == '|' || line.charAt(at) == '<';
                if (markup) {
                    settle(i, line, at);
                }
                return i;
            }
            under(column);
            flowing = true;
            paragraph = true;
            if (column >= 4 && program(i, column)) {
                return indented(i, column);
            }
            settle(i, line, at);
            if (line.charAt(at) == '>' && closed(line, at)) {
                stop();
            }
            return i;
        }

        /** Does this line of a quote hold nothing that could go on: no words, a heading, a fence? */
        private static boolean closed(String line, int from) {
            int at = from;
            while (at < line.length() && (line.charAt(at) == '>' || Line.isSpace(line.charAt(at)))) {
                at++;
            }
            return at == line.length() || Line.heading(line, at) > 0 || Line.fence(line, at) > 0;
        }

        private int item(int i, String line, int at, Marker marker) {
            int column = Line.column(line, at);
            int text = marker.end();
            while (text < line.length() && Line.isSpace(line.charAt(text))) {
                text++;
            }
            boolean empty = text == line.length();
            if (empty && !goesDeeper(i, column)) {
                lines.hide(i);
                stop();
                return i;
            }
            int place = place(column, marker, lines.rank(i));
            leave(place);
            Item parent = top();
            boolean fits = parent.child < 0 ? fits(line, at, column) : column == parent.child && plain(line, at);
            int indent = fits ? column : parent.child < 0 ? parent.content : parent.child;
            parent.child = indent;
            boolean renumber = marker.ordered() && flowing && paragraph && marker.number() != 1;
            int gap = text - marker.end();
            boolean spaced = empty || (gap <= 4 && spaces(line, marker.end(), text));
            int length = marker.end() - at;
            if (!fits || renumber || !spaced) {
                String mark = renumber ? "1" + line.charAt(marker.end() - 1) : line.substring(at, marker.end());
                String rest = empty ? "" : " " + line.substring(text);
                lines.set(i, " ".repeat(indent) + mark + rest);
                length = mark.length();
                gap = 1;
                if (!fits && column != indent) {
                    lines.repaired("list-indent", i);
                }
            }
            if (empty && flowing && paragraph && !lines.adds(i - 1)) {
                lines.add(i - 1, ""); // or CommonMark reads the paragraph's next line, or a line that makes it a title
            }
            left = Integer.MAX_VALUE;
            int content = indent + length + (empty ? 1 : gap);
            if (open.size() < DEEPEST) {
                open.push(new Item(place, marker.ordered(), lines.rank(i), content, i));
            }
            markup = false;
            flowing = !empty && Line.heading(line, text) == 0 && !Line.rule(line, text);
            paragraph = false;
            if (spaced && fits) {
                inner(i, line, text);
            }
            return Line.fence(line, text) > 0 ? fenced(i, Line.column(line, text), fits && spaced) : i;
        }

        /** The items that begin further right on the same line: {@code - - x}. */
        private void inner(int i, String line, int from) {
            int at = from;
            Marker marker = Marker.at(line, at);
            while (marker != null && marker.common() && !Line.rule(line, at) && open.size() < DEEPEST) {
                int text = marker.end();
                while (text < line.length() && line.charAt(text) == ' ') {
                    text++;
                }
                int column = Line.column(line, at);
                top().child = column;
                open.push(new Item(column * 16, marker.ordered(), 0, Line.column(line, text), i));
                at = text;
                marker = Marker.at(line, at);
            }
        }

        private static boolean spaces(String line, int from, int to) {
            for (int i = from; i < to; i++) {
                if (line.charAt(i) != ' ') {
                    return false;
                }
            }
            return true;
        }

        /** Would CommonMark put a line of this indentation where we do? */
        private boolean fits(String line, int at, int column) {
            int content = top().content;
            return column >= content && column <= content + 3 && column < left && plain(line, at);
        }

        private static boolean plain(String line, int at) {
            return at == 0 || line.lastIndexOf('\u3000', at - 1) < 0;
        }

        /** Puts a block where it belongs; true when it stood there already. */
        private boolean settle(int i, String line, int at) {
            top().child = -1;
            boolean fits = fits(line, at, Line.column(line, at));
            left = Integer.MAX_VALUE;
            if (!fits) {
                lines.set(i, " ".repeat(top().content) + line.substring(at));
            }
            return fits;
        }

        /** Is the next line further right, so that an empty bullet holds it? */
        private boolean goesDeeper(int i, int column) {
            return i + 1 < lines.size() && !Line.blank(lines.get(i + 1)) && Line.indent(lines.get(i + 1)) > column;
        }

        /** Where an item at this column stands among the open ones of the same column. */
        private int place(int column, Marker marker, int rank) {
            for (Item item : open) {
                if (item.column() != column) {
                    break;
                }
                boolean same = item.ordered == marker.ordered() && item.rank == rank;
                if (same || (bullet(item.ordered, item.rank) && bullet(marker.ordered(), rank))) {
                    return item.place;
                }
            }
            Item top = top();
            boolean below = top != root && top.column() == column && top.place % 16 < 14 && nests(top, marker, rank);
            return below ? top.place + 1 : column * 16;
        }

        private static boolean bullet(boolean ordered, int rank) {
            return ordered ? rank == NumberedBullets.BULLET : rank == 0;
        }

        private boolean nests(Item top, Marker marker, int rank) {
            if (marker.ordered()) {
                return top.ordered ? marker.number() == 1 : top.rank >= 10 && rank == 6;
            }
            if (top.ordered) {
                return flowing ? !paragraph : numbers.goesOn(top.line);
            }
            return top.rank >= 10 && rank > top.rank;
        }

        /** Settles the code below an opening fence; returns its last line. */
        private int fenced(int open, int column, boolean stays) {
            int margin = margin(open, column);
            boolean inside = stays && margin >= top().content;
            int i = open;
            while (i + 1 < lines.size() && lines.role(i + 1) == Role.CODE && !lines.adds(i)) {
                i++;
                String line = lines.get(i);
                int at = Line.start(line);
                if (at == line.length()) {
                    blank(i, line);
                } else if (!inside || !plain(line, at)) {
                    lines.set(i, " ".repeat(top().content) + Line.dedent(line, margin));
                }
            }
            if (lines.adds(i)) {
                lines.add(i, " ".repeat(top().content) + lines.added(i).strip());
            } else if (i + 1 < lines.size() && lines.role(i + 1) == Role.FENCE) {
                i++;
                settle(i, lines.get(i), Line.start(lines.get(i)));
            }
            top().child = -1;
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
            while (!open.isEmpty() && open.element().place >= place) {
                left = open.pop().content;
            }
        }

        /** Goes to the item that a block at this column belongs to. */
        private void under(int column) {
            Item last = root;
            while (!open.isEmpty() && open.element().column() >= column) {
                last = open.pop();
                left = last.content;
            }
            if (last.ordered && last.column() == column && numbers.goesOn(last.line)) {
                open.push(last);
                left = Integer.MAX_VALUE;
            }
        }

        /** Does the block that starts here, indented by {@code column}, look like code? */
        private boolean program(int i, int column) {
            int total = 0;
            int code = 0;
            for (int k = i; k < Math.min(lines.size(), i + SAMPLE) && lines.text(k); k++) {
                String line = lines.get(k);
                int at = Line.start(line);
                if (at == line.length() || Line.column(line, at) < column) {
                    break;
                }
                if (line.charAt(0) == '\u3000') {
                    return false;
                }
                total++;
                code += Line.code(line) ? 1 : 0;
            }
            int needed = 4 + (open.isEmpty() ? 0 : top().column());
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
            for (int k = i; k <= last && column < top().content + 4; k++) {
                if (!Line.blank(lines.get(k))) {
                    lines.set(k, " ".repeat(top().content + 4) + Line.dedent(lines.get(k), column));
                }
            }
            top().child = -1;
            stop();
            return last;
        }
    }
}
