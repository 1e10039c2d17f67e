package moxie.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code spec/checks.md}: every diagnostic has one in each language; those of files are told here. */
class ChecksTest {
    /** Told of files rather than of text; {@code more} is told of very many. */
    private static final List<String> ELSEWHERE =
            List.of("broken-link", "broken-image", "encoding-guessed", "unreadable", "more");

    @TestFactory
    List<DynamicTest> notes_are_told_of_as_shown() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Spec.Part> parts = Spec.parts("checks.md");
        for (int i = 0; i + 1 < parts.size(); i++) {
            Spec.Part note = parts.get(i);
            Spec.Part told = parts.get(i + 1);
            if (note.info().startsWith("markdown")) {
                tests.add(dynamicTest(
                        note.info() + ":" + note.line(),
                        () -> assertEquals(
                                told.text(),
                                told(Library.of("note.md", note.text()).problems()))));
            }
        }
        return tests;
    }

    @Test
    void every_diagnostic_has_an_example_in_both_languages() {
        List<String> lacking = new ArrayList<>();
        List<Spec.Part> parts = Spec.parts("checks.md");
        for (String key :
                ResourceBundle.getBundle("moxie.messages", Locale.ROOT).keySet()) {
            if (key.startsWith("problem.") && !key.endsWith(".help")) {
                String code = key.substring("problem.".length());
                for (String language : List.of("zh", "en")) {
                    boolean shown = ELSEWHERE.contains(code);
                    for (int i = 0; i + 1 < parts.size() && !shown; i++) {
                        shown = parts.get(i).info().equals("markdown " + language)
                                && parts.get(i + 1).text().contains(" " + code + " ");
                    }
                    if (!shown) {
                        lacking.add(code + " " + language);
                    }
                }
            }
        }
        assertEquals(List.of(), lacking, "diagnostics without an example in spec/checks.md");
    }

    @Test
    void links_and_images_that_lead_nowhere_are_told(@TempDir Path notes) throws IOException {
        Files.writeString(notes.resolve("图论.md"), "- 见 [树](树.md) 和 [[堆]]\n- ![图](没有.png)\n- [[图论]]\n");
        Files.writeString(
                notes.resolve("graphs.md"), "- see [trees](trees.md) and [[heaps]]\n- ![a graph](none.png)\n");
        assertEquals(
                """
                1:7 warning broken-link [trees.md]
                1:29 warning broken-link [heaps]
                2:3 warning broken-image [none.png]
                1:5 warning broken-link [树.md]
                1:17 warning broken-link [堆]
                2:3 warning broken-image [没有.png]
                """,
                told(Library.inspect(List.of(notes), notes, (done, all) -> {}).problems()));
    }

    @Test
    void other_encodings_are_read_and_told(@TempDir Path notes) throws IOException {
        String text = "# 死锁\n- 两个线程互相等待对方的锁\n";
        Files.write(notes.resolve("a.md"), text.getBytes(Charset.forName("GB18030")));
        Files.write(notes.resolve("b.md"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        Files.write(notes.resolve("c.md"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "1:1 warning encoding-guessed [GB18030]\n",
                told(Library.inspect(List.of(notes), notes, (done, all) -> {}).problems()));
        Library.load(List.of(notes)).topics().forEach(topic -> assertEquals("死锁", topic.title()));
    }

    private static String told(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : problems) {
            out.append(problem.line()).append(':').append(problem.column()).append(' ');
            out.append(problem.severity().name().toLowerCase(Locale.ROOT)).append(' ');
            out.append(problem.code()).append(' ').append(problem.arguments()).append('\n');
        }
        return out.toString();
    }
}
