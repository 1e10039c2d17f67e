package moxie.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.question.Response;

/**
 * Marks code by its tokens, line by line, without running it. Comments, spacing and layout do not count; names may
 * differ as long as one name always stands for the same other; lines may come in any order.
 */
final class CodeGrader {
    /** Words of common languages: they keep their names. */
    private static final Set<String> KEYWORDS =
            Set.of(("and as assert async await break case catch class const continue def del do elif else enum except"
                            + " false finally float for from func function if import in int is lambda let new none"
                            + " not null or pass print private public raise return self static string super switch"
                            + " this throw true try var void while with yield np torch numpy math range len sum max"
                            + " min exp sqrt log mean abs shape axis select where group order by join on")
                    .split(" "));

    /** Operators of two characters. */
    private static final Set<String> PAIRS = Set.of(
            "**", "//", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "->", "=>", "&&", "||", "++", "--", ":=");

    private CodeGrader() {}

    static Mark mark(Response.Code response, String answer) {
        List<Line> key = lines(response.code(), response.language());
        List<Line> typed = lines(answer, response.language());
        List<List<String>> wanted = key.stream().map(Line::tokens).toList();
        List<List<String>> given = typed.stream().map(Line::tokens).toList();
        if (wanted.isEmpty()) {
            return new Mark(0, List.of(), List.of("empty"));
        }
        Set<String> own = new HashSet<>();
        wanted.forEach(line -> named(line, own));
        given.forEach(line -> named(line, own));
        Map<String, String> names = rename(wanted, given, own);
        boolean[] used = new boolean[given.size()];
        List<Mark.Verdict> verdicts = new ArrayList<>();
        double got = 0;
        double total = 0;
        for (int k = 0; k < wanted.size(); k++) {
            List<String> line = wanted.get(k);
            int best = -1;
            double most = 0;
            for (int i = 0; i < given.size(); i++) {
                double likeness = used[i] ? 0 : likeness(line, given.get(i), names);
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
            double score = most >= 0.98 ? 1 : most < 0.4 ? 0 : most;
            if (best >= 0 && score > 0) {
                used[best] = true;
            }
            String text = key.get(k).text();
            List<String> evidence = score > 0 ? List.of(typed.get(best).text()) : List.of();
            verdicts.add(new Mark.Verdict(text, score, evidence, score < 0.6 ? List.of(text) : List.of()));
            got += score * line.size();
            total += line.size();
        }
        return new Mark(got / total, verdicts, given.isEmpty() ? List.of("empty") : List.of());
    }

    /** Which name of the key each name of the answer stands for: by its first use in a line of the same form. */
    private static Map<String, String> rename(List<List<String>> wanted, List<List<String>> given, Set<String> own) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> back = new HashMap<>();
        for (List<String> line : wanted) {
            for (List<String> other : given) {
                if (line.size() == other.size() && likeness(form(line, own), form(other, own), Map.of()) >= 0.999) {
                    for (int i = 0; i < line.size(); i++) {
                        if (name(line.get(i), own) && name(other.get(i), own) && !back.containsKey(line.get(i))) {
                            if (names.putIfAbsent(other.get(i), line.get(i)) == null) {
                                back.put(line.get(i), other.get(i));
                            }
                        }
                    }
                }
            }
        }
        return names;
    }

    private static List<String> form(List<String> line, Set<String> own) {
        return line.stream().map(token -> name(token, own) ? "name" : token).toList();
    }

