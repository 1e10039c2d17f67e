package moxie.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A light look at a note: what each line is and which heading or item it belongs to. It follows the reader of the note
 * floor (fences end by looking ahead, items nest by indentation) without reading inside a line.
 */
final class Outline {
    private final String[] lines;
    private final Row[] rows;
    private final int[] owner;
    private final List<Entry> entries = new ArrayList<>();
    private Entry[] open = new Entry[16];
    private int[] columns = new int[16];
    private int depth;

    private Outline(String[] lines, String name) {
        this.lines = lines;
        this.rows = new Row[lines.length];
        this.owner = new int[lines.length];
        push(new Entry(0, -1, 0, 0, name), -1);
    }

    /** @param name what the note is called where it has no heading of its own */
    static Outline of(String name, byte[] bytes, int length) {
        Outline outline = new Outline(split(decode(bytes, length)), name);
        outline.read();
        return outline;
    }

    List<Entry> entries() {
        return entries;
    }

    int size() {
        return lines.length;
    }

    Row row(int line) {
        return rows[line];
    }

    /** The line as it stands in the note. */
    String line(int line) {
        return lines[line];
    }

    /** The entry a line belongs to. */
    Entry owner(int line) {
        return entries.get(owner[line]);
    }

    /** UTF-8 where it is, else GB18030 where that fits, else UTF-8 with replacements. */
    static String decode(byte[] bytes, int length) {
        if (utf16(bytes, length)) {
            return new String(bytes, 0, length, StandardCharsets.UTF_16);
        }
        int from = length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        String text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** Does it begin with the mark of UTF-16? */
    static boolean utf16(byte[] bytes, int length) {
        return length >= 2 && bytes[0] + bytes[1] == -3 && (bytes[0] == -1 || bytes[0] == -2);
    }

    private static String[] split(String text) {
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        String[] lines = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int stop = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines[i] = text.substring(start, stop);
            start = end + 1;
        }
        return lines;
    }

    private void read() {
        int line = frontMatter();
        while (line < lines.length) {
            line = block(line);
        }
        for (Entry entry : entries) {
            for (int up = entry.parent; up >= 0 && entries.get(up).endLine < entry.endLine; ) {
                entries.get(up).endLine = entry.endLine;
                up = entries.get(up).parent;
            }
        }
    }

