package moxie.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code spec/repairs.md}, and what holds for every repair. */
class RepairsTest {
    @TestFactory
    List<DynamicTest> notes_are_repaired_as_shown() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Spec.Part> parts = Spec.parts("repairs.md");
        for (int i = 0; i + 1 < parts.size(); i++) {
            Spec.Part before = parts.get(i);
            Spec.Part after = parts.get(i + 1);
            if (before.info().equals("markdown") && after.info().equals("read")) {
                tests.add(dynamicTest(
                        before.heading() + ":" + before.line(),
                        () -> assertEquals(after.text(), repaired(before.text()))));
            }
        }
        assertTrue(tests.size() > 30, "only " + tests.size() + " examples found");
        return tests;
    }

    private static String repaired(String markdown) {
        Lines lines = new Lines("note.md", markdown);
        Repairs.apply(lines);
        return lines.markdown();
    }

    /** Once repaired, a note needs no repair: what moxie reads is what it would read again. */
    @Test
    void repaired_notes_need_no_repair() {
        for (Spec.Part part : Spec.parts("repairs.md")) {
            if (part.info().equals("read") && !part.text().startsWith("---")) {
                assertEquals(part.text(), repaired(part.text()), "line " + part.line());
            }
        }
    }

    @Test
    void every_repair_is_listed_once() {
        assertEquals(
                Repairs.ALL.size(),
                Repairs.ALL.stream().map(Object::getClass).distinct().count());
    }
}
