package moxie.note;

import java.util.ArrayDeque;
import java.util.Deque;
import moxie.note.Lines.Role;

/**
 * Makes the nesting of lists what the eye sees. Any step to the right is one level, whatever its width, also under a
 * heading; a step back goes to the nearest level that is further left; a blank line ends no list, an unindented
 * paragraph or heading does. Indented prose is prose: it is code only when it looks like code.
 */
final class Nesting implements Repair {
    /** Deeper levels join this one, so that no note can nest without end. */
    static final int DEEPEST = 60;

    @Override
    public void apply(Lines lines) {
        new Walk(lines).run();
    }

    /** An open list item: where it stands in the file (columns doubled), and where its content goes now. */
    private record Item(int place, boolean ordered, int content) {}

    /** One walk down a note with the stack of open items. */
    private static final class Walk {
        private final Lines lines;
        private final Deque<Item> open = new ArrayDeque<>();
        /** Is the line above a line of a paragraph or item that goes on? */
        private boolean flowing;
        /** Does the paragraph above stand outside of the list that starts now? */
        private boolean paragraph;

        Walk(Lines lines) {
            this.lines = lines;
        }

        void run() {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                int at = Line.start(line);
                if (lines.role(i) == Role.FENCE) {
                    i = fence(i, Line.column(line, at));
                } else if (at == line.length() || lines.role(i) == Role.HIDDEN) {
                    flowing = false;
                    paragraph = false;
                } else {
                    i = text(i, line, at);
                }
            }
        }

        private int text(int i, String line, int at) {
            int column = Line.column(line, at);
            if (Line.heading(line, at) > 0) {
                leave(column == 0 ? 0 : column * 2);
                put(i, indent(), line.substring(at));
                flowing = false;
                paragraph = false;
                return i;
            }
            if (Line.rule(line, at)) {
                leave(column * 2);
                put(i, indent(), line.substring(at));
                flowing = false;
                paragraph = false;
                return i;
            }
            Marker marker = Marker.at(line, at);
            if (marker != null && marker.common()) {
                return item(i, line, at, marker);
            }
            if (flowing && line.charAt(at) != '>') {
                if (line.charAt(at) == '|') {
                    put(i, indent(), line.substring(at));
                }
                return i;
            }
            leave(column * 2);
            flowing = true;
            paragraph = true;
            if (column >= 4 && lines.text(i)) {
                int end = codeEnd(i, column);
                if (end > i) {
                    for (int k = i; k < end; k++) {
                        put(k, indent() + 4, Line.dedent(lines.get(k), column));
                    }
                    flowing = false;
                    paragraph = false;
                    return end - 1;
                }
            }
            put(i, indent(), line.substring(at));
            return i;
        }

        private int item(int i, String line, int at, Marker marker) {
            int place = Line.column(line, at) * 2;
            Item top = open.peek();
            if (!marker.ordered() && top != null) {
                boolean below = flowing && !paragraph && top.ordered() && top.place() == place;
                boolean among = top.place() == place + 1 && !top.ordered();
                if (below || among) {
                    place++;
                }
            }
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
                open.push(new Item(place, marker.ordered(), indent + mark.length() + 1));
            }
            put(i, indent, empty ? mark : mark + " " + line.substring(text));
            flowing = !empty;
            paragraph = false;
            int fence = Line.fence(line, text);
            if (fence > 0) {
                return code(i, Line.column(line, text));
            }
            return i;
        }

        private int fence(int i, int column) {
            leave(column * 2);
            put(i, indent(), Line.dedent(lines.get(i), column));
            return code(i, column);
        }

        /** Moves the code below an opening fence; returns its last line. */
        private int code(int open, int column) {
            int i = open;
            while (i + 1 < lines.size()
                    && lines.role(i + 1) == Role.CODE
                    && lines.closing(i).isEmpty()) {
                i++;
                put(i, Line.blank(lines.get(i)) ? 0 : indent(), Line.dedent(lines.get(i), column));
            }
            if (!lines.closing(i).isEmpty()) {
                lines.close(i, " ".repeat(indent()) + lines.closing(i).trim());
            } else if (i + 1 < lines.size() && lines.role(i + 1) == Role.FENCE) {
                i++;
                put(i, indent(), lines.get(i).trim());
            }
            flowing = false;
            paragraph = false;
            return i;
        }

        /** Closes the items at or right of this place. */
        private void leave(int place) {
            while (!open.isEmpty() && open.peek().place() >= place) {
                open.pop();
            }
        }

        private int indent() {
            return open.isEmpty() ? 0 : open.peek().content();
        }

        private void put(int i, int indent, String text) {
            String line = lines.get(i);
            if (line.length() != indent + text.length() || Line.start(line) < indent || !line.endsWith(text)) {
                lines.set(i, " ".repeat(indent) + text);
            } else if (line.indexOf('\t') >= 0 && line.indexOf('\t') < indent) {
                lines.set(i, " ".repeat(indent) + text);
            }
        }

        /** The end of the indented code that starts here; {@code i} when it is not code. */
        private int codeEnd(int i, int column) {
            int end = i;
            int total = 0;
            int code = 0;
            for (int k = i; k < lines.size() && lines.text(k); k++) {
                String line = lines.get(k);
                int at = Line.start(line);
                if (at == line.length()) {
                    continue;
                }
                if (Line.column(line, at) < column) {
                    break;
                }
                total++;
                code += Line.code(line) ? 1 : 0;
                end = k + 1;
            }
            return code * 10 >= total * 6
                            && column >= 4 + (open.isEmpty() ? 0 : open.peek().place() / 2)
                    ? end
                    : i;
        }
    }
}
