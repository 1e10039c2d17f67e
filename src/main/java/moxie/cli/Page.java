package moxie.cli;

import java.util.List;
import moxie.lookup.Inline;
import moxie.lookup.Passage;
import moxie.lookup.Query;
import moxie.lookup.Row;
import moxie.text.Columns;
import moxie.text.Tex;

/** The rows of a topic as lines of a page: items by depth, code as it stands, tables by column width. */
final class Page {
    private final Query query;
    private final Style style;
    private final int width;
    private final List<String> lines;
    private int[] columns = new int[16];
    private int depth;
    private CodeInk code = new CodeInk("");

    Page(Query query, Style style, int width, List<String> lines) {
        this.query = query;
        this.style = style;
        this.width = width;
        this.lines = lines;
    }

    /** @param rows the title first; it is left out */
    void all(Passage rows) {
        boolean blank = false;
        int first = lines.size();
        for (int i = 1; i < rows.size(); i++) {
            Row row = tame(rows.row(i));
            if (row.kind() == Row.Kind.HIDDEN) {
                code = new CodeInk(language(rows.line(i)));
                continue;
            }
            if (row.kind() == Row.Kind.BLANK) {
                blank = true;
                continue;
            }
            if (blank && lines.size() > first && row.kind() != Row.Kind.ITEM && row.kind() != Row.Kind.HEADING) {
                lines.add("");
            }
            blank = false;
            if (row.kind() == Row.Kind.TABLE) {
                int end = i;
                while (end < rows.size() && rows.row(end).kind() == Row.Kind.TABLE) {
                    end++;
                }
                Grid.add(rows, i, end, indent(row.column()), this);
                i = end - 1;
            } else {
                row(row);
            }
        }
    }

    /** The row as a terminal may see it. */
    static Row tame(Row row) {
        String text = Printable.of(row.text());
        return text.equals(row.text()) ? row : new Row(row.kind(), row.column(), row.marker(), text);
    }

    private void row(Row row) {
        if (row.kind() == Row.Kind.HEADING) {
            depth = 0;
            lines.add("");
            line("", "", Inline.plain(Inline.shown(row.text()).text(), Inline.BOLD));
        } else if (row.kind() == Row.Kind.ITEM) {
            String bullet = row.marker().isEmpty() || "-*+".contains(row.marker()) ? "•" : row.marker();
            String indent = item(row.column());
            line(indent + bullet + " ", indent + " ".repeat(Columns.of(bullet) + 1), Inline.shown(row.text()));
        } else if (row.kind() == Row.Kind.CODE) {
            String indent = indent(row.column()) + "    ";
            lines.add(indent + found(code.line(row.text())).in(style));
        } else if (row.kind() == Row.Kind.MATH) {
            String indent = indent(row.column()) + "    ";
            line(indent, indent, Inline.plain(Tex.unicode(row.text()).orElse(row.text()), Inline.FORMULA));
        } else if (row.kind() == Row.Kind.QUOTE) {
            String indent = indent(row.column()) + "│ ";
            line(indent, indent, Inline.shown(unquoted(row.text())));
        } else if (row.kind() == Row.Kind.RULE) {
            lines.add(style.dim("─".repeat(Math.min(20, width))));
        } else {
            String indent = indent(row.column());
            line(indent, indent, Inline.shown(row.text()));
        }
    }

    /** The language a fence names; empty when the line is none. */
    private static String language(String fence) {
        int from = 0;
        while (from < fence.length() && " \t`~-*+".indexOf(fence.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < fence.length() && " \t,{}:".indexOf(fence.charAt(to)) < 0) {
            to++;
        }
        return fence.substring(from, to);
    }

    private static String unquoted(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == '>' || text.charAt(i) == ' ')) {
            i++;
        }
        return text.substring(i);
    }

    /** The indentation of an item at this column; deeper columns are one step deeper. */
    private String item(int column) {
        while (depth > 0 && columns[depth - 1] >= column) {
            depth--;
        }
        if (depth == columns.length) {
            columns = java.util.Arrays.copyOf(columns, depth * 2);
        }
        columns[depth++] = column;
        return "  ".repeat(Math.min(12, depth));
    }

    /** The indentation of what stands under an item. */
    private String indent(int column) {
        int under = depth;
        while (under > 0 && columns[under - 1] >= column) {
            under--;
        }
        return "  ".repeat(Math.min(12, under) + 1);
    }

    /** One text, wrapped: the first line after {@code first}, the others after {@code rest}. */
    void line(String first, String rest, Inline words) {
        wrap(first, rest, found(new Ink().add(words)));
    }

    void wrap(String first, String rest, Ink ink) {
        String start = first;
        for (Ink part : ink.wrap(Math.max(20, width - Columns.of(rest)))) {
            lines.add(start + part.in(style));
            start = rest;
        }
    }

    /** Marks the words that were looked for. */
    Ink found(Ink ink) {
        for (String word : query.words()) {
            int at = Query.find(ink.text(), word, 0);
            while (at >= 0) {
                ink.found(at, at + word.length());
                at = Query.find(ink.text(), word, at + word.length());
            }
        }
        return ink;
    }

    Style style() {
        return style;
    }

    int width() {
        return width;
    }

    void add(String line) {
        lines.add(line);
    }
}
