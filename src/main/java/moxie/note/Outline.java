package moxie.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import moxie.text.Columns;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** From CommonMark's blocks to drafts: sections hold what stands below their heading, items what is indented below. */
final class Outline {
    private final Lines lines;
    private final int[] origins;

    Outline(Lines lines) {
        this.lines = lines;
        this.origins = lines.origins();
    }

    Draft of(Node document) {
        Draft note = new Draft(Draft.Shape.NOTE, Words.NONE, 1, 1);
        fill(note, document.getFirstChild());
        return note;
    }

    /** Hangs this block and those after it below {@code top}. */
    private void fill(Draft top, Node first) {
        Deque<Draft> sections = new ArrayDeque<>();
        sections.push(top);
        for (Node node = first; node != null; node = node.getNext()) {
            Draft here = sections.element();
            if (node instanceof Heading heading) {
                section(sections, top, draft(Draft.Shape.HEADING, heading), heading.getLevel());
            } else if (node instanceof Paragraph paragraph) {
                Draft text = draft(Draft.Shape.TEXT, paragraph);
                if (headline(text, paragraph) && !announces(text, paragraph)) {
                    section(sections, top, new Draft(Draft.Shape.HEADING, text.words, text.line, text.endLine), 7);
                } else {
                    paragraph(here, text);
                }
            } else if (node instanceof ListBlock list) {
                list(led(here, node), list);
            } else if (node instanceof FencedCodeBlock code) {
                fenced(led(here, node), code);
            } else if (node instanceof IndentedCodeBlock code) {
                Draft draft = draft(Draft.Shape.CODE, code);
                draft.body = Code.trim(code.getLiteral());
                led(here, node).below.add(draft);
            } else if (node instanceof BlockQuote quote) {
                quote(here, quote);
            } else if (node instanceof TableBlock table) {
                Draft draft = draft(Draft.Shape.TABLE, table);
                draft.rows = Tables.rows(table);
                led(here, node).below.add(draft);
            } else if (node instanceof HtmlBlock html) {
                html(here, html);
            }
        }
    }

    private static void section(Deque<Draft> sections, Draft top, Draft section, int level) {
        section.level = level;
        while (sections.element() != top && sections.element().level >= level) {
            sections.pop();
        }
        sections.element().below.add(section);
        sections.push(section);
    }

    /** Is this paragraph one bold line that heads what follows? */
    private static boolean headline(Draft text, Paragraph paragraph) {
        Node next = paragraph.getNext();
        if (!text.words.bold()
                || text.words.text().length() > 50
                || text.words.text().indexOf('\n') >= 0
                || next == null) {
            return false;
        }
        char last = Line.last(text.words.text());
        if (last == '。' || last == '.' || last == '，' || last == ',') {
            return false;
        }
        if (next instanceof Heading) {
            return false;
        }
        return !(next instanceof Paragraph) || !Inlines.of(next).bold();
    }

    /** "**Stages:**" above a list heads the list alone. */
    private static boolean announces(Draft text, Paragraph paragraph) {
        return colon(text) && paragraph.getNext() instanceof ListBlock;
    }

    /** Where a block goes: below the paragraph before it when that announces it ("通知有几种类型："). */
    private Draft led(Draft here, Node block) {
        if (!(block.getPrevious() instanceof Paragraph) || here.below.isEmpty()) {
            return here;
        }
        Draft last = here.below.get(here.below.size() - 1);
        boolean leads = last.shape == Draft.Shape.TEXT && last.leaf() && (colon(last) || heads(last, block));
        return leads ? last : here;
    }

    /** A short line without a stop, right above a list or a table: it says what that is about. */
    private boolean heads(Draft text, Node block) {
        String line = text.words.text();
        boolean list = block instanceof ListBlock || block instanceof TableBlock;
        return list
                && text.line == text.endLine
                && line(block) == text.endLine + 1
                && !line.isEmpty()
                && Line.last(line) != '.'
                && Line.last(line) != '。'
                && (Counted.of(line).isPresent()
                        || (line.startsWith("《") && Columns.of(line) <= 48)
                        || (Columns.of(line) <= 48 && Titles.firstOf(line, "，。；！？,;!?=\u2028\n") < 0));
    }

    private int line(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        return spans.isEmpty() ? 1 : origins[spans.get(0).getLineIndex()] + 1;
    }

    private static boolean colon(Draft text) {
        char end = Line.last(text.words.text());
        return end == '：' || end == ':';
    }