    private int frontMatter() {
        if (!lines[0].equals("---")) {
            return 0;
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].equals("---") || lines[i].equals("...")) {
                for (int j = 0; j <= i; j++) {
                    rows[j] = new Row(Row.Kind.HIDDEN, 0, "", lines[j]);
                }
                return i + 1;
            }
        }
        return 0;
    }

    /** Reads one line, or a fence to its end; returns the next line. */
    private int block(int line) {
        String text = lines[line];
        int start = indent(text);
        if (start == text.length()) {
            put(line, Row.Kind.BLANK, 0, "", "");
            return line + 1;
        }
        int column = column(text, start);
        char c = text.charAt(start);
        if (Fence.opens(text, start)) {
            return fence(line, start, column);
        }
        if (c == '$' && text.startsWith("$$", start) && text.indexOf("$$", start + 2) < 0) {
            return maths(line, column);
        }
        if (c == '<' && text.startsWith("<!--", start)) {
            return comment(line);
        }
        int hashes = column <= 3 ? heading(text, start) : 0;
        if (hashes > 0) {
            String title = text.substring(start + hashes).strip();
            enter(line, hashes, column, Inline.title(title));
            put(line, Row.Kind.HEADING, column, "######".substring(0, hashes), title);
            return line + 1;
        }
        int marker = rule(text, start) ? 0 : Marker.length(text, start);
        if (marker > 0) {
            return item(line, start, column, marker);
        }
        return words(line, start, column);
    }

    private int item(int line, int start, int column, int marker) {
        String text = lines[line];
        int body = start + marker;
        int inner = Marker.length(text, body);
        String sign = text.substring(start, body).strip();
        if (inner > 0) { // "- 1. x": the number belongs to the bullet
            sign = text.substring(body, body + inner).strip();
            body += inner;
        }
        String words = text.substring(body).strip();
        int hashes = heading(words, 0);
        if (hashes > 0) {
            words = words.substring(hashes).strip();
        }
        enter(line, 10, column, Inline.title(words));
        put(line, Row.Kind.ITEM, column, sign, words);
        if (Fence.opens(words, 0)) {
            put(line, Row.Kind.ITEM, column, sign, "");
            return fence(line, body, column + marker);
        }
        return line + 1;
    }

    private int words(int line, int start, int column) {
        String text = lines[line];
        char c = text.charAt(start);
        Row.Kind kind = rule(text, start)
                ? Row.Kind.RULE
                : c == '|' ? Row.Kind.TABLE : c == '>' ? Row.Kind.QUOTE : Row.Kind.TEXT;
        Row.Kind before = line == 0 ? Row.Kind.BLANK : rows[line - 1].kind();
        if (column == 0 && before != Row.Kind.TEXT && before != Row.Kind.ITEM) {
            leave(10, 0);
        }
        String words = text.substring(start);
        if (kind == Row.Kind.TEXT && boldLine(words) && nextIsWords(line)) {
            enter(line, 7, column, Inline.title(words));
            put(line, Row.Kind.HEADING, column, "", words);
            return line + 1;
        }
        boolean paragraph = before == Row.Kind.BLANK && depth > 1 && column > columns[depth - 1];
        if (paragraph || kind == Row.Kind.TABLE || kind == Row.Kind.QUOTE) {
            fill(column);
        }
        put(line, kind, column, "", words);
        return line + 1;
    }

    private static boolean boldLine(String words) {
        String line = words.strip();
        if (line.endsWith("：") || line.endsWith(":")) {
            line = line.substring(0, line.length() - 1);
        }
        return line.length() > 4
                && line.length() <= 54
                && line.startsWith("**")
                && line.indexOf("**", 2) == line.length() - 2
                && "。.！!".indexOf(line.charAt(line.length() - 3)) < 0;
    }

    private boolean nextIsWords(int line) {
        for (int i = line + 1; i < lines.length; i++) {
            int start = indent(lines[i]);
            if (start < lines[i].length()) {
                return heading(lines[i], start) == 0 && !boldLine(lines[i].substring(start));
            }
        }
        return false;
    }

    private int fence(int line, int start, int column) {
        fill(column);
        int end = Fence.end(lines, line, start, column);
        boolean closed = end < lines.length && Fence.closes(lines[end], lines[line], start);
        if (rows[line] == null) {
            put(line, Row.Kind.HIDDEN, column, "", lines[line].substring(start));
        }
        for (int i = line + 1; i < end; i++) {
            int from = indent(lines[i]);
            int at = Math.max(0, column(lines[i], from) - column);
            put(i, Row.Kind.CODE, column, "", " ".repeat(at) + lines[i].substring(from));
        }
        if (closed) {
            put(end, Row.Kind.HIDDEN, column, "", lines[end]);
        }
        return closed ? end + 1 : end;
    }

    private int maths(int line, int column) {
        int end = line + 1;
        while (end < lines.length && lines[end].indexOf("$$") < 0) {
            end++;
        }
        if (end == lines.length) {
            put(line, Row.Kind.TEXT, column, "", lines[line].strip());
            return line + 1;
        }
        fill(column);
        for (int i = line; i <= end; i++) {
            String text = lines[i].replace("$$", "").strip();
            put(i, text.isEmpty() ? Row.Kind.HIDDEN : Row.Kind.MATH, column, "", text);
        }
        return end + 1;
    }

    private int comment(int line) {
        int end = line;
        while (end < lines.length && lines[end].indexOf("-->") < 0) {
            end++;
        }
        if (end == lines.length) {
            put(line, Row.Kind.HIDDEN, 0, "", lines[line]);
            return line + 1;
        }
        for (int i = line; i <= end; i++) {
            put(i, Row.Kind.HIDDEN, 0, "", lines[i]);
        }
        return end + 1;
    }

    // --- the stack of what is open

    private void enter(int line, int level, int column, String title) {
        leave(level, column);
        Entry above = open[depth - 1];
        above.filled = true;
        push(new Entry(entries.size(), above.index, level, line, title), level == 10 ? column : -1);
    }

    /** Closes what a heading of this level, or an item at this column, ends. */
    private void leave(int level, int column) {
        while (depth > 1) {
            Entry top = open[depth - 1];
            boolean ended = level == 10 ? top.item() && columns[depth - 1] >= column : top.level >= level;
            if (!ended) {
                return;
            }
            depth--;
        }
    }

    /** Something at this column makes a topic of the item it stands under. */
    private void fill(int column) {
        while (depth > 1 && open[depth - 1].item() && columns[depth - 1] >= column) {
            depth--;
        }
        open[depth - 1].filled = true;
    }

    private void push(Entry entry, int column) {
        if (depth == open.length) {
            open = java.util.Arrays.copyOf(open, depth * 2);
            columns = java.util.Arrays.copyOf(columns, depth * 2);
        }
        entries.add(entry);
        open[depth] = entry;
        columns[depth] = column;
        depth++;
    }

    private void put(int line, Row.Kind kind, int column, String marker, String text) {
        rows[line] = new Row(kind, column, marker, text);
        Entry top = open[depth - 1];
        owner[line] = top.index;
        if (kind != Row.Kind.BLANK) {
            top.endLine = Math.max(top.endLine, line);
        }
    }

    // --- measures

    static int indent(String text) {
        int i = 0;
        while (i < text.length() && (Fold.of(text.charAt(i)) == ' ' || text.charAt(i) == 0x200B)) {
            i++;
        }
        return i;
    }

    static int column(String text, int at) {
        int column = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            column = c == '\t' ? (column / 4 + 1) * 4 : column + (c == 0x3000 ? 2 : c == 0x200B ? 0 : 1);
        }
        return column;
    }

    /** The number of hashes of a heading; 0 when it is none. */
    static int heading(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == '#') {
            i++;
        }
        int hashes = i - start;
        boolean spaced = i < text.length() && Fold.of(text.charAt(i)) == ' ';
        return hashes >= 1 && hashes <= 6 && i < text.length() && (spaced || hashes > 1) ? hashes : 0;
    }

    private static boolean rule(String text, int start) {
        char c = text.charAt(start);
        if (c != '-' && c != '*' && c != '_' && c != '=') {
            return false;
        }
        int count = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == c) {
                count++;
            } else if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return count >= 3;
    }
}
