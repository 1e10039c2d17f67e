package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {
    @TempDir
    Path folder;

    @Test
    void there_is_a_page_for_moxie_and_one_for_each_command() throws IOException {
        ManPages.main(new String[] {folder.toString()});
        try (Stream<Path> pages = Files.list(folder)) {
            List<String> expected = Stream.concat(
                            Stream.of("moxie.1"), Commands.ALL.stream().map(c -> "moxie-" + c.name() + ".1"))
                    .sorted()
                    .toList();
            assertEquals(
                    expected,
                    pages.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void every_option_of_a_command_stands_on_its_page() {
        Messages words = Messages.of(Locale.ENGLISH);
        for (Command command : Commands.ALL) {
            String page = ManPages.page(command, words);
            command.spec(words)
                    .options()
                    .forEach(option ->
                            assertTrue(page.contains(option.longestName().replace("-", "\\-")), option.longestName()));
        }
    }
}
