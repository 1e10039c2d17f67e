package moxie.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A light look at a note: what each line is and which heading or item it belongs to. It follows the reader of the note
 * floor (fences end by looking ahead, items nest by indentation) without reading inside a line.
 */
final class Outline {
    private final Text text;
    private final Row.Kind[] kinds;
    private final int[] columns;
    /** Where the marker of a line begins, where its words begin and end. */
    private final int[] markers;

    private final int[] words;
    private final int[] ends;
    private final int[] owners;
    private final List<Entry> entries = new ArrayList<>();
    private Entry[] open = new Entry[16];
    private int[] openColumns = new int[16];
    private int depth;

    private Outline(Text text, String name) {
        this.text = text;
        int size = text.size();
        kinds = new Row.Kind[size];
        columns = new int[size];
        markers = new int[size];
        words = new int[size];
        ends = new int[size];
        owners = new int[size];
        push(new Entry(0, -1, 0, 0, name), -1);
    }

    /** @param name what the note is called where it has no heading of its own */
    static Outline of(String name, byte[] bytes, int length) {
        Outline outline = new Outline(new Text(bytes, length), name);
        outline.read();
        return outline;
    }

    List<Entry> entries() {
        return entries;
    }

    int size() {
        return text.size();
    }

    Row.Kind kind(int line) {
        return kinds[line];
    }

    /** The words of a line without indentation and marker; code keeps its indentation from the fence on. */
    String words(int line) {
        String part = text.part(words[line], ends[line]);
        if (kinds[line] == Row.Kind.CODE) {
            return " ".repeat(columns[line]) + part;
        }
        return kinds[line] == Row.Kind.MATH ? part.replace("$$", "").strip() : part;
    }

    Row row(int line) {
        int column = kinds[line] == Row.Kind.CODE ? openerColumn(line) : columns[line];
        String marker = text.part(markers[line], text.strip(markers[line], words[line]));
        return new Row(kinds[line], column, kinds[line] == Row.Kind.CODE ? "" : marker, words(line));
    }

    private int openerColumn(int line) {
        int i = line;
        while (i > 0 && kinds[i] == Row.Kind.CODE) {
            i--;
        }
        return columns[i];
    }

    /** The line as it stands in the note. */
    String line(int line) {
        return text.line(line);
    }

    /** The entry a line belongs to. */
    Entry owner(int line) {
        return entries.get(owners[line]);
    }

    private void read() {
        int line = frontMatter();
        while (line < text.size()) {
            line = block(line);
        }
        for (int i = entries.size() - 1; i > 0; i--) {
            Entry above = entries.get(entries.get(i).parent);
            above.endLine = Math.max(above.endLine, entries.get(i).endLine);
        }
    }

    /** What the name of the file names: the first heading where it stands above all else, or the note as a whole. */
    int subject() {
        if (entries.size() < 2 || entries.get(1).level != 1) {
            return 0;
        }
        for (int i = 2; i < entries.size(); i++) {
            if (entries.get(i).parent == 0) {
                return 0;
            }
        }
        return 1;
    }

    private int frontMatter() {
        if (!text.line(0).equals("---")) {
            return 0;
        }
        for (int i = 1; i < text.size(); i++) {
            String line = text.line(i);
            if (line.equals("---") || line.equals("...")) {
                hide(0, i + 1);
                return i + 1;
            }
        }
        return 0;
    }

