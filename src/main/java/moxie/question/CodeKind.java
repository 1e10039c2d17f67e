package moxie.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moxie.note.Point;
import moxie.note.Topic;

/** Write a function from memory, or the line of it that does the work. */
final class CodeKind implements QuestionKind {
    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final List<String> SPOKEN = List.of(
            "sql",
            "bash",
            "sh",
            "shell",
            "console",
            "json",
            "yaml",
            "yml",
            "xml",
            "html",
            "css",
            "toml",
            "ini",
            "text",
            "txt",
            "mermaid",
            "dockerfile",
            "makefile",
            "diff",
            "markdown",
            "md",
            "latex",
            "tex",
            "plaintext",
            "log",
            "output");

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Stream<Candidate> ask(Place place) {
        List<Candidate> found = new ArrayList<>();
        for (Point point : place.topic().points()) {
            if (point instanceof Point.Code code
                    && !SPOKEN.contains(code.language())
                    && code.text().length() < 20_000) {
                for (CodeFunction function : CodeFunction.of(code.text(), code.language())) {
                    long lines = lines(function.code());
                    if (lines >= (function.code().endsWith("}") ? FEWEST + 1 : FEWEST)) {
                        if (lines <= MOST) {
                            found.add(recall(place, code, function, lines));
                        }
                        completion(place, code, function).ifPresent(found::add);
                    }
                }
            }
        }
        return found.stream();
    }

    private static long lines(String code) {
        return code.lines().filter(line -> !line.isBlank()).count();
    }

    private Candidate recall(Place place, Point.Code code, CodeFunction function, long lines) {
        Prompts prompts = Prompts.in(place.topic().language());
        String language = code.language();
        String prompt = language.isEmpty()
                ? prompts.say("code.plain", function.signature(), (int) lines)
                : prompts.say("code", function.signature(), (int) lines, language);
        String purpose = function.purpose().isEmpty() ? "" : prompts.say("code.purpose", function.purpose());
        return candidate(place, code, prompt + purpose, function.code(), function.name());
    }

    /** The function with one line left out: the one that computes most. */
    private Optional<Candidate> completion(Place place, Point.Code code, CodeFunction function) {
        List<String> lines = function.code().lines().toList();
        int best = -1;
        int most = 1;
        boolean text = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            text ^= quotes(line) % 2 == 1;
            int work = text ? 0 : work(line);
            if (work > most) {
                most = work;
                best = i;
            }
        }
        if (best < 0 || lines.size() > MOST) {
            return Optional.empty();
        }
        String line = lines.get(best);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        List<String> shown = new ArrayList<>(lines);
        shown.set(best, indent + ClozeKind.BLANK);
        Prompts prompts = Prompts.in(place.topic().language());
        String prompt = prompts.say("code.completion", function.name()) + "\n```" + code.language() + "\n"
                + String.join("\n", shown) + "\n```";
        return Optional.of(candidate(place, code, prompt, line.strip(), function.name() + " line"));
    }

    private static int quotes(String line) {
        int count = 0;
        for (String mark : new String[] {"\"\"\"", "'''"}) {
            for (int at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 3)) {
                count++;
            }
        }
        return count;
    }

    /** How much a line computes: operators and calls; none for comments, imports, prints, guards and braces. */
    private static int work(String line) {
        for (String head : new String[] {
            "#",
            "//",
            "/*",
            "*",
            "import",
            "from",
            "print",
            "System.out",
            "console.",
            "raise",
            "throw",
            "assert",
            "def ",
            "\"",
            "'",
            "}",
            "{",
            "@",
            "if ",
            "else",
            "elif",
            "while",
            "return None",
            "pass",
            "break",
            "continue"
        }) {
            if (line.startsWith(head)) {
                return 0;
            }
        }
        if (line.length() < 8
                || line.length() > 120
                || line.endsWith("{")
                || line.endsWith(",")
                || line.endsWith("(")) {
            return 0;
        }
        int work = 0;
        for (int i = 0; i < line.length(); i++) {
            work += "+-*/@%".indexOf(line.charAt(i)) >= 0 ? 2 : "([=<>".indexOf(line.charAt(i)) >= 0 ? 1 : 0;
        }
        return work;
    }

    private Candidate candidate(Place place, Point.Code code, String prompt, String key, String identity) {
        Optional<Subject> subject = Subject.of(place);
        Place home = subject.map(Subject::home).orElse(place);
        Topic topic = home.topic();
        boolean named = subject.isPresent() && Names.within(subject.get().name(), prompt);
        return new Candidate(
                name(),
                place,
                named ? topic.name() : "",
                home,
                "",
                prompt,
                new Response.Code(code.language(), key),
                code.source(),
                identity,
                List.of(code));
    }
}
