package moxie.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bundled glossary as its writers must keep it. */
class GlossaryTest {
    private static List<String> names(String line) {
        List<String> out = new ArrayList<>();
        for (String name : line.replace("*", "").split("[,|]")) {
            out.add(name.strip());
        }
        return out;
    }

    @Test
    void terms_of_machine_learning_are_many_and_sorted() {
        List<String> lines = Resources.lines("glossary.txt");
        assertEquals(lines.stream().sorted().toList(), lines);
        assertTrue(lines.size() >= 600, () -> lines.size() + " things");
    }

    @Test
    void no_name_stands_for_two_things_of_one_file() {
        for (String file : List.of("glossary.txt", "subjects.txt", "synonyms.txt")) {
            Set<String> seen = new HashSet<>();
            for (String line : Resources.lines(file)) {
                names(line).forEach(name -> assertTrue(seen.add(name), file + ": " + name + " stands twice"));
            }
        }
    }

    @Test
    void what_excludes_another_has_a_name_on_each_side() {
        for (String line : Resources.lines("contrasts.txt")) {
            assertTrue(line.contains("|"), line);
            assertTrue(names(line).stream().noneMatch(String::isEmpty), line);
        }
    }
}
