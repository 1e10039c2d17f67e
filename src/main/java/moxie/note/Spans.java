package moxie.note;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * The inline forms notes add to Markdown: formulas ({@code $x$}, {@code $$x$$}, {@code \(x\)}, {@code \[x\]}) whose
 * underscores and stars are not emphasis, stars that multiply ({@code a*b*c}), and blanks ({@code ==x==}, {@code {{c1::x::hint}}}).
 */
final class Spans implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$', '\\', '=', '{', '*');
    }

    @Override
    public InlineContentParser create() {
        return new Parser();
    }

    /** One parser per block: it remembers which closing marks the block lacks, so that none is sought twice. */
    private static final class Parser implements InlineContentParser {
        private final Set<String> lacking = new HashSet<>();

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            if (scanner.peek() == scanner.peekPreviousCodePoint() && scanner.peek() != '{') {
                return ParsedInline.none();
            }
            return switch (scanner.peek()) {
                case '*' -> times(scanner);
                case '$' -> dollars(scanner);
                case '\\' -> backslash(scanner);
                case '=' -> highlight(scanner);
                default -> cloze(scanner);
            };
        }

        /** The star of {@code a*b*c} and the two of {@code x**2} multiply; they set nothing off. */
        private static ParsedInline times(Scanner scanner) {
            int before = scanner.peekPreviousCodePoint();
            int stars = scanner.matchMultiple('*');
            char after = scanner.peek();
            boolean operand = before < 0x80 && (Character.isLetterOrDigit(before) || before == ')');
            boolean times = stars == 1 && after < 0x80 && (Character.isLetterOrDigit(after) || after == '(');
            return operand && (times || (stars == 2 && digit(after)))
                    ? node(new Text("*".repeat(stars)), scanner)
                    : ParsedInline.none();
        }

        private ParsedInline dollars(Scanner scanner) {
            int count = scanner.matchMultiple('$');
            if (count > 2) {
                return ParsedInline.none();
            }
            char next = scanner.peek();
            if (count == 1 && (next == ' ' || next == Scanner.END || next == '\n')) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            String close = "$".repeat(count);
            if (lacking.contains(close)) {
                return ParsedInline.none();
            }
            while (scanner.find('$') >= 0) {
                Position end = scanner.position();
                boolean space = scanner.peekPreviousCodePoint() == ' ';
                boolean escaped = scanner.peekPreviousCodePoint() == '\\';
                int run = scanner.matchMultiple('$');
                if (run == count && !escaped && (count == 2 || (!space && !digit(scanner.peek())))) {
                    String tex = scanner.getSource(start, end).getContent();
                    return node(new MathSpan(tex.strip(), count == 2), scanner);
                }
            }
            lacking.add(close);
            return ParsedInline.none();
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }

        private ParsedInline backslash(Scanner scanner) {
            scanner.next();
            char open = scanner.peek();
            if (open != '(' && open != '[') {
                return ParsedInline.none();
            }
            scanner.next();
            return until(scanner, open == '(' ? "\\)" : "\\]", open == '[');
        }

        private ParsedInline until(Scanner scanner, String close, boolean display) {
            if (lacking.contains(close)) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            while (scanner.find('\\') >= 0) {
                Position end = scanner.position();
                if (scanner.next(close)) {
                    String tex = scanner.getSource(start, end).getContent();
                    return node(new MathSpan(tex.strip(), display), scanner);
                }
                scanner.next();
            }
            lacking.add(close);
            return ParsedInline.none();
        }

        private ParsedInline highlight(Scanner scanner) {
            if (scanner.matchMultiple('=') != 2 || lacking.contains("==")) {
                return ParsedInline.none();
            }
            char next = scanner.peek();
            if (next == ' ' || next == Scanner.END || next == '\n') {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            while (scanner.find('=') >= 0) {
                Position end = scanner.position();
                boolean space = scanner.peekPreviousCodePoint() == ' ';
                if (scanner.matchMultiple('=') == 2 && !space) {
                    return node(new BlankSpan(scanner.getSource(start, end).getContent()), scanner);
                }
            }
            lacking.add("==");
            return ParsedInline.none();
        }

        private ParsedInline cloze(Scanner scanner) {
            if (!scanner.next("{{c") || !digit(scanner.peek()) || lacking.contains("}}")) {
                return ParsedInline.none();
            }
            while (digit(scanner.peek())) {
                scanner.next();
            }
            if (!scanner.next("::")) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            while (scanner.find('}') >= 0) {
                Position end = scanner.position();
                if (scanner.next("}}")) {
                    String words = scanner.getSource(start, end).getContent();
                    int hint = words.indexOf("::");
                    return node(new BlankSpan(hint < 0 ? words : words.substring(0, hint)), scanner);
                }
                scanner.next();
            }
            lacking.add("}}");
            return ParsedInline.none();
        }

        private static ParsedInline node(Node node, Scanner scanner) {
            return ParsedInline.of(node, scanner.position());
        }
    }
}
