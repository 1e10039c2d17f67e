package moxie.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import moxie.question.Criterion;
import moxie.question.Rubric;
import org.junit.jupiter.api.Test;

/** The examples of {@code spec/marks.md}. */
class MarksTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "## ([^\\n]*)\\n\\s*```question\\n(.*?)\\n```\\s*```points\\n(.*?)\\n```\\s*```answer\\n(.*?)\\n```"
                    + "\\s*```earns\\n(.*?)\\n```",
            Pattern.DOTALL);
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.*?)\\*\\*");

    @Test
    void answers_are_marked_as_their_document_says() throws IOException {
        int examples = 0;
        try (InputStream in = MarksTest.class.getResourceAsStream("/spec/marks.md")) {
            Matcher matcher = EXAMPLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                Mark mark = new Grader().mark(matcher.group(2), rubric(matcher.group(3)), matcher.group(4));
                String flags = mark.flags().isEmpty() ? "" : " " + String.join(" ", mark.flags());
                assertEquals(matcher.group(5), Math.round(100 * mark.score()) + flags, matcher.group(1));
                examples++;
            }
        }
        assertTrue(examples >= 5, "hardly any example was read: " + examples);
    }

    private static Rubric rubric(String points) {
        List<String> lines = new ArrayList<>(points.lines().toList());
        boolean some = lines.get(0).startsWith("(");
        int enough = some ? lines.remove(0).charAt(1) - '0' : lines.size();
        List<Criterion> criteria = lines.stream()
                .map(line -> new Criterion(
                        line.replace("**", ""),
                        BOLD.matcher(line)
                                .results()
                                .map((MatchResult bold) -> List.of(bold.group(1)))
                                .toList(),
                        1))
                .toList();
        return new Rubric(criteria, false, enough);
    }
}