    private void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            put(i, Row.Kind.HIDDEN, 0, text.start(i), text.start(i));
        }
    }

    /** Reads one line, or a block to its end; returns the next line. */
    private int block(int line) {
        int at = text.indent(line);
        int end = text.end(line);
        if (at == end) {
            put(line, Row.Kind.BLANK, 0, at, at);
            return line + 1;
        }
        int column = text.column(line, at);
        char c = text.chars[at];
        if ((c == '`' || c == '~') && Fence.opens(text, at, end)) {
            return fence(line, at, column);
        }
        if (c == '$' && text.startsWith("$$", at, end)) {
            int next = maths(line, column);
            if (next > line) {
                return next;
            }
        }
        if (c == '<' && text.startsWith("<!--", at, end)) {
            return comment(line);
        }
        int hashes = c == '#' && column <= 3 ? heading(text, at, end) : 0;
        if (hashes > 0) {
            int body = text.spaces(at + hashes, end);
            enter(line, hashes, column, body);
            put(line, Row.Kind.HEADING, column, at, body);
            return line + 1;
        }
        if (rule(at, end)) {
            return paragraph(line, Row.Kind.RULE, at, column);
        }
        int marker = Marker.length(text, at, end);
        return marker > 0 ? item(line, at, column, marker) : words(line, at, column);
    }

    private int item(int line, int at, int column, int marker) {
        int end = text.end(line);
        int body = at + marker;
        int sign = at;
        int inner = Marker.length(text, body, end);
        if (inner > 0) { // "- 1. x": the number belongs to the bullet
            sign = body;
            body += inner;
        }
        int hashes = heading(text, body, end);
        if (hashes > 0) {
            body = text.spaces(body + hashes, end);
        }
        enter(line, 10, column, body);
        put(line, Row.Kind.ITEM, column, sign, body);
        if (Fence.opens(text, body, end)) {
            ends[line] = body;
            return fence(line, body, column + marker);
        }
        return line + 1;
    }

    private int words(int line, int at, int column) {
        char c = text.chars[at];
        if (c == '*' && boldLine(line, at) && wordsFollow(line)) {
            enter(line, 7, column, at);
            put(line, Row.Kind.HEADING, column, at, at);
            return line + 1;
        }
        return paragraph(line, c == '|' ? Row.Kind.TABLE : c == '>' ? Row.Kind.QUOTE : Row.Kind.TEXT, at, column);
    }

    private int paragraph(int line, Row.Kind kind, int at, int column) {
        Row.Kind before = line == 0 ? Row.Kind.BLANK : kinds[line - 1];
        if (column == 0 && before != Row.Kind.TEXT && before != Row.Kind.ITEM) {
            leave(10, 0);
        }
        boolean below = before == Row.Kind.BLANK && depth > 1 && column > openColumns[depth - 1];
        if (below || kind == Row.Kind.TABLE || kind == Row.Kind.QUOTE) {
            fill(column);
        }
        put(line, kind, column, at, at);
        return line + 1;
    }

    /** Is all of a line bold, and short, and no sentence? */
    private boolean boldLine(int line, int at) {
        int end = text.strip(at, text.end(line));
        if (end > at && (text.chars[end - 1] == '：' || text.chars[end - 1] == ':')) {
            end--;
        }
        if (end - at <= 4 || end - at > 54 || !text.startsWith("**", at, end) || !text.startsWith("**", end - 2, end)) {
            return false;
        }
        char last = text.chars[end - 3];
        return text.find('*', at + 2, end) == end - 2 && last != '。' && last != '.' && last != '！' && last != '!';
    }

    private boolean wordsFollow(int line) {
        for (int i = line + 1; i < text.size(); i++) {
            int at = text.indent(i);
            if (at < text.end(i)) {
                return heading(text, at, text.end(i)) == 0 && !boldLine(i, at);
            }
        }
        return false;
    }

    private int fence(int line, int at, int column) {
        fill(column);
        int end = Fence.end(text, line, at, column);
        boolean closed = end < text.size() && Fence.closes(text, end, at, text.end(line));
        if (kinds[line] == null) {
            put(line, Row.Kind.HIDDEN, column, at, at);
        }
        for (int i = line + 1; i < end; i++) {
            int from = text.indent(i);
            put(i, Row.Kind.CODE, Math.max(0, text.column(i, from) - column), from, from);
        }
        if (closed) {
            hide(end, end + 1);
            return end + 1;
        }
        return end;
    }

    /** A block of maths; the same line when it is none. */
    private int maths(int line, int column) {
        int end = line;
        boolean alone = text.find('$', text.indent(line) + 2, text.end(line)) < 0;
        if (alone) {
            end++;
            while (end < text.size() && !text.holds(end, "$$")) {
                end++;
            }
        } else if (!text.startsWith("$$", text.strip(0, text.end(line)) - 2, text.end(line))) {
            return line;
        }
        if (end == text.size()) {
            return line;
        }
        fill(column);
        for (int i = line; i <= end; i++) {
            int from = text.indent(i);
            boolean dollars = text.strip(from, text.end(i)) - from == 2 && text.startsWith("$$", from, text.end(i));
            put(i, dollars ? Row.Kind.HIDDEN : Row.Kind.MATH, column, from, from);
        }
        return end + 1;
    }

    private int comment(int line) {
        int end = line;
        while (end < text.size() && !text.holds(end, "-->")) {
            end++;
        }
        end = end == text.size() ? line + 1 : end + 1;
        hide(line, end);
        return end;
    }

    // --- the stack of what is open

    private void enter(int line, int level, int column, int body) {
        leave(level, column);
        Entry above = open[depth - 1];
        above.filled = true;
        String title = text.part(body, text.end(line));
        push(new Entry(entries.size(), above.index, level, line, title), level == 10 ? column : -1);
    }

    /** Closes what a heading of this level, or an item at this column, ends. */
    private void leave(int level, int column) {
        while (depth > 1) {
            Entry top = open[depth - 1];
            boolean ended = level == 10 ? top.item() && openColumns[depth - 1] >= column : top.level >= level;
            if (!ended) {
                return;
            }
            depth--;
        }
    }

    /** Something at this column makes a topic of the item it stands under. */
    private void fill(int column) {
        while (depth > 1 && open[depth - 1].item() && openColumns[depth - 1] >= column) {
            depth--;
        }
        open[depth - 1].filled = true;
    }

    private void push(Entry entry, int column) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            openColumns = Arrays.copyOf(openColumns, depth * 2);
        }
        entries.add(entry);
        open[depth] = entry;
        openColumns[depth] = column;
        depth++;
    }

    private void put(int line, Row.Kind kind, int column, int marker, int body) {
        kinds[line] = kind;
        columns[line] = column;
        markers[line] = marker;
        words[line] = body;
        ends[line] = kind == Row.Kind.HIDDEN ? body : text.strip(body, text.end(line));
        Entry top = open[depth - 1];
        owners[line] = top.index;
        if (kind != Row.Kind.BLANK && top.endLine < line) {
            top.endLine = line;
        }
    }

    /** The number of hashes of a heading; 0 when it is none. */
    static int heading(Text text, int from, int to) {
        if (from >= to || text.chars[from] != '#') {
            return 0;
        }
        int hashes = text.run(from, to);
        boolean title = text.spaces(from + hashes, to) < to;
        boolean spaced = title && Text.space(text.chars[from + hashes]);
        return hashes <= 6 && title && (spaced || hashes > 1) ? hashes : 0;
    }

    private boolean rule(int from, int to) {
        char c = text.chars[from];
        if (c != '-' && c != '*' && c != '_' && c != '=') {
            return false;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            if (text.chars[i] == c) {
                count++;
            } else if (!Text.space(text.chars[i])) {
                return false;
            }
        }
        return count >= 3;
    }
}
