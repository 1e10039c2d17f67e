package moxie.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.exam.Shape;
import moxie.note.Source;
import moxie.question.Question;
import moxie.question.Response;
import moxie.question.Rubric;
import moxie.text.Language;
import org.junit.jupiter.api.Test;

/** Questions as a paper asks them: {@code spec/asked.md}. */
class AskedTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z-]+) \\| (.+) \\| (.+) \\|$");

    @Test
    void questions_are_asked_on_paper_as_the_document_shows() throws IOException {
        int count = 0;
        Matcher row = ROW.matcher(spec());
        while (row.find()) {
            Shape heading = Shape.named(row.group(1)).orElse(null);
            if (heading != null) {
                assertEquals(row.group(3), Asked.below(heading, question(row.group(2))));
                count++;
            }
        }
        assertTrue(count >= 15, "rows found: " + count);
    }

    @Test
    void code_below_the_first_line_stays_as_it_is() {
        String code = "\n```\nFill in the blank: What do your notes say about \"x\"?\n```";
        assertEquals(
                "Explain \"Adam\"." + code, Asked.prompt(question("What do your notes say about \"Adam\"?" + code)));
    }

    private static Question question(String prompt) {
        return new Question(
                "q",
                "kind",
                List.of("T"),
                "",
                prompt,
                prompt.codePoints().anyMatch(Language::isHan) ? Language.ZH : Language.EN,
                1,
                new Source("a.md", 1, 1),
                new Response.Free(Rubric.of(List.of("x"))),
                List.of(),
                0.5);
    }

    private static String spec() throws IOException {
        try (InputStream in = AskedTest.class.getResourceAsStream("/spec/asked.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
