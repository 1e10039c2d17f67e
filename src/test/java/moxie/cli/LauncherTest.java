package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code scripts/moxie} with a Maven and a Java that only write down how they were called: what is built when, which
 * archive is used, and what a person sees.
 */
class LauncherTest {
    private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Path home;
    private Path tools;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_fresh_clone() throws IOException {
        home = Files.createDirectories(folder.resolve("a clone 笔记"));
        Files.createDirectories(home.resolve("src/main/java/moxie"));
        Files.createDirectories(home.resolve("content"));
        Files.createDirectories(home.resolve("scripts"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.writeString(home.resolve("src/main/java/moxie/Main.java"), "class Main {}");
        Path script = Path.of(System.getProperty("project.root"), "scripts/moxie");
        Files.copy(script, home.resolve("scripts/moxie"));
        home.resolve("scripts/moxie").toFile().setExecutable(true);
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(OLD));
            }
        }
        tools = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"17.0.1+1\"\nJAVA_VERSION=\"17.0.1\"\n");
        tool("mvn", """
                echo built >>"$LOG"
                while [ -n "$2" ]; do shift; [ "$1" != -f ] || root=${2%/pom.xml}; done
                mkdir -p "$root/target/lib"
                echo jar >"$root/target/moxie.jar"
                """);
        tool("java", """
                dump=
                for word; do
                    case $dump$word in
                        -Xshare:dump) dump=dump ;;
                        -XX:DumpLoadedClassList=*) echo list >"${word#*=}" ;;
                        -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=* | dump-XX:SharedArchiveFile=*)
                            echo archive >"${word#*=}"
                            echo trained >>"$LOG" ;;
                    esac
                done
                printf 'ran'
                for word; do printf ' [%s]' "$word"; done
                echo " LC_ALL=$LC_ALL LANG=$MOXIE_LANG"
                """);
        environment.put("PATH", tools + ":/usr/bin:/bin");
        environment.put("LOG", folder.resolve("log").toString());
        environment.put("HOME", folder.resolve("home").toString());
    }

    private void tool(String name, String body) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private record Run(int exit, String out, String err) {}

    private Run run(String... args) throws IOException, InterruptedException {
        return run(home.resolve("scripts/moxie"), args);
    }

    private Run run(Path script, String... args) throws IOException, InterruptedException {
        return finish(start(script, args));
    }

    private Process start(Path script, String... args) throws IOException {
        List<String> line = new ArrayList<>(List.of("/bin/sh", script.toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private long logged(String what) throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log)
                ? Files.readString(log).lines().filter(what::equals).count()
                : 0;
    }

    private Path archive(String end) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            return files.filter(f -> f.getFileName().toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void builds_once_then_starts_at_once() throws Exception {
        Run first = run("look", "批归一", "a b");
        assertEquals(0, first.exit(), first.err());
        assertTrue(first.err().contains("building"), first.err());
        assertTrue(first.out().endsWith("[moxie.cli.Main] [look] [批归一] [a b] LC_ALL=C.UTF-8 LANG=\n"), first.out());
        assertTrue(first.out().contains("-look.jsa]"), first.out());
        Run second = run("look", "x");
        assertEquals("", second.err());
        assertEquals(1, logged("built"));
        assertEquals(1, logged("trained"));
        run("tree");
        assertEquals(2, logged("trained"), "look and the rest have an archive each");
    }

    @Test
    void builds_again_when_a_source_is_newer() throws Exception {
        run("tree");
        Path deep = Files.createDirectories(home.resolve("src/main/resources/moxie/a/b"))
                .resolve("c.txt");
        Files.writeString(deep, "x");
        Files.setLastModifiedTime(deep, FileTime.from(Instant.now().plusSeconds(5)));
        assertTrue(run("tree").err().contains("building"));
        assertEquals(2, logged("built"));
    }

    @Test
    void a_failed_build_gives_the_reason_and_leaves_nothing_half_made() throws Exception {
        tool("mvn", "echo '[ERROR] Main.java:[3,1] no such thing'; printf 'last line without end'; exit 1");
        Run failed = run("tree");
        assertEquals(1, failed.exit());
        assertEquals("", failed.out());
        assertTrue(failed.err().contains("Main.java:[3,1] no such thing"), failed.err());
        assertFalse(Files.exists(home.resolve("target/moxie.stamp")));
        assertFalse(Files.exists(home.resolve("target/build.lock")));
    }

    @Test
    void two_first_runs_at_once_build_once() throws Exception {
        tool("mvn", """
                echo built >>"$LOG"
                sleep 0.6
                mkdir -p "$HOME/target/lib"
                echo jar >"$HOME/target/moxie.jar"
                """);
        environment.put("HOME", home.toString());
        Process one = start(home.resolve("scripts/moxie"), "look", "x");
        Process two = start(home.resolve("scripts/moxie"), "look", "y");
        Run first = finish(one);
        Run second = finish(two);
        assertEquals(0, first.exit(), first.err());
        assertEquals(0, second.exit(), second.err());
        assertTrue(first.out().contains("[look] [x]") && second.out().contains("[look] [y]"));
        assertEquals(1, logged("built"));
    }

    @Test
    void a_lock_left_by_a_dead_process_is_no_lock() throws Exception {
        Files.createDirectories(home.resolve("target/build.lock"));
        Files.writeString(home.resolve("target/build.lock/pid"), "999999999\n");
        assertEquals(0, run("tree").exit());
    }

    @Test
    void a_changed_archive_is_made_anew_and_nothing_is_seen_of_it() throws Exception {
        run("look", "x");
        for (String content : new String[] {"", "arch", "someone else's", "archive\n"}) {
            Files.writeString(archive("look.jsa"), content);
            Files.setLastModifiedTime(
                    archive("look.jsa"), FileTime.from(Instant.now().plusSeconds(9)));
            Run run = run("look", "x");
            assertEquals("", run.err());
            assertEquals(0, run.exit());
            assertEquals("archive\n", Files.readString(archive("look.jsa")));
        }
        Files.delete(archive("look.jsa"));
        assertTrue(run("look", "x").out().contains("-look.jsa]"));
        assertEquals(6, logged("trained"));
    }

    @Test
    void an_archive_that_cannot_be_made_is_done_without() throws Exception {
        tool("java", "for word; do case $word in -XX:ArchiveClassesAtExit=*) exit 134 ;; esac; done; echo \"ran $*\"");
        Run run = run("look", "x");
        assertEquals(0, run.exit());
        assertFalse(run.out().contains("SharedArchive"), run.out());
        try (Stream<Path> files = Files.list(home.resolve("target"))) {
            assertFalse(files.anyMatch(f -> f.toString().contains(".jsa")));
        }
    }

    @Test
    void newer_machines_get_another_kind_of_archive() throws Exception {
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"25.0.3+9\"\nJAVA_VERSION=\"25.0.3\"\n");
        assertTrue(run("look", "x").out().contains("-XX:AOTCache="));
        assertTrue(run("tree").out().contains("-main.jsa]"), "the option parser is too old for an AOT cache");
        assertTrue(run("--version").out().contains("-look.aot]"));
        Files.writeString(
                folder.resolve("jdk/release"), "JAVA_RUNTIME_VERSION=\"11.0.1+1\"\nJAVA_VERSION=\"11.0.1\"\n");
        Run old = run("look", "x");
        assertEquals(1, old.exit());
        assertTrue(old.err().contains("Java 11"), old.err());
    }

    @Test
    void works_through_links_without_a_home_and_keeps_the_language() throws Exception {
        Path link = folder.resolve("bin");
        Files.createSymbolicLink(link, Path.of("a clone 笔记/scripts/moxie"));
        Path again = folder.resolve("moxie");
        Files.createSymbolicLink(again, link);
        environment.remove("HOME");
        environment.put("LANG", "zh_CN.UTF-8");
        Run run = run(again, "tree");
        assertEquals(0, run.exit(), run.err());
        assertTrue(run.err().contains("正在构建"), run.err());
        assertTrue(run.out().endsWith("LC_ALL=C.UTF-8 LANG=zh_CN.UTF-8\n"), run.out());
    }

    @Test
    void a_closed_standard_input_is_an_empty_one() throws Exception {
        assertEquals(0, run("look", "x").exit());
        tool("java", "{ true 3<&0; } 2>/dev/null && echo open || echo closed");
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", "exec /bin/sh scripts/moxie look x <&-").directory(home.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Run run = finish(builder.start());
        assertTrue(run.out().endsWith("open\n"), run.out() + run.err());
    }

    @Test
    void says_what_is_missing() throws Exception {
        environment.put("PATH", "/nowhere");
        Run run = run("tree");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("no java"), run.err());
    }
}
