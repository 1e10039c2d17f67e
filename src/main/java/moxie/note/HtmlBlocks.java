package moxie.note;

import java.util.Locale;
import java.util.Set;
import moxie.note.Lines.Role;

/**
 * HTML that only dresses the text must not swallow the Markdown below it, as CommonMark lets it do up to the next
 * blank line: tags that open a line are taken off, {@code <summary>} becomes a bold line, {@code <img>} an image,
 * {@code <pre>} a fence. Tables and lists in HTML stay as they are.
 */
final class HtmlBlocks implements Repair {
    private static final Set<String> DRESS = Set.of(
            "center",
            "div",
            "p",
            "font",
            "span",
            "b",
            "i",
            "u",
            "em",
            "strong",
            "br",
            "hr",
            "details",
            "summary",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "figure",
            "figcaption",
            "img",
            "a",
            "sub",
            "sup",
            "small",
            "big",
            "kbd",
            "mark",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "iframe",
            "video",
            "audio",
            "source",
            "nav",
            "body",
            "html",
            "head",
            "meta",
            "link",
            "o:p",
            "colgroup",
            "col");
    /** What holds together up to its closing tag. */
    private static final Set<String> WHOLE = Set.of("table", "ul", "ol", "dl");
    /** Parts of those, at which CommonMark too begins a block of HTML. */
    private static final Set<String> PARTS = Set.of(
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "legend",
            "option",
            "address",
            "dialog",
            "menu",
            "title",
            "track",
            "param",
            "base");

    private static final Set<String> LITERAL = Set.of("pre", "textarea");
    private static final Set<String> UNSEEN = Set.of("script", "style", "svg");

