package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rows of {@code spec/hostile.md}, each under every command that reads notes; and what is too big for a document. */
class HostileTest {
    private static final List<String> READERS = List.of(
            "tree -n notes",
            "tree -n notes --json",
            "check -n notes",
            "check -n notes --diff",
            "check -n notes --json",
            "look -n notes -a e",
            "look -n notes meaning",
            "look -n notes --raw meaning",
            "look -n notes -l e",
            "look -n notes --json meaning",
            "questions -n notes --key",
            "questions -n notes --why",
            "questions -n notes --json",
            "exam check -n notes",
            "exam new -n notes",
            "export anki -n notes",
            "export csv -n notes",
            "export json -n notes",
            "quiz -n notes -c 3 --data data",
            "stats -n notes --data data",
            "plan -n notes --data data --by 2026-12-24",
            "relink -n notes --data data",
            "exam make -n notes -c 4 -d out --to html,md,moodle,gift,qti,csv",
            "exam make hostile.exam.yaml -n notes -d out --to md",
            "exam check hostile.exam.yaml -n notes");

    /** Where history is kept when no place is named. */
    private static final String HISTORY = "home/.local/share/moxie/";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_row_of_the_document_under_every_command() throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        for (String[] part : parts()) {
            rows.computeIfAbsent(part[0], k -> new ArrayList<>()).add(part);
        }
        assertTrue(rows.size() >= 11, rows.keySet().toString());
        return rows.entrySet().stream().map(row -> dynamicTest(row.getKey(), () -> harmless(row.getValue())));
    }

    private void harmless(List<String[]> parts) throws Exception {
        Path here = Files.createTempDirectory(folder, "row");
        Files.createDirectories(here.resolve("home"));
        Files.createDirectories(here.resolve("notes"));
        for (String[] part : parts) {
            boolean note = part[1].equals("note");
            Files.writeString(here.resolve(note ? "notes/hostile.md" : "hostile.exam.yaml"), part[2]);
        }
        Map<String, String> before = files(here);
        for (String command : READERS) {
            Shell.Result result = new Shell(here)
                    .input("it is \u001B[31mred\u0007 \u202Eand\n\n3\n?\n\u009B2J\n\n:q\n")
                    .run(command.split(" "));
            assertTrue(result.exit() <= 2, command + " ended with " + result.exit() + "\n" + result.err());
            boolean binary = command.contains("--raw");
            safe(command, binary ? "" : result.out());
            safe(command, result.err());
            if (command.startsWith("export csv")) {
                cells(result.out());
            }
        }
        Map<String, String> after = files(here);
        after.keySet()
                .removeIf(name -> name.startsWith("out/") || name.startsWith("data/") || name.startsWith(HISTORY));
        assertEquals(before, after, "something was written where nothing was asked for");
        try (Stream<Path> outer = Files.list(folder)) {
            assertTrue(outer.allMatch(p -> p.getFileName().toString().startsWith("row")));
        }
        if (Files.isDirectory(here.resolve("out"))) {
            exported(here.resolve("out"));
        }
    }

    private static void safe(String command, String text) {
        text.chars().filter(HostileTest::unruly).findFirst().ifPresent(c -> {
            throw new AssertionError(command + " printed U+" + Integer.toHexString(c) + "\n" + text);
        });
    }

    private static boolean unruly(int c) {
        boolean control = c < 0x20 ? "\n\r\t".indexOf(c) < 0 : c >= 0x7F && c <= 0x9F;
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || turning;
    }

    /** What was exported: no markup of the note's in a page, well-formed XML without entities, tame names and cells. */
    private static void exported(Path out) throws Exception {
        for (Map.Entry<String, String> file : files(out).entrySet()) {
            String text = file.getValue();
            if (file.getKey().endsWith(".html")) {
                assertFalse(
                        Pattern.compile("(?i)<(script>alert|iframe|svg onload|img src=x|style>body\\{display)")
                                .matcher(text)
                                .find(),
                        text);
            } else if (file.getKey().endsWith(".xml")) {
                xml(text.getBytes(StandardCharsets.UTF_8));
            } else if (file.getKey().endsWith(".csv")) {
                cells(text);
            } else if (file.getKey().endsWith(".zip")) {
                zip(out.resolve(file.getKey()));
            }
        }
    }

    /** No cell begins like a formula; marks inside quotes are text. */
    private static void cells(String csv) {
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            boolean opening = start && c == '"';
            int first = opening && i + 1 < csv.length() ? csv.charAt(i + 1) : c;
            assertFalse(start && "=+@".indexOf(first) >= 0, csv);
            quoted ^= c == '"';
            start = !quoted && (c == ',' || c == '\n');
        }
    }

    private static void zip(Path file) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertTrue(entry.getName().matches("[A-Za-z0-9_./-]+"), entry.getName());
                assertFalse(entry.getName().startsWith("/") || entry.getName().contains(".."), entry.getName());
                if (entry.getName().endsWith(".xml")) {
                    xml(zip.readAllBytes());
                }
            }
        }
    }

    private static void xml(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    @Test
    void floods_of_marks_and_open_brackets_end_soon() throws IOException {
        Map<String, String> floods = new TreeMap<>();
        floods.put("combining marks", "e" + "\u0301".repeat(50_000));
        floods.put("zero width", "b" + "\u200B".repeat(50_000) + "c");
        floods.put("brackets", "(".repeat(50_000));
        floods.put("stars", "**a ".repeat(20_000));
        floods.put("links", "[a](".repeat(20_000));
        floods.put("ticks", "`".repeat(20_000) + "a" + "`".repeat(19_999));
        floods.put("dollars", "$a".repeat(20_001));
        floods.put("tags", "<a ".repeat(20_000));
        floods.put("one word", "a".repeat(100_000) + "!");
        floods.put("blanks", "==a".repeat(20_001));
        floods.put("cards", "{{c1::".repeat(20_000));
        floods.put("han", "注意力是".repeat(20_000));
        Files.createDirectories(folder.resolve("notes"));
        for (Map.Entry<String, String> flood : floods.entrySet()) {
            Files.writeString(
                    folder.resolve("notes/flood.md"),
                    "# Flood\n- meaning: " + flood.getValue() + "\n- " + flood.getValue() + "\n- plain: a thing\n");
            for (String command :
                    List.of("tree -n notes", "check -n notes", "look -n notes flood", "questions -n notes")) {
                Shell.Result result = new Shell(folder).run(command.split(" "));
                assertTrue(result.exit() <= 1, flood.getKey() + ", " + command + ": " + result.err());
            }
            Shell.Result mark = new Shell(folder).input(flood.getValue()).run("grade", "-n", "notes", "flood", "-");
            assertTrue(mark.exit() <= 2, flood.getKey() + ": " + mark.err());
        }
    }

    @Test
    void folders_that_loop_names_that_lie_and_files_that_cannot_be_read() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("notes/deep"));
        Files.createSymbolicLink(notes.resolve("loop"), folder.resolve("notes"));
        Files.createSymbolicLink(folder.resolve("notes/gone.md"), folder.resolve("nowhere.md"));
        Files.createSymbolicLink(folder.resolve("notes/self.md"), Path.of("self.md"));
        Files.createDirectories(folder.resolve("notes/folder.md"));
        Files.writeString(folder.resolve("notes/\u001B[31mname\u0007.md"), "# Named\n- meaning: a name that lies\n");
        Files.writeString(folder.resolve("notes/deep/good.md"), "# Good\n- meaning: what stays readable\n");
        Path shut = folder.resolve("notes/shut.md");
        Files.writeString(shut, "# Shut\n- meaning: nobody reads this\n");
        assertTrue(shut.toFile().setReadable(false));
        for (String command : READERS) {
            Shell.Result result = new Shell(folder).input("\n:q\n").run(command.split(" "));
            assertTrue(result.exit() <= 2, command + " ended with " + result.exit() + "\n" + result.err());
            safe(command, command.contains("--raw") ? "" : result.out());
            safe(command, result.err());
        }
        Shell.Result tree = new Shell(folder).run("tree", "-n", "notes");
        assertTrue(tree.out().contains("Good"), tree.out() + tree.err());
        assertTrue(tree.out().contains("Named"), tree.out() + tree.err());
    }

    @Test
    void a_lock_that_names_files_elsewhere_writes_nothing() throws IOException {
        Files.writeString(folder.resolve("n.md"), "# A\n- meaning: a letter that begins\n- purpose: to be first\n");
        Shell.Result made = new Shell(folder)
                .run("exam", "make", "-n", "n.md", "-c", "1", "--to", "md", "-d", "out", "--name", "x");
        assertEquals(0, made.exit(), made.err());
        Path lock = folder.resolve("out/x.exam.lock.json");
        String good = Files.readString(lock);
        for (String name : List.of("../evil", "/tmp/evil", "a\\\\evil", "\\u0000evil", "..", "")) {
            Files.writeString(lock, good.replace("\"x\"", "\"" + name + "\"").replace("\"x-A", "\"" + name + "-A"));
            for (String command : List.of("make", "verify")) {
                Shell.Result result = new Shell(folder).run("exam", command, "out/x.exam.lock.json");
                assertEquals(1, result.exit(), name + result.out());
                assertEquals(1, result.err().lines().count(), result.err());
                safe(name, result.err());
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertTrue(all.noneMatch(file -> file.getFileName().toString().contains("evil")));
        }
    }

    @Test
    void a_file_no_memory_would_hold_is_passed_over_and_told_of() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("notes/huge.md").toFile(), "rw")) {
            huge.setLength(5L << 30);
        }
        Shell.Result alone = new Shell(folder).run("tree", "-n", "notes");
        assertEquals(1, alone.exit());
        assertEquals(
                "moxie: cannot read notes/huge.md: larger than 32 MB (split it into several notes)\n", alone.err());
        Files.writeString(folder.resolve("notes/a.md"), "# A\n- meaning: a letter\n");
        for (String command : READERS) {
            Shell.Result result = new Shell(folder).input("\n:q\n").run(command.split(" "));
            assertTrue(result.exit() <= 2, command + " ended with " + result.exit() + "\n" + result.err());
        }
        Shell.Result tree = new Shell(folder).run("tree", "-n", "notes");
        assertEquals(0, tree.exit());
        assertTrue(tree.out().contains("1 point") && tree.err().contains("huge.md"), tree.out() + tree.err());
        Shell.Result check = new Shell(folder).env("LANG", "zh_CN.UTF-8").run("check", "-n", "notes");
        assertEquals(1, check.exit());
        assertTrue(check.out().contains("超过 32 MB"), check.out());
    }

    @Test
    void notes_that_change_and_vanish_while_they_are_read() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !over.get(); i++) {
                try {
                    Path file = notes.resolve("n" + i % 7 + ".md");
                    Files.deleteIfExists(file);
                    Files.writeString(file, "# Note " + i + "\n- meaning: a thing that changes\n".repeat(i % 40));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        Files.writeString(notes.resolve("fixed.md"), "# Fixed\n- meaning: a thing that stays\n");
        writer.start();
        try {
            for (String command : READERS) {
                Shell.Result result = new Shell(folder).input("\n:q\n").run(command.split(" "));
                assertTrue(result.exit() <= 2, command + " ended with " + result.exit() + "\n" + result.err());
            }
        } finally {
            over.set(true);
            writer.join();
        }
    }

    @Test
    void arguments_that_lie_are_shown_tame() throws IOException {
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/a.md"), "# A\n- meaning: a letter\n");
        for (String[] words : List.of(
                new String[] {"tree", "\u001B[31mx\u0007", "-n", "notes"},
                new String[] {"look", "\u001B[31mx\u0007", "-n", "notes"},
                new String[] {"grade", "-n", "notes", "\u202Ex", "y"},
                new String[] {"\u001B[2J"},
                new String[] {"tree", "--\u001B[2J"},
                new String[] {"tree", "-n", "\u009Bnowhere"},
                new String[] {"demo", "\u001B[2J"},
                new String[] {"exam", "\u001B[2J"},
                new String[] {"why", "\u0007", "-n", "notes"})) {
            Shell.Result result = new Shell(folder).run(words);
            assertTrue(result.exit() == 1 || result.exit() == 2, String.join(" ", words) + result.out());
            safe(String.join(" ", words), result.out() + result.err());
            assertEquals(1, result.err().lines().count(), result.err());
        }
    }

    private static List<String[]> parts() throws IOException {
        List<String[]> parts = new ArrayList<>();
        String heading = "";
        String info = null;
        StringBuilder text = new StringBuilder();
        String document;
        try (var in = HostileTest.class.getResourceAsStream("/spec/hostile.md")) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String line : document.split("\n", -1)) {
            if (info == null && line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (info == null && line.startsWith("````")) {
                info = line.substring(4);
                text.setLength(0);
            } else if (info != null && line.equals("````")) {
                parts.add(new String[] {heading, info, characters(text.toString())});
                info = null;
            } else if (info != null) {
                text.append(line).append('\n');
            }
        }
        return parts;
    }

    private static String characters(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll((MatchResult m) -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
