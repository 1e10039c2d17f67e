package moxie.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code spec/rules.md}: every rule has one in each language, and gives the tree shown. */
class RulesTest {
    /** An example: {@code markdown zh} or {@code markdown en}, perhaps with the name of the file. */
    private record Example(String rule, String language, String file, Spec.Part note, Spec.Part tree) {}

    @TestFactory
    List<DynamicTest> notes_give_their_trees() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples()) {
            tests.add(dynamicTest(example.note.heading() + " " + example.language, () -> {
                String text = example.note.text();
                assertEquals(example.tree.text(), TreesTest.drawn(example.file, text));
                Topic root = Library.of("note.md", text).topics().get(0);
                assertEquals(example.language, root.language().code(), "the language of the note");
                LinesTest.holds(example.note.heading(), text);
            }));
        }
        return tests;
    }

    @Test
    void every_rule_has_an_example_in_both_languages() {
        List<String> wanted = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            for (int i = 1; i <= 24; i++) {
                wanted.add("R" + i + " " + language);
                if (i <= 22) {
                    wanted.add("B" + i + " " + language);
                }
            }
        }
        examples().forEach(example -> wanted.remove(example.rule + " " + example.language));
        assertEquals(List.of(), wanted, "rules without an example in spec/rules.md");
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        List<Spec.Part> parts = Spec.parts("rules.md");
        for (int i = 0; i + 1 < parts.size(); i++) {
            String[] info = parts.get(i).info().split(" ", 3);
            if (info[0].equals("markdown")) {
                String rule = parts.get(i).heading().split(" ", 2)[0];
                examples.add(
                        new Example(rule, info[1], info.length > 2 ? info[2] : "", parts.get(i), parts.get(i + 1)));
            }
        }
        return examples;
    }
}