    /** The longest common run of tokens in order, as a share of both lines, 0 to 1. */
    private static double likeness(List<String> wanted, List<String> given, Map<String, String> names) {
        int n = Math.min(given.size(), 200);
        int[] row = new int[n + 1];
        for (int i = 0; i < Math.min(wanted.size(), 200); i++) {
            int diagonal = 0;
            for (int j = 1; j <= n; j++) {
                int above = row[j];
                String token = given.get(j - 1);
                boolean same = names.getOrDefault(token, token).equals(wanted.get(i));
                row[j] = same ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return 2.0 * row[n] / (wanted.size() + given.size());
    }

    /** Adds what a line gives a name to: the function it defines, the variable it sets. */
    private static void named(List<String> line, Set<String> own) {
        for (int i = 0; i + 1 < line.size(); i++) {
            boolean defines = (line.get(i).equals("def") || line.get(i).equals("function")) && word(line.get(i + 1));
            boolean sets = i == 0 && word(line.get(0)) && line.get(1).equals("=");
            if (defines || sets) {
                own.add(line.get(defines ? i + 1 : i));
            }
        }
    }

    /** May a token be called otherwise? Not a word of the language, nor one of a library the code does not define. */
    private static boolean name(String token, Set<String> own) {
        return own.contains(token) || (word(token) && !KEYWORDS.contains(token.toLowerCase(java.util.Locale.ROOT)));
    }

    private static boolean word(String token) {
        return Character.isJavaIdentifierStart(token.charAt(0));
    }

    /**
     * A line of code.
     *
     * @param text as it was written, without indentation and comment
     */
    private record Line(List<String> tokens, String text) {}

    /** The lines of code, without comments, document strings and blank lines. */
    private static List<Line> lines(String code, String language) {
        boolean slashes = !language.toLowerCase(java.util.Locale.ROOT).startsWith("py");
        List<Line> out = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int start = 0;
        int last = 0;
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            if (c == '\n' || c == ';') {
                end(line, code.substring(start, last), out);
                line = new ArrayList<>();
                i++;
                start = i;
                last = i;
            } else if (c == '#' || (slashes && code.startsWith("//", i))) {
                i = to(code, "\n", i);
            } else if (code.startsWith("/*", i)) {
                i = Math.min(code.length(), to(code, "*/", i + 2) + 2);
            } else if (code.startsWith("\"\"\"", i) || code.startsWith("'''", i)) {
                i = Math.min(code.length(), to(code, code.substring(i, i + 3), i + 3) + 3);
            } else if (c == '"' || c == '\'') {
                int end = Math.min(to(code, String.valueOf(c), i + 1), to(code, "\n", i + 1));
                line.add("\"" + code.substring(i + 1, end) + "\"");
                i = Math.min(code.length(), code.startsWith("\n", end) ? end : end + 1);
                last = i;
            } else if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
                int end = i + 1;
                while (end < code.length()
                        && (Character.isJavaIdentifierPart(code.charAt(end))
                                || decimal(code, end)
                                || power(code, i, end))) {
                    end++;
                }
                line.add(code.substring(i, end));
                i = end;
                last = i;
            } else {
                int end = i + (PAIRS.contains(code.substring(i, Math.min(code.length(), i + 2))) ? 2 : 1);
                if (!Character.isWhitespace(c) && c != '{' && c != '}') {
                    line.add(code.substring(i, end));
                    last = end;
                }
                i = end;
            }
        }
        end(line, code.substring(start, last), out);
        return out;
    }

    /** The sign of a power of ten inside a number, {@code 1e-5}. */
    private static boolean power(String code, int start, int at) {
        char before = code.charAt(at - 1);
        return (code.charAt(at) == '-' || code.charAt(at) == '+')
                && Character.isDigit(code.charAt(start))
                && (before == 'e' || before == 'E')
                && at + 1 < code.length()
                && Character.isDigit(code.charAt(at + 1));
    }

    private static boolean decimal(String code, int at) {
        return code.charAt(at) == '.' && Character.isDigit(code.charAt(at - 1));
    }

    private static void end(List<String> line, String text, List<Line> out) {
        if (!line.isEmpty() && out.size() < 2000) {
            out.add(new Line(List.copyOf(line), text.strip()));
        }
    }

    private static int to(String code, String mark, int from) {
        int at = code.indexOf(mark, from);
        return at < 0 ? code.length() : at;
    }
}
