package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was built, from what commit, in words and for machines. */
class VersionTest {
    @TempDir
    Path folder;

    @Test
    void a_commit_is_told_when_the_build_knew_one() {
        assertEquals("moxie 1.2.3 (0a1b2c3)", Version.of("1.2.3+0a1b2c3").line());
        assertEquals("moxie 1.2.3", Version.of("1.2.3+${git.commit.id.abbrev}").line());
        assertEquals("moxie 1.2.3", Version.of("1.2.3").line());
        assertEquals(Version.of(null).number(), Version.running().number());
    }

    @Test
    void machines_get_an_object() {
        Shell.Result result = new Shell(folder).run("--version", "--json");
        assertEquals(0, result.exit());
        assertTrue(result.out().startsWith("{\"schema\":\"moxie/version/1\",\"version\":\""), result.out());
        assertTrue(result.out().contains("\"java\":\"" + Runtime.version() + "\""), result.out());
        assertEquals(result, new Shell(folder).run("--json", "-V"));
    }
}
