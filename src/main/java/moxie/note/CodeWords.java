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
        return spaces <= 2;
    }
}
