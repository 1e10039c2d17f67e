package moxie.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The notes of {@code spec/trees.md} and the trees they give. */
class TreesTest {
    @TestFactory
    List<DynamicTest> notes_give_their_trees() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Spec.Part> parts = Spec.parts("trees.md");
        assertTrue(parts.size() > 1, "no examples found");
        for (int i = 0; i + 1 < parts.size(); i++) {
            Spec.Part note = parts.get(i);
            Spec.Part tree = parts.get(i + 1);
            if (note.info().startsWith("markdown") && tree.info().equals("tree")) {
                String file = note.info().substring("markdown".length()).strip();
                tests.add(dynamicTest(
                        note.heading() + ":" + note.line(), () -> assertEquals(tree.text(), drawn(file, note.text()))));
            }
        }
        return tests;
    }

    static String drawn(String file, String markdown) {
        Library library = Library.of(file.isEmpty() ? "note.md" : file, markdown);
        StringBuilder out = new StringBuilder(Drawing.of(library.topics().get(0)));
        for (Problem problem : library.problems()) {
            out.append("! ")
                    .append(problem.code())
                    .append(' ')
                    .append(problem.line())
                    .append(':');
            out.append(problem.column()).append(' ').append(problem.arguments()).append('\n');
        }
        return out.toString();
    }
}
