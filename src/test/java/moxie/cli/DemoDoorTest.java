package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Locale;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo asked for at the fast door is the one the option parser would give. */
class DemoDoorTest {
    @TempDir
    Path folder;

    /** The global option first, so that the fast door leaves the line to the parser. */
    private void same(String... options) {
        String[] fast = new String[options.length + 1];
        String[] slow = new String[options.length + 2];
        fast[0] = "demo";
        slow[0] = "--quiet";
        slow[1] = "demo";
        System.arraycopy(options, 0, fast, 1, options.length);
        System.arraycopy(options, 0, slow, 2, options.length);
        Shell.Result one = new Shell(folder).run(fast);
        Shell.Result two = new Shell(folder).run(slow);
        assertEquals(two.exit(), one.exit(), String.join(" ", options));
        assertEquals(two.out(), one.out(), String.join(" ", options));
        assertEquals(two.err(), one.err(), String.join(" ", options));
    }

    @Test
    void both_doors_show_the_same() {
        same("attention");
        same("attention", "--seed", "3", "--causal", "--rows=5", "--precision", "8");
        same("attention", "--json", "--no-scale");
        same("attention", "--numpy", "--causal");
        same("attention", "--cell", "1,2", "--lang", "zh");
        same("attention", "--rows", "0");
        same("attention", "--rows");
        same("attention", "--causal=maybe");
        same("attention", "--heads", "2");
        same("attention", "--step");
        same("attention", "--color", "pink");
        same("bn", "--offset", "-3");
        same("sample", "--logits", "-1,2,3");
        same("nothing");
    }

    @Test
    void what_it_does_not_know_is_left_to_the_parser() {
        Messages words = Messages.of(Locale.ENGLISH);
        Host host = host();
        assertNotNull(DemoDoor.demo(host, words, "demo", "attention", "--seed", "1"));
        assertNull(DemoDoor.demo(host, words, "demo", "attention", "--help"));
        assertNull(DemoDoor.demo(host, words, "demo", "attention", "--seed", "1", "--seed", "2"));
        assertNull(DemoDoor.demo(host, words, "demo", "all"));
        assertNull(DemoDoor.demo(host, words, "demo"));
        assertNull(DemoDoor.demo(host, words, "tree"));
    }

    private Host host() {
        return new Host(
                folder,
                java.util.Map.of(),
                Locale.ENGLISH,
                java.time.Clock.systemUTC(),
                java.io.InputStream.nullInputStream(),
                new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8),
                new java.io.PrintStream(
                        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8),
                new Host.Terminal(false, false, 80),
                1);
    }
}
