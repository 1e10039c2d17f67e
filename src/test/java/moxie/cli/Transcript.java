package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the transcripts of a Markdown document. A fence {@code ```markdown NAME.md} (or any language and a file name)
 * writes a file; in a fence {@code ```console} each line {@code $ moxie …} (or {@code scripts/moxie …}) is run and what follows is what it
 * prints, errors after results; a line {@code …} stands for any lines, {@code …} inside a line for any text; a line
 * {@code [exit N]} tells an exit code other than 0; {@code $ echo TEXT | moxie …} gives input.
 */
public final class Transcript {
    private final Shell shell;
    private final Path folder;
    private int commands;
    private List<String> rewriting;

    public Transcript(Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder);
    }

    /**
     * The document with what its commands print now. What ended in a line {@code …} is cut after as many lines as it
     * had before; everything else stands in full.
     */
    public String rewritten(String document) throws IOException {
        rewriting = new ArrayList<>();
        run(document);
        return String.join("\n", rewriting) + "\n";
    }

    /** The number of commands run. */
    public int run(String document) throws IOException {
        List<String> block = null;
        String info = "";
        int start = 0;
        List<String> lines = document.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (rewriting != null && (block == null || !info.equals("console") || line.startsWith("```"))) {
                if (block != null && info.equals("console")) {
                    block(info, block, start);
                    block = null;
                    rewriting.add(line);
                    continue;
                }
                rewriting.add(line);
            }
            if (block == null && line.startsWith("```") && line.length() > 3) {
                info = line.substring(3).trim();
                block = new ArrayList<>();
                start = i + 1;
            } else if (block != null && line.startsWith("```") && line.chars().allMatch(c -> c == '`')) {
                block(info, block, start);
                block = null;
            } else if (block != null) {
                block.add(line);
            } else if (line.startsWith("```")) {
                throw new IllegalArgumentException("line " + (i + 1) + ": a fence without a language");
            }
        }
        return commands;
    }

    private void block(String info, List<String> block, int start) throws IOException {
        String[] words = info.split(" ", -1);
        if (words.length > 1) {
            Path file = folder.resolve(words[1]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", block) + "\n");
        } else if (info.equals("console")) {
            for (int i = 0; i < block.size(); ) {
                int end = i + 1;
                while (end < block.size() && !block.get(end).startsWith("$ ")) {
                    end++;
                }
                command(block.get(i), new ArrayList<>(block.subList(i + 1, end)), start + i + 1);
                i = end;
            }
        }
    }

    private void command(String line, List<String> expected, int number) {
        assertTrue(line.startsWith("$ "), "line " + number + ": a transcript starts with \"$ \": " + line);
        List<String> words = words(line.substring(2));
        int pipe = words.indexOf("|");
        if (pipe > 0 && words.get(0).equals("echo")) {
            shell.input(String.join(" ", words.subList(1, pipe)) + "\n");
            words = words.subList(pipe + 1, words.size());
        }
        while (!words.isEmpty() && words.get(0).contains("=") && !words.get(0).contains("moxie")) {
            words = words.subList(1, words.size());
        }
        if (words.isEmpty() || !(words.get(0).equals("moxie") || words.get(0).endsWith("/moxie"))) {
            if (rewriting != null) {
                rewriting.add(line);
                rewriting.addAll(expected);
            }
            return;
        }
        commands++;
        int exit = 0;
        for (int i = expected.size() - 1; i >= 0; i--) {
            if (expected.get(i).startsWith("[exit ")) {
                exit = Integer.parseInt(expected.remove(i).replaceAll("\\D", ""));
            }
        }
        Shell.Result result = shell.run(words.subList(1, words.size()).toArray(String[]::new));
        String got = result.out() + result.err();
        List<String> lines = got.lines().map(String::stripTrailing).toList();
        if (rewriting != null) {
            rewriting.add(line);
            boolean cut =
                    !expected.isEmpty() && expected.get(expected.size() - 1).equals("…");
            int shown = cut ? Math.min(lines.size(), Math.max(1, expected.size() - 1)) : lines.size();
            rewriting.addAll(lines.subList(0, shown));
            if (cut) {
                rewriting.add("…");
            }
            if (result.exit() != 0) {
                rewriting.add("[exit " + result.exit() + "]");
            }
            return;
        }
        while (!expected.isEmpty() && expected.get(expected.size() - 1).isBlank()) {
            expected.remove(expected.size() - 1);
        }
        if (!matches(expected, 0, lines, 0)) {
            fail("line " + number + ": " + line + "\n--- expected\n" + String.join("\n", expected) + "\n--- got\n"
                    + got);
        }
        if (exit != result.exit()) {
            fail("line " + number + ": " + line + "\nexit " + result.exit() + " instead of " + exit + "\n" + got);
        }
    }

    private static boolean matches(List<String> expected, int e, List<String> got, int g) {
        if (e == expected.size()) {
            return got.subList(g, got.size()).stream().allMatch(String::isBlank);
        }
        String line = expected.get(e).stripTrailing();
        if (line.equals("…")) {
            for (int i = g; i <= got.size(); i++) {
                if (matches(expected, e + 1, got, i)) {
                    return true;
                }
            }
            return false;
        }
        return g < got.size() && like(line, got.get(g)) && matches(expected, e + 1, got, g + 1);
    }

    private static boolean like(String pattern, String line) {
        int hole = pattern.indexOf('…');
        if (hole < 0 || pattern.equals(line)) {
            return pattern.equals(line);
        }
        String head = pattern.substring(0, hole);
        String tail = pattern.substring(hole + 1);
        if (!line.startsWith(head)) {
            return false;
        }
        for (int i = hole; i <= line.length(); i++) {
            if (like(tail, line.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Words of a shell line: quotes single and double, a comment ends it. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                open = true;
            } else if (c == '#' && !open) {
                break;
            } else if (c == ' ') {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
