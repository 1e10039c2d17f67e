package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code moxie pin}: the only command that writes to a note. */
class PinTest {
    private static final String NOTES = """
            # 数据库

            - 事务的性质
                - 原子性：全做或全不做
                - 隔离性：互不干扰
                - 持久性：不会丢失

            ```sql
            commit
            ```
            """.replace("\n", "\r\n");

    @TempDir
    Path folder;

    private Shell shell;
    private Path note;

    @BeforeEach
    void notes() throws IOException {
        Files.createDirectories(folder.resolve(".moxie"));
        note = folder.resolve("db.md");
        Files.writeString(note, NOTES);
        shell = new Shell(folder);
    }

    /** The identity a pin would write. */
    private String identity() {
        return shell.run("pin", "事务的性质", "--dry-run").out().replaceAll("(?s).*\\^mx-([a-z0-9]{8}).*", "$1");
    }

    @Test
    void a_dry_run_shows_the_line_and_writes_nothing() throws IOException {
        Shell.Result result = shell.run("pin", "事务的性质", "--dry-run");
        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().startsWith("db.md:3\n- - 事务的性质\n+ - 事务的性质 ^mx-"), result.out());
        assertEquals(NOTES, Files.readString(note));
        assertFalse(Files.exists(folder.resolve(".moxie/pins.txt")));
    }

    @Test
    void what_is_pinned_keeps_its_history_whatever_becomes_of_its_words() throws IOException {
        shell.input("全做或全不做\n".repeat(9)).run("quiz", "事务", "--answers", "-");
        String id = identity();
        assertEquals(0, shell.run("pin", "事务的性质").exit());
        String pinned = Files.readString(note);
        assertEquals(NOTES.replace("事务的性质", "事务的性质 ^mx-" + id), pinned);
        assertEquals(NOTES, Files.readString(folder.resolve(".moxie/before-pin/db.md")));
        assertEquals("", shell.run("pin", "事务的性质").out());

        String rewritten = pinned.replace("- 事务的性质 ", "- ACID 是什么 ")
                .replaceAll("    - .*\r\n", "")
                .replace("# 数据库", "# 换了标题")
                .replace("^mx-" + id + "\r\n", "^mx-" + id + "\r\n    - 四个英文字母各代表一条\r\n    - 合起来保证一致\r\n");
        Files.delete(note);
        Files.writeString(folder.resolve("elsewhere.md"), rewritten);
        String why = shell.run("why", "ACID", "--json").out();
        assertTrue(why.contains("\"key\":\"" + id + "/"), why);
        assertEquals(
                1,
                shell.run("pin", "ACID")
                        .err()
                        .lines()
                        .filter(l -> l.contains("already"))
                        .count());
    }

    @Test
    void a_note_that_is_not_utf8_is_left_alone() throws IOException {
        byte[] bytes = NOTES.getBytes(java.nio.charset.Charset.forName("GB18030"));
        Files.write(note, bytes);
        Shell.Result result = shell.run("pin", "事务的性质");
        assertEquals(1, result.exit(), result.out());
        assertTrue(result.err().contains("db.md:3 cannot take a mark"), result.err());
        assertEquals(
                new String(bytes, StandardCharsets.ISO_8859_1), Files.readString(note, StandardCharsets.ISO_8859_1));
    }

    @Test
    void the_notes_that_come_with_moxie_cannot_be_pinned() {
        Shell.Result result =
                shell.run("pin", "attention", "--notes", folder.resolve("none").toString());
        assertEquals(1, result.exit());
        assertEquals(
                1,
                new Shell(folder.resolve(".."))
                        .run("pin", "Residual connection")
                        .exit());
    }
}