    private void paragraph(Draft here, Draft text) {
        if (!text.words.text().isEmpty() || !text.words.images().isEmpty()) {
            here.below.addAll(Pieces.of(text));
        }
    }

    private void list(Draft parent, ListBlock list) {
        int ordinal = 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            ordinal++;
            if (node instanceof ListItem item && item.getFirstChild() != null) {
                item(parent, item, list instanceof OrderedList ? ordinal : 0);
            }
        }
    }

    private void item(Draft parent, ListItem item, int ordinal) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph || first instanceof Heading) {
            Draft draft = draft(first instanceof Heading ? Draft.Shape.HEADING : Draft.Shape.ITEM, first);
            draft.ordinal = ordinal;
            draft.words = Tasks.without(draft.words);
            if (first instanceof Heading heading) {
                draft.level = heading.getLevel();
            }
            parent.below.add(draft);
            fill(draft, first.getNext());
        } else {
            fill(parent, first);
        }
    }

    private void fenced(Draft here, FencedCodeBlock code) {
        Draft block = draft(Draft.Shape.CODE, code);
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        int space = info.indexOf(' ');
        String language = (space < 0 ? info : info.substring(0, space)).toLowerCase(Locale.ROOT);
        boolean open = lines.adds(block.endLine - 1);
        boolean hangs =
                open && here.spoken() && here.endLine == block.line - 1 && block.endLine > block.line && here.leaf();
        if (hangs) {
            here.endLine = block.line;
        }
        boolean math = language.equals("math") || language.equals("latex") || language.equals("tex");
        Draft draft = new Draft(
                math ? Draft.Shape.MATH : Draft.Shape.CODE,
                Words.NONE,
                hangs ? block.line + 1 : block.line,
                block.endLine);
        draft.info = language;
        String literal = code.getLiteral();
        if (math && space > 0) {
            literal = info.substring(space + 1) + "\n" + literal;
        }
        draft.body = Code.trim(literal);
        here.below.add(draft);
    }

    private void quote(Draft here, BlockQuote quote) {
        Draft inner = draft(Draft.Shape.QUOTE, quote);
        fill(inner, quote.getFirstChild());
        here.below.add(Callouts.of(inner).orElse(inner));
    }

    private void html(Draft here, HtmlBlock html) {
        HtmlTable table = HtmlTable.of(html.getLiteral());
        if (!table.rows().isEmpty()) {
            Draft whole = draft(Draft.Shape.TABLE, html);
            Draft parent = table.caption().isEmpty() ? here : captioned(here, whole, table.caption());
            Draft rows = new Draft(
                    Draft.Shape.TABLE,
                    Words.NONE,
                    parent == here ? whole.line : Math.min(whole.line + 1, whole.endLine),
                    whole.endLine);
            rows.rows = table.rows();
            parent.below.add(rows);
            return;
        }
        String text = Html.text(html.getLiteral());
        if (!text.isBlank()) {
            Draft draft = draft(Draft.Shape.TEXT, html);
            draft.words = Words.NONE.with(text);
            here.below.add(draft);
        }
    }

    /** The caption of a table as a line that announces it, on the line where the table begins. */
    private static Draft captioned(Draft here, Draft table, String caption) {
        Draft line = new Draft(Draft.Shape.TEXT, Words.NONE.with(caption), table.line, table.line);
        here.below.add(line);
        return line;
    }

    private Draft draft(Draft.Shape shape, Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        int from = spans.isEmpty() ? 1 : origins[spans.get(0).getLineIndex()] + 1;
        int to = spans.isEmpty() ? from : origins[spans.get(spans.size() - 1).getLineIndex()] + 1;
        boolean inline = block instanceof Paragraph || block instanceof Heading;
        return new Draft(shape, inline ? Inlines.of(block) : Words.NONE, from, to);
    }

    /** The code blocks' text. */
    private static final class Code {
        /** Without the margin all lines share and without blank lines at both ends. */
        static String trim(String literal) {
            List<String> lines = new ArrayList<>(literal.lines().toList());
            while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
                lines.remove(lines.size() - 1);
            }
            while (!lines.isEmpty() && lines.get(0).isBlank()) {
                lines.remove(0);
            }
            int margin = Integer.MAX_VALUE;
            for (String line : lines) {
                if (!line.isBlank()) {
                    margin = Math.min(margin, Line.indent(line));
                }
            }
            StringBuilder out = new StringBuilder(literal.length());
            for (String line : lines) {
                out.append(line.isBlank() ? "" : Line.dedent(line, margin)).append('\n');
            }
            return out.isEmpty() ? "" : out.substring(0, out.length() - 1);
        }
    }
}
