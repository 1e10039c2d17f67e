package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command owes its reader. */
class CommandsTest {
    private static final String NOTE = """
            # Baking

            - Sourdough: a dough raised by wild yeast and bacteria
            - Proofing: the last rise of the shaped dough
            """;

    @TempDir
    Path folder;

    @Test
    void every_command_explains_itself_with_examples_in_both_languages() {
        for (Command command : Commands.ALL) {
            for (String lang : new String[] {"en", "zh"}) {
                Shell.Result help = new Shell(folder).run(command.name(), "--help", "--lang", lang);
                String name = command.name() + " in " + lang;
                assertEquals(0, help.exit(), name + help.err());
                assertTrue(help.out().contains(lang.equals("zh") ? "例子：" : "Examples:"), name);
                assertTrue(help.out().contains("  moxie " + command.name()), name + " shows no example of itself");
            }
        }
    }

    @Test
    void every_command_refuses_an_unknown_option_with_one_line() {
        for (Command command : Commands.ALL) {
            Shell.Result wrong = new Shell(folder).run(command.name(), "--no-such-option");
            assertEquals(2, wrong.exit(), command.name());
            assertEquals(1, wrong.err().lines().count(), wrong.err());
        }
    }

    @Test
    void a_command_that_needs_a_word_refuses_to_take_everything_instead() throws IOException {
        Files.writeString(folder.resolve("a.md"), NOTE);
        Files.writeString(folder.resolve("b.txt"), "bread raised by wild yeast\n");
        Shell shell = new Shell(folder);
        assertEquals(0, shell.run("quiz", "-n", "a.md", "--answers", "b.txt").exit());
        String before = shell.run("stats", "-n", "a.md", "--json").out();
        for (String name : new String[] {"suspend", "forget", "why", "pin", "export", "completion", "look"}) {
            Shell.Result bare = shell.run(name, "-n", "a.md");
            assertEquals(2, bare.exit(), name + bare.out());
            assertEquals("", bare.out(), name);
            assertEquals(1, bare.err().lines().count(), bare.err());
            assertTrue(bare.err().contains("is missing"), bare.err());
        }
        for (String name : new String[] {"suspend", "forget", "why", "pin", "tree", "questions"}) {
            Shell.Result empty = shell.run(name, "", "-n", "a.md");
            assertEquals(1, empty.exit(), name + empty.out());
            assertTrue(empty.err().contains("there is no topic \"\""), empty.err());
        }
        assertEquals(before, shell.run("stats", "-n", "a.md", "--json").out());
    }

    @Test
    void an_option_without_its_value_and_a_word_too_many_are_told_apart() {
        Shell shell = new Shell(folder);
        assertEquals(
                "moxie: --depth needs a value, N; see \"moxie tree --help\"\n",
                shell.run("tree", "--depth").err());
        assertEquals(
                "moxie：--depth 后面缺少值 N；请看“moxie tree --help”\n",
                shell.run("tree", "--lang", "zh", "--depth").err());
        Shell.Result shells = shell.run("completion", "bash", "zsh");
        assertEquals(2, shells.exit());
        assertEquals("moxie: unexpected argument \"zsh\"; see \"moxie completion --help\"\n", shells.err());
    }

    @Test
    void why_the_machine_refused_is_told_in_the_language_of_the_person() throws IOException {
        Files.writeString(folder.resolve("a.md"), NOTE);
        Shell shell = new Shell(folder);
        assertEquals(
                "moxie: gone.jsonl cannot be read: there is no such file or folder\n",
                shell.run("grade", "--batch", "gone.jsonl").err());
        assertEquals(
                "moxie：读不了 gone.jsonl：没有这个文件或文件夹\n",
                shell.run("grade", "--batch", "gone.jsonl", "--lang", "zh").err());
        Shell.Result blocked = shell.run("exam", "make", "-n", "a.md", "-c", "1", "--to", "md", "-d", "a.md");
        assertEquals(1, blocked.exit(), blocked.out());
        assertTrue(blocked.err().endsWith("cannot be written: a file is in the way of its folder\n"), blocked.err());
    }

    @Test
    void the_overview_lists_every_command() {
        String help = new Shell(folder).run("--help").out();
        for (Command command : Commands.ALL) {
            assertTrue(help.contains("\n  " + command.name() + " "), command.name());
        }
    }
}