    @Override
    public void apply(Lines lines) {
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            if (open && lines.role(i) == Role.FENCE && !lines.adds(i - 1)) {
                lines.add(i - 1, ""); // or CommonMark reads the fence as HTML
            }
            String line = lines.get(i);
            int at = content(line);
            if (!lines.text(i) || at == line.length()) {
                open = false;
            } else if (line.charAt(at) == '<') {
                open |= PARTS.contains(name(line, at));
                i = tag(lines, i, at);
            }
        }
    }

    /** Where the words of a line begin, after the marks of lists and quotes. */
    private static int content(String line) {
        int at = Line.start(line);
        for (int marks = 0; marks < 4 && at < line.length() && line.charAt(at) != '<'; marks++) {
            Marker marker = Marker.at(line, at);
            if (marker == null && line.charAt(at) != '>') {
                return at;
            }
            at = marker == null ? at + 1 : marker.end();
            while (at < line.length() && Line.isSpace(line.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private static int tag(Lines lines, int i, int at) {
        String line = lines.get(i);
        String name = name(line, at);
        if (UNSEEN.contains(name)) {
            int last = closing(lines, i, "</" + name);
            for (int k = i; k <= last; k++) {
                lines.hide(k);
            }
            return last;
        }
        if (LITERAL.contains(name)) {
            return literal(lines, i, at, name);
        }
        if (name.equals("div") && line.contains("mermaid") && Line.blank(after(line, at))) {
            int last = literal(lines, i, at, name);
            if (last > i) {
                return last;
            }
        }
        if (WHOLE.contains(name) && !line.startsWith("</", at)) {
            int last = whole(lines, i, "</" + name);
            if (last > i) {
                return last;
            }
        }
        if (DRESS.contains(name)) {
            String bare = undress(line, at);
            if (Line.blank(bare) || Marker.alone(bare)) {
                lines.hide(i);
            } else {
                lines.set(i, bare);
            }
            lines.repaired("html-line", i);
        } else if (PARTS.contains(name)) {
            part(lines, i);
        }
        return i;
    }

    /** Ends the block at a line of HTML when what follows is none, lest it be swallowed. */
    private static void part(Lines lines, int i) {
        if (i + 1 < lines.size() && !lines.adds(i)) {
            String next = lines.get(i + 1);
            int at = content(next);
            if (at < next.length() && (next.charAt(at) != '<' || name(next, at).isEmpty())) {
                lines.add(i, "");
            }
        }
    }

    private static int closing(Lines lines, int from, String close) {
        for (int i = from; i < Math.min(lines.size(), from + 2000); i++) {
            if (lines.get(i).toLowerCase(Locale.ROOT).contains(close)) {
                return i;
            }
        }
        return from;
    }

    /** Keeps a table or list together: a blank line in it would end it. Returns its last line. */
    private static int whole(Lines lines, int i, String close) {
        int last = closing(lines, i, close);
        for (int k = i + 1; k < last; k++) {
            String line = lines.get(k);
            if (!lines.text(k) || Marker.at(line, Line.start(line)) != null) {
                return i;
            }
        }
        for (int k = i + 1; k < last; k++) {
            if (lines.text(k) && Line.blank(lines.get(k))) {
                lines.set(k, "<!---->");
            }
        }
        return last;
    }

    /** A block to be kept letter by letter, as a fence; the lines of its tags are the fence's. */
    private static int literal(Lines lines, int i, int at, String name) {
        int last = closing(lines, i, "</" + name);
        boolean text = true;
        for (int k = i + 1; k <= last; k++) {
            text &= lines.text(k);
        }
        if (last == i || !text || !Line.blank(after(lines.get(i), at))) {
            lines.set(i, bare(lines.get(i), at, name));
            return i;
        }
        String line = lines.get(i);
        String margin = " ".repeat(Line.column(line, at));
        lines.set(i, line.substring(0, at) + "~~~");
        if (at == Line.start(line)) {
            lines.role(i, Role.FENCE);
        }
        for (int k = i + 1; k < last; k++) {
            lines.role(k, Role.CODE);
        }
        lines.set(last, margin + "~~~");
        lines.role(last, Role.FENCE);
        return last;
    }

    /** The line without the tags of this name: CommonMark would read on to the closing one, or to the end of the note. */
    private static String bare(String line, int at, String name) {
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        for (int open = at; open >= 0; open = line.indexOf('<', from)) {
            int close = line.indexOf('>', open);
            boolean tag = name(line, open).equals(name);
            out.append(line, from, open);
            if (!tag) {
                out.append('<');
            }
            from = tag && close >= 0 ? close + 1 : open + 1;
        }
        return out.append(line, from, line.length()).toString();
    }

    private static String after(String line, int at) {
        int end = line.indexOf('>', at);
        return end < 0 ? line : line.substring(end + 1).replace("<code>", "");
    }

    /** The name of the tag at {@code at}, lower case, without a slash; empty when there is no tag. */
    private static String name(String line, int at) {
        int from = at + 1 < line.length() && line.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int end = from;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == ':')) {
            end++;
        }
        boolean address = line.startsWith("://", Math.max(0, end - 1)) || end - from > 12;
        return address ? "" : line.substring(from, end).toLowerCase(Locale.ROOT);
    }

    /** The line without its dressing tags. */
    private static String undress(String line, int at) {
        StringBuilder out = new StringBuilder(line.length());
        out.append(line, 0, at);
        int i = at;
        while (i < line.length()) {
            int open = line.indexOf('<', i);
            int close = open < 0 ? -1 : line.indexOf('>', open);
            if (close < 0) {
                out.append(line, i, line.length());
                break;
            }
            out.append(line, i, open);
            String name = name(line, open);
            boolean end = line.startsWith("</", open);
            if (name.equals("img")) {
                String tag = line.substring(open, close + 1);
                out.append("![").append(Inlines.attribute(tag, "alt")).append("](<");
                out.append(Inlines.attribute(tag, "src")).append(">)");
            } else if (name.equals("summary") || name.equals("strong") || name.equals("b")) {
                out.append("**");
            } else if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                out.append(end || out.length() > at ? "" : "#".repeat(name.charAt(1) - '0') + " ");
            } else if (!DRESS.contains(name)
                    || name.equals("u")
                    || name.equals("sub")
                    || name.equals("sup")
                    || (name.equals("br") && out.length() > at)) {
                out.append(line, open, close + 1);
            }
            i = close + 1;
        }
        String bare = out.toString();
        return bare.strip().equals("**") || bare.strip().equals("****") ? "" : bare;
    }
}
