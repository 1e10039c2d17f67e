package moxie.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Takes the markup off a run of inline nodes and keeps what it said. */
final class Inlines extends AbstractVisitor {
    /** The mark of a footnote; at the start of a text with a colon, the footnote itself. */
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?m)^\\[\\^[^\\]\\s]{1,16}\\]:.*$|\\[\\^[^\\]\\s]{1,16}\\](?!:)");

    private final StringBuilder out = new StringBuilder();
    private final List<String> strong = new ArrayList<>();
    private final List<String> blanks = new ArrayList<>();
    private final List<Words.Picture> images = new ArrayList<>();
    private final List<String> displayed = new ArrayList<>();
    private int bold;
    private int linked;
    private int underlined = -1;

    /** The words of a block's inline children. */
    static Words of(Node block) {
        Node child = block.getFirstChild();
        if (child == null) {
            return Words.NONE;
        }
        if (child.getNext() == null
                && child instanceof Text text
                && text.getLiteral().indexOf('[') < 0
                && text.getLiteral().indexOf("~~") < 0) {
            int linked = Addresses.letters(text.getLiteral());
            return new Words(text.getLiteral(), List.of(), List.of(), List.of(), false, linked, List.of());
        }
        Inlines inlines = new Inlines();
        inlines.visitChildren(block);
        return inlines.words();
    }

    private Words words() {
        String text = out.toString();
        if (text.contains("~~")) {
            text = text.replace("~~", "");
        }
        if (text.contains("[^")) {
            text = FOOTNOTE.matcher(text).replaceAll("");
        }
        if (text.contains("[[")) {
            text = wiki(text);
        }
        linked += Addresses.letters(text);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return new Words(
                text,
                List.copyOf(strong),
                List.copyOf(blanks),
                List.copyOf(images),
                letters > 0 && bold >= letters,
                linked,
                List.copyOf(displayed));
    }

    /** {@code [[page|shown]]} and {@code [[page#part]]} as they are shown; embeds vanish. */
    private String wiki(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (true) {
            int open = text.indexOf("[[", from);
            int close = open < 0 ? -1 : text.indexOf("]]", open);
            if (close < 0) {
                return plain.append(text, from, text.length()).toString();
            }
            boolean embed = open > from && text.charAt(open - 1) == '!';
            plain.append(text, from, embed ? open - 1 : open);
            String inner = text.substring(open + 2, close);
            int bar = inner.lastIndexOf('|');
            String shown = bar < 0 ? inner : inner.substring(bar + 1);
            shown = shown.startsWith("#") ? shown.substring(1) : shown;
            if (embed) {
                images.add(new Words.Picture("", bar < 0 ? inner : inner.substring(0, bar)));
            } else {
                plain.append(shown);
                linked += letters(shown, 0);
            }
            from = close + 2;
        }
    }

    private static int letters(CharSequence text, int from) {
        int letters = 0;
        for (int i = from; i < text.length(); i++) {
            letters += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak end) {
        out.append(Words.BREAK).append('\n');
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        int from = out.length();
        visitChildren(emphasis);
        String words = out.substring(from).replace("~~", "").strip();
        if (!words.isEmpty()) {
            strong.add(words);
            bold += letters(out, from);
        }
    }

    @Override
    public void visit(Link link) {
        int from = out.length();
        visitChildren(link);
        if (out.length() > from && out.charAt(from) == '^' && out.length() - from <= 8) {
            out.setLength(from);
        }
        linked += letters(out, from);
    }

    @Override
    public void visit(Image image) {
        int from = out.length();
        visitChildren(image);
        images.add(new Words.Picture(out.substring(from).strip(), image.getDestination()));
        out.setLength(from);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof MathSpan math) {
            if (math.display()) {
                displayed.add(math.tex());
            }
            out.append('$').append(math.tex().replace('\n', ' ')).append('$');
        } else if (node instanceof BlankSpan blank) {
            blanks.add(blank.words());
            out.append(blank.words());
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(HtmlInline html) {
        String tag = html.getLiteral().toLowerCase(Locale.ROOT);
        if (tag.startsWith("<br")) {
            out.append(Words.BREAK);
        } else if (tag.equals("<sub>")) {
            out.append('_');
        } else if (tag.equals("<sup>")) {
            out.append('^');
        } else if (tag.equals("<u>")) {
            underlined = out.length();
        } else if (tag.equals("</u>") && underlined >= 0) {
            blanks.add(out.substring(underlined));
            underlined = -1;
        } else if (tag.startsWith("<img")) {
            images.add(new Words.Picture(attribute(html.getLiteral(), "alt"), attribute(html.getLiteral(), "src")));
        }
    }

    /** The value of an attribute of a tag, or nothing. */
    static String attribute(String tag, String name) {
        int at = tag.indexOf(name + "=");
        if (at < 0 || at + name.length() + 2 >= tag.length()) {
            return "";
        }
        int from = at + name.length() + 1;
        char quote = tag.charAt(from);
        if (quote != '"' && quote != '\'') {
            return "";
        }
        int end = tag.indexOf(quote, from + 1);
        return end < 0 ? "" : tag.substring(from + 1, end);
    }
}
