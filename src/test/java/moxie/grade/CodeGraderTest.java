package moxie.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moxie.question.Response;
import org.junit.jupiter.api.Test;

/** The examples of {@code spec/code.md}. */
class CodeGraderTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "## ([^\\n]*)\\n\\s*```key\\n(.*?)```\\s*```answer\\n(.*?)```\\s*```earns\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void code_is_marked_as_its_document_says() throws IOException {
        int examples = 0;
        try (InputStream in = CodeGraderTest.class.getResourceAsStream("/spec/code.md")) {
            Matcher matcher = EXAMPLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                Mark mark = CodeGrader.mark(new Response.Code("python", matcher.group(2)), matcher.group(3));
                String signs = mark.verdicts().stream()
                        .map(verdict ->
                                verdict.covered() ? verdict.score() < 1 ? "~" : "+" : verdict.partly() ? "~" : "-")
                        .collect(Collectors.joining());
                assertEquals(matcher.group(4), Math.round(100 * mark.score()) + " " + signs, matcher.group(1));
                examples++;
            }
        }
        assertTrue(examples >= 6, "hardly any example was read: " + examples);
    }

    @Test
    void lines_are_shown_as_they_were_written() {
        Response.Code code = new Response.Code("python", "def half(n):\n    return n // 2 ** 1e-5  # rounds");
        Mark mark = CodeGrader.mark(code, "def half( m ):\n  return m//2**1e-5");
        assertEquals(1, mark.score(), mark.toString());
        assertEquals("return n // 2 ** 1e-5", mark.verdicts().get(1).text());
        assertEquals("return m//2**1e-5", mark.verdicts().get(1).evidence().get(0));
    }
}
