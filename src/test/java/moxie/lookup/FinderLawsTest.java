package moxie.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import moxie.note.Library;
import moxie.note.Source;
import moxie.note.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at bytes and lines finds what reading the whole tree finds. */
class FinderLawsTest {
    private static final String[] WORDS = {
        "attention", "Softmax", "梯度", "归一化", "loss", "BERT", "向量", "检索", "ｄｒｏｐｏｕｔ", "Kernel", "注意力", "batch"
    };

    @TempDir
    Path folder;

    @Test
    void bytes_and_lines_find_the_topics_the_full_reader_finds() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            Path notes = Files.createDirectories(folder.resolve("s" + seed));
            for (int file = 0; file < 1 + random.nextInt(3); file++) {
                Files.writeString(notes.resolve("n" + file + ".md"), note(random));
            }
            Library library = Library.load(List.of(notes), folder);
            for (String word : WORDS) {
                String folded = Fold.of(word);
                Set<String> expected = new TreeSet<>();
                for (int i = 0; i < library.topics().size(); i++) {
                    collect(library.topics().get(i), folded, expected);
                }
                Set<String> got = new TreeSet<>();
                for (Hit hit : Finder.find(List.of(notes), folder, Query.of(List.of(word)), 1000)
                        .hits()) {
                    if (!hit.source().file().isEmpty() && hit.topic().size() > 0) {
                        got.add(hit.source().toString());
                    }
                }
                if (expected.isEmpty()) {
                    continue; // then it guesses
                }
                assertEquals(expected, got, "seed " + seed + ", word " + word);
            }
        }
    }

    @Test
    void no_topic_is_found_twice() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("twice"));
        Files.writeString(notes.resolve("attention-mask.md"), "# Attention mask\n\n- a mask\n");
        Files.writeString(notes.resolve("02-attention.md"), "# Attention\n\n## Attention heads\n\n- heads\n");
        for (String typed : List.of("atention", "atention mask", "attention", "mask")) {
            List<String> found =
                    Finder.find(List.of(notes), folder, Query.of(List.of(typed.split(" "))), 10).hits().stream()
                            .map(hit -> hit.source().toString())
                            .toList();
            assertTrue(!found.isEmpty(), typed);
            assertEquals(Set.copyOf(found).size(), found.size(), typed + ": " + found);
        }
    }

    /**
     * What people write: fences nobody closes, numbers in brackets, tabs, closers in the wrong column, no blank lines.
     * Which line is the topic above may then be seen otherwise; but what the reader has is found, and nothing else.
     */
    @Test
    void what_stands_in_messy_notes_is_found_all_the_same() throws IOException {
        List<String> differ = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            Path file = Files.writeString(folder.resolve("m" + seed + ".md"), messy(new Random(seed)));
            Library library = Library.load(List.of(file), folder);
            for (String word : WORDS) {
                List<Source> read = new ArrayList<>();
                library.topics().forEach(topic -> places(topic, Fold.of(word), read));
                if (read.isEmpty()) {
                    continue; // then it guesses
                }
                List<Source> found = new ArrayList<>();
                Finder.find(List.of(file), folder, Query.of(List.of(word)), 1000)
                        .hits()
                        .forEach(hit -> found.add(hit.source()));
                if (!covered(read, found) || !covered(found, read)) {
                    differ.add("seed " + seed + ", " + word + ": read " + read + ", found " + found);
                }
            }
        }
        assertEquals(List.of(), differ);
    }

    private static void places(Topic topic, String word, List<Source> out) {
        if (Fold.of(topic.title()).contains(word)) {
            out.add(topic.source());
        }
        topic.points().stream()
                .filter(point -> Fold.of(point.text()).contains(word))
                .forEach(point -> out.add(point.source()));
        topic.topics().forEach(below -> places(below, word, out));
    }

    /** Has each of some a line in common with one of the others? */
    private static boolean covered(List<Source> some, List<Source> others) {
        return some.stream()
                .allMatch(one -> others.stream()
                        .anyMatch(other -> one.line() <= other.endLine() && other.line() <= one.endLine()));
    }

    private static String messy(Random random) {
        String[] starts = {
            "## ", "### ", "##", "- ", "* ", "\t- ", "    - ", "  - ", "1. ", "2) ", "（1）", "(2) ", "①", "> ", "", "",
            "**", "一、", "1、", "+ "
        };
        StringBuilder out = new StringBuilder(random.nextInt(3) == 0 ? "" : "# " + phrase(random) + "\n");
        for (int line = 0; line < 4 + random.nextInt(20); line++) {
            int what = random.nextInt(14);
            if (what == 0) {
                out.append(random.nextBoolean() ? "```python\n" : "    ```\n");
            } else if (what == 1) {
                out.append("```\n");
            } else if (what < 4) {
                out.append('\n');
            } else {
                String start = starts[random.nextInt(starts.length)];
                out.append(start).append(phrase(random)).append(start.equals("**") ? "**" : "");
                out.append(random.nextInt(4) == 0 ? "：" : "").append(random.nextInt(5) == 0 ? phrase(random) : "");
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static void collect(Topic topic, String word, Set<String> out) {
        boolean here = Fold.of(topic.title()).contains(word)
                || topic.points().stream()
                        .anyMatch(point -> Fold.of(point.text()).contains(word));
        if (here) {
            out.add(topic.source().toString());
        }
        topic.topics().forEach(below -> collect(below, word, out));
    }

    /** A note with headings, nested items, code and tables. */
    private static String note(Random random) {
        StringBuilder out = new StringBuilder("# " + phrase(random) + "\n\n");
        for (int section = 0; section < 1 + random.nextInt(4); section++) {
            out.append("## ").append(phrase(random)).append("\n\n");
            items(out, 0, random);
            if (random.nextInt(3) == 0) {
                out.append("\n```python\n# ").append(phrase(random)).append("\nx = 1\n```\n");
            }
            if (random.nextInt(3) == 0) {
                out.append("\n| a | b |\n|---|---|\n| 1 | ")
                        .append(phrase(random))
                        .append(" |\n");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void items(StringBuilder out, int depth, Random random) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            out.append("    ".repeat(depth)).append("- ").append(phrase(random)).append('\n');
            if (depth < 2 && random.nextInt(3) == 0) {
                items(out, depth + 1, random);
            }
        }
    }

    private static String phrase(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            words.add(random.nextInt(4) == 0 ? WORDS[random.nextInt(WORDS.length)] : "word" + random.nextInt(50));
        }
        String phrase = String.join(" ", words);
        return random.nextInt(4) == 0 ? phrase.toUpperCase(Locale.ROOT) : phrase;
    }

    @Test
    void a_needle_finds_what_a_plain_search_of_folded_text_finds() {
        Random random = new Random(11);
        String alphabet = "abAB归一ｂＢéÉ#- ";
        for (int round = 0; round < 4000; round++) {
            String text = letters(random, alphabet, random.nextInt(30));
            String word = Fold.of(letters(random, "abB归一Ｂé", 1 + random.nextInt(4)));
            Buffer bytes = Buffer.of(text.getBytes(StandardCharsets.UTF_8));
            boolean found = false;
            for (Needle needle : Needle.of(word)) {
                found |= needle.in(bytes, 0) >= 0;
            }
            boolean expected = Fold.of(text).contains(word);
            if (found != expected) { // half-width and full-width letters mixed inside one word are not looked for
                assertTrue(expected && mixed(text), "round " + round + ": <" + text + "> <" + word + ">");
            }
        }
    }

    @Test
    void a_needle_finds_every_place_there_is() {
        Random random = new Random(12);
        String alphabet = "abAB归éÉ#- \n";
        Buffer text = new Buffer();
        for (int round = 0; round < 4000; round++) {
            byte[] bytes = letters(random, alphabet, random.nextInt(80)).getBytes(StandardCharsets.UTF_8);
            byte[] word = letters(random, "ab归é- ", 1 + random.nextInt(12)).getBytes(StandardCharsets.UTF_8);
            Needle needle = Needle.of(new String(word, StandardCharsets.UTF_8))[0];
            List<Integer> expected = new ArrayList<>();
            for (int at = 0; at + word.length <= bytes.length; at++) {
                String part = new String(bytes, at, word.length, StandardCharsets.UTF_8);
                if (Fold.of(part).equals(new String(word, StandardCharsets.UTF_8))) {
                    expected.add(at);
                }
            }
            text.put(bytes); // the rest of longer texts before it is left over behind it
            List<Integer> got = new ArrayList<>();
            for (int at = needle.in(text, 0); at >= 0; at = needle.in(text, at + 1)) {
                got.add(at);
            }
            assertEquals(expected, got, "round " + round);
        }
    }

    private static boolean mixed(String text) {
        return text.chars().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E);
    }

    private static String letters(Random random, String alphabet, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    @Test
    void the_same_files_are_notes_here_and_for_the_reader() throws IOException {
        for (String name : List.of(
                "a.md",
                "b.MARKDOWN",
                "c.txt",
                ".hidden.md",
                "d/e.md",
                "d/target/f.md",
                ".git/g.md",
                "md",
                "h.md/i.md",
                "j/k/l.md",
                "build/m.md",
                "x-y.md",
                "x/y.md",
                "空 格/笔记.md")) {
            Path file = folder.resolve("f").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# x\n");
        }
        Path notes = folder.resolve("f");
        Files.createSymbolicLink(notes.resolve("loop"), notes);
        for (List<Path> paths : List.of(List.of(notes), List.of(notes.resolve("a.md"), notes.resolve("d")))) {
            for (Path here : List.of(folder, notes, Path.of("/nowhere"))) {
                NoteFiles found = NoteFiles.below(paths, here, true);
                Set<String> shown = new TreeSet<>();
                for (int i = 0; i < found.size(); i++) {
                    shown.add(found.shown(i));
                }
                Set<String> expected = new TreeSet<>();
                moxie.note.NoteFiles.of(paths, here).forEach(note -> expected.add(note.shown()));
                assertEquals(expected, shown, paths + " from " + here);
            }
        }
    }
}
