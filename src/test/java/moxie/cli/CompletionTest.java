package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

class CompletionTest {
    @Test
    void every_command_and_option_is_completed_in_every_shell() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Messages words = Messages.of(locale);
            for (String shell : new String[] {"bash", "zsh", "fish"}) {
                String script = new Completion(words).script(shell);
                for (Command command : Commands.ALL) {
                    assertTrue(script.contains(command.name()), shell + " lacks " + command.name());
                    for (OptionSpec option : command.spec(words).options()) {
                        String name = option.longestName();
                        String typed = shell.equals("fish") ? "-l " + name.substring(2) : name;
                        assertTrue(script.contains(typed), shell + " lacks " + command.name() + " " + name);
                    }
                }
                assertEquals(0, script.chars().filter(c -> c == '\'').count() % 2, shell + " leaves a quote open");
            }
        }
    }
}
