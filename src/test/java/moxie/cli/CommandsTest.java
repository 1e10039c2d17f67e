package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every command owes its reader. */
class CommandsTest {
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
    void the_overview_lists_every_command() {
        String help = new Shell(folder).run("--help").out();
        for (Command command : Commands.ALL) {
            assertTrue(help.contains("\n  " + command.name() + " "), command.name());
        }
    }
}
