package moxie.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the look-ups of {@code spec/look.md}. */
class LookSpecTest {
    @Test
    void what_is_typed_finds_what_is_meant() throws IOException {
        Path root = Path.of(System.getProperty("project.root"));
        String document;
        try (var in = LookSpecTest.class.getResourceAsStream("/spec/look.md")) {
            document = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (String line : document.lines()
                .filter(l -> l.startsWith("| zh |") || l.startsWith("| en |"))
                .toList()) {
            String[] cells = line.split("\\|", -1);
            Path notes = root.resolve("content").resolve(cells[1].strip());
            Found found = Finder.find(List.of(notes), root, Query.of(List.of(cells[2].strip())), 8);
            String first = found.hits().isEmpty()
                    ? "nothing"
                    : String.join(" › ", found.hits().get(0).topic());
            if (!first.equals(cells[3].strip())) {
                wrong.add(line + " but was " + first);
            }
            count++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(count >= 40, "only " + count);
    }
}
