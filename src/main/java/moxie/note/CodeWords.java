package moxie.note;

import java.util.Set;

/** What tells a line of a program: its first word, or the operators in it. */
final class CodeWords {
    private static final Set<String> FIRST = Set.of(
            "def",
            "class",
            "import",
            "from",
            "return",
            "public",
            "private",
            "protected",
            "static",
            "void",
            "int",
            "const",
            "let",
            "var",
            "function",
            "func",
            "fn",
            "print",
            "printf",
            "println",
            "package",
            "using",
            "#include",
            "select",
            "insert",
            "update",
            "delete",
            "create",
            "elif",
            "except",
            "try:",
            "else:",
            "export",
            "sudo",
            "apt",
            "pip",
            "npm",
            "git",
            "docker",
            "kubectl",
            "curl",
            "cd",
            "mkdir",
            "struct",
            "enum",
            "async",
            "await",
            "lambda",
            "end",
            "begin");
    /** Words that stand between plain words in programs. */
    private static final Set<String> INSIDE = Set.of(
            "if",
            "else",
            "for",
            "in",
            "not",
            "and",
            "or",
            "as",
            "import",
            "from",
            "where",
            "select",
            "order",
            "by",
            "group",
            "into",
            "values",
            "join",
            "on",
            "public",
            "static",
            "void",
            "final",
            "class",
            "extends",
            "implements",
            "throws",
            "new",
            "int",
            "char",
            "unsigned",
            "const",
            "long");

    private static final int PROSE = 4;
    private static final String[] OPERATORS = {"()", "=>", "==", "!=", "+=", "&&", "||", "[:", "::"};

    private CodeWords() {}

    static boolean in(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '(') {
            end++;
        }
        if (FIRST.contains(line.substring(at, end)) && plausible(line, end)) {
            return true;
        }
        if (end < line.length() && line.charAt(end) == '(' && Line.last(line) == ')') {
            return true;
        }
        if (prose(line, at) || Titles.firstOf(line, "，。；：（）、") >= 0) {
            return false;
        }
        int equals = line.indexOf('=', at);
        if (equals > at && equals + 1 < line.length() && line.charAt(equals + 1) != '=' && word(line, at, equals)) {
            return true;
        }
        for (String operator : OPERATORS) {
            if (line.indexOf(operator, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Four plain words in a row, none of them a word of a program: "= saving the state of one process". */
    private static boolean prose(String line, int at) {
        int run = 0;
        int from = at;
        for (int i = at; i <= line.length() && run < PROSE; i++) {
            boolean end = i == line.length() || line.charAt(i) == ' ';
            if (!end && Character.isLetter(line.charAt(i))) {
                continue;
            }
            String word = line.substring(from, i);
            run = end && !word.isEmpty() && !INSIDE.contains(word) ? run + 1 : 0;
            from = i + 1;
        }
        return run >= PROSE;
    }

    /** A sentence that merely begins with "from" or "let" goes on with more than three plain words. */
    private static boolean plausible(String line, int from) {
        int words = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                words++;
            } else if ("(){}[]=;:<>\"'".indexOf(c) >= 0) {
                return true;
            }
        }
        return words <= 3 && Line.last(line) != '.' && Line.last(line) != ',';
    }

    /** One name, perhaps with dots, brackets or a type before it, up to an assignment. */
    private static boolean word(String line, int from, int to) {
        int spaces = 0;
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c == ' ') {
                spaces++;
            } else if (!Character.isLetterOrDigit(c) && "_.[],+-*/".indexOf(c) < 0) {
                return false;
            }
        }
        String head = line.substring(from, to).strip();
        int space = head.indexOf(' ');
        return spaces <= 1 || (spaces <= 2 && (FIRST.contains(head.substring(0, space)) || typed(head)));
    }

    /** "String name", "final int n": a type is capitalised or one of the language. */
    private static boolean typed(String head) {
        return Character.isUpperCase(head.charAt(0)) || INSIDE.contains(head.substring(0, head.indexOf(' ')));
    }
}
