package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function a code block defines.
 *
 * @param name as called
 * @param signature its first line without body, as shown: {@code attention(Q,K,V,mask=None)}
 * @param purpose the first sentence of the string that documents it; empty where there is none
 * @param code the whole function, indentation taken off
 */
record CodeFunction(String name, String signature, String code, String purpose) {
    private static final Pattern PYTHON =
            Pattern.compile("^(\\s*)(?:async )?def ([A-Za-z_]\\w*)\\s*(\\([^#]*?\\))\\s*(?:->[^:]+)?:\\s*(?:#.*)?$");
    private static final Pattern BRACES = Pattern.compile(
            "^(\\s*)(?:(?:public|private|protected|static|final|inline|const|async|export|synchronized|virtual|fn|func|function|fun|def|pub)\\s+)*"
                    + "(?:[A-Za-z_][\\w<>\\[\\],:*&.?]*[\\s*&]+)?([A-Za-z_]\\w*)\\s*(\\([^;{}]*\\))\\s*(?:(?:throws|const|noexcept|->|:)\\s*[\\w<>\\[\\], :*&.|]*)?\\s*\\{\\s*(?://.*)?$");
    private static final Pattern DOCUMENTED = Pattern.compile("^[^\\n]*:[^\\n]*\\n\\s*(\"\"\"|''')([^\"\']{8,400})");

    private static final List<String> PLAIN = List.of(
            "if",
            "for",
            "while",
            "switch",
            "catch",
            "main",
            "return",
            "else",
            "synchronized",
            "try",
            "do",
            "setUp",
            "toString",
            "hashCode",
            "equals",
            "__init__",
            "__repr__",
            "__str__",
            "setup",
            "demo",
            "test",
            "example",
            "println",
            "print",
            "new");

    /** The functions of a block worth writing down: in the order of the block, none that only tests or prints. */
    static List<CodeFunction> of(String code, String language) {
        List<String> lines = code.lines().toList();
        List<CodeFunction> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > 200) {
                continue;
            }
            Matcher python = PYTHON.matcher(lines.get(i));
            Matcher braces = BRACES.matcher(lines.get(i));
            int end = -1;
            Matcher head = python;
            if (python.matches() && !language.startsWith("sc")) {
                end = indented(lines, i, python.group(1).length());
            } else if (braces.matches()) {
                head = braces;
                end = braced(lines, i);
            }
            if (end > i && worth(head.group(2))) {
                String signature = head.group(2) + head.group(3);
                String whole = dedent(lines.subList(i, end + 1));
                found.add(new CodeFunction(head.group(2), signature, plain(whole), purpose(whole)));
                i = end;
            }
        }
        return found;
    }

    private static boolean worth(String name) {
        return !PLAIN.contains(name)
                && !Character.isUpperCase(name.charAt(0))
                && !name.startsWith("test")
                && !name.startsWith("print")
                && name.length() >= 2;
    }

    private static int indented(List<String> lines, int from, int indent) {
        int end = from;
        for (int i = from + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (line.length() - line.stripLeading().length() <= indent) {
                break;
            }
            end = i;
        }
        return end;
    }

    private static int braced(List<String> lines, int from) {
        int depth = 0;
        for (int i = from; i < lines.size(); i++) {
            for (char c : lines.get(i).toCharArray()) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String dedent(List<String> lines) {
        int indent = lines.get(0).length() - lines.get(0).stripLeading().length();
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            int own = line.length() - line.stripLeading().length();
            out.append(
                            line.isBlank()
                                    ? ""
                                    : line.substring(Math.min(indent, own)).stripTrailing())
                    .append('\n');
        }
        return out.toString().stripTrailing();
    }

    /** What the string that documents a function says first, on one line of at most 160 characters. */
    private static String purpose(String code) {
        Matcher matcher = DOCUMENTED.matcher(code);
        String first = matcher.find() ? matcher.group(2).strip() : "";
        int end = first.indexOf('\n');
        String text = (end < 0 ? first : first.substring(0, end)).replaceAll("\\s+", " ");
        return text.length() <= 160 ? text : "";
    }

    /** Without a string that documents the function: nobody is asked to write it from memory. */
    private static String plain(String code) {
        List<String> lines = new ArrayList<>(code.lines().toList());
        String first = lines.size() > 1 ? lines.get(1).strip() : "";
        String mark = first.startsWith("\"\"\"") ? "\"\"\"" : first.startsWith("'''") ? "'''" : "";
        if (mark.isEmpty()) {
            return code;
        }
        int end = first.length() > 3 && first.endsWith(mark) && first.length() >= 6 ? 1 : -1;
        for (int i = 2; i < lines.size() && end < 0; i++) {
            end = lines.get(i).contains(mark) ? i : -1;
        }
        if (end < 0) {
            return code;
        }
        lines.subList(1, end + 1).clear();
        while (lines.size() > 1 && lines.get(1).isBlank()) {
            lines.remove(1);
        }
        return String.join("\n", lines);
    }
}
