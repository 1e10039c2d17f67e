package moxie.note;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Most lines of a note hold no inline markup at all. Those become their text at once; all others go to commonmark's own
 * inline parser, which costs several times as much even where it finds nothing.
 */
final class PlainInlines implements InlineParser {
    private final InlineParser full;

    PlainInlines(InlineParserContext context) {
        this.full = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<SourceLine> all = lines.getLines();
        for (int i = 0; i < all.size(); i++) {
            if (!plain(all.get(i).getContent(), i < all.size() - 1)) {
                full.parse(lines, block);
                return;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                block.appendChild(new SoftLineBreak());
            }
            String text = all.get(i).getContent().toString().strip();
            if (!text.isEmpty()) {
                block.appendChild(new Text(text));
            }
        }
    }

    /** Is there no mark in this line, and at its end nothing that could break it? */
    private static boolean plain(CharSequence line, boolean more) {
        char[] chars = line.toString().toCharArray();
        int length = chars.length;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80 && marks(c) && ((c != '=' && c != '{') || (i + 1 < length && chars[i + 1] == c))) {
                return false;
            }
        }
        return !more || length == 0 || chars[length - 1] != ' ';
    }

    private static boolean marks(char c) {
        return switch (c) {
            case '\\', '`', '*', '_', '[', ']', '&', '<', '$', '=', '{' -> true;
            default -> false;
        };
    }
}
