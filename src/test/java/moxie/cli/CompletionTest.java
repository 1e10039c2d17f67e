package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

class CompletionTest {
    @TempDir
    Path folder;

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

    @Test
    void demos_verbs_and_topics_are_completed_too() throws IOException {
        Files.writeString(folder.resolve("n.md"), "# Deep learning\n\n## Batch norm\n\n- scales\n\n## 归一化\n\n- 缩放\n");
        Shell.Result topics = new Shell(folder).run("completion", "topics", "-n", "n.md");
        assertEquals("Batch norm\n归一化\n", topics.out(), topics.err());
        for (String shell : new String[] {"bash", "zsh", "fish"}) {
            String script = new Completion(Messages.of(Locale.ENGLISH)).script(shell);
            assertTrue(script.contains("moxie completion topics"), shell);
            assertTrue(script.contains("twotower"), shell + " lacks a demo");
            assertTrue(script.contains("verify"), shell + " lacks a verb of exam");
        }
    }

    /** What bash itself offers when the tab key is pressed; a stand-in for moxie names the topics. */
    @Test
    void bash_offers_what_may_stand_there() throws Exception {
        Path script = folder.resolve("moxie.bash");
        Files.writeString(script, new Completion(Messages.of(Locale.ENGLISH)).script("bash") + """
                moxie() { printf 'Batch norm\\n归一化\\n'; }
                try() {
                    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
                    _moxie
                    printf '%s: %s\\n' "$*" "$(IFS=,; echo "${COMPREPLY[*]}")"
                }
                try moxie stat
                try moxie demo atten
                try moxie exam ver
                try moxie look Ba
                try moxie quiz 归
                try moxie tree --lang z
                """);
        Process bash = new ProcessBuilder("bash", "--norc", script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("""
                moxie stat: stats
                moxie demo atten: attention
                moxie exam ver: verify
                moxie look Ba: Batch norm
                moxie quiz 归: 归一化
                moxie tree --lang z: zh
                """, said);
    }
}
