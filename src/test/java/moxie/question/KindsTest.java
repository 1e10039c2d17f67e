package moxie.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import moxie.note.Library;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs {@code spec/questions/KIND.md}, one for each kind: after each note ({@code ````markdown}) all it is asked by
 * that kind ({@code ````asked}: a line {@code ? [context] prompt}, its key below it), and where it matters what a gate
 * stopped ({@code ````dropped}: {@code gate: prompt}).
 */
class KindsTest {
    @TestFactory
    Stream<DynamicTest> each_kind_asks_what_its_document_says() {
        return QuestionKinds.ALL.stream()
                .map(QuestionKind::name)
                .distinct()
                .flatMap(kind -> examples(kind).stream()
                        .map(example ->
                                DynamicTest.dynamicTest(kind + ": " + example.heading, () -> check(kind, example))));
    }

    private record Example(String heading, String note, String asked, String dropped) {}

    private static void check(String kind, Example example) {
        Bank bank = Questions.bank(Library.of("note.md", example.note), 0);
        assertEquals(example.asked, asked(kind, bank), example.heading);
        if (!example.dropped.isEmpty()) {
            String dropped = bank.dropped().stream()
                    .filter(d -> d.question().kind().equals(kind))
                    .map(d -> d.gate() + ": " + d.question().prompt() + "\n")
                    .reduce("", String::concat);
            assertEquals(example.dropped, dropped, example.heading);
        }
    }

    /** The questions of a kind as a document shows them. */
    private static String asked(String kind, Bank bank) {
        StringBuilder out = new StringBuilder();
        for (Question question : bank.questions()) {
            if (question.kind().equals(kind)) {
                String context = question.context().isEmpty() ? "" : "[" + question.context() + "] ";
                out.append("? ").append(context).append(question.prompt()).append('\n');
                question.response()
                        .accept(new Shown())
                        .forEach(line -> out.append(line).append('\n'));
            }
        }
        return out.toString();
    }

    private static List<Example> examples(String kind) {
        String document = text(kind);
        List<Example> examples = new ArrayList<>();
        String heading = "";
        String note = "";
        String asked = null;
        String dropped = "";
        String[] lines = document.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("## ")) {
                if (asked != null) {
                    examples.add(new Example(heading, note, asked, dropped));
                }
                heading = lines[i].substring(3);
                note = "";
                asked = null;
                dropped = "";
            } else if (lines[i].startsWith("````")) {
                String info = lines[i].substring(4);
                StringBuilder text = new StringBuilder();
                while (!lines[++i].equals("````")) {
                    text.append(lines[i]).append('\n');
                }
                switch (info) {
                    case "markdown" -> note = text.toString();
                    case "asked" -> asked = text.toString();
                    case "dropped" -> dropped = text.toString();
                    default -> throw new IllegalArgumentException(kind + ".md:" + (i + 1) + ": ````" + info);
                }
            }
        }
        examples.add(new Example(heading, note, asked == null ? "" : asked, dropped));
        assertTrue(examples.size() >= 2, kind + ".md shows what is asked in Chinese and in English");
        assertFalse(document.contains("TODO"), kind + ".md");
        return examples;
    }

    private static String text(String kind) {
        try (InputStream in = KindsTest.class.getResourceAsStream("/spec/questions/" + kind + ".md")) {
            assertTrue(in != null, "spec/questions/" + kind + ".md describes the kind");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The key, one thing a line. */
    private static final class Shown implements Response.Visitor<List<String>> {
        @Override
        public List<String> free(Response.Free response) {
            List<String> lines = new ArrayList<>();
            int number = 0;
            for (Criterion criterion : response.rubric().criteria()) {
                number++;
                lines.add((response.rubric().ordered() ? number + ". " : "- ") + criterion.text());
            }
            return lines;
        }

        @Override
        public List<String> code(Response.Code response) {
            return response.code().lines().map(line -> "| " + line).toList();
        }

        @Override
        public List<String> blank(Response.Blank response) {
            return response.accepted().stream()
                    .map(a -> "_ " + String.join(" / ", a))
                    .toList();
        }

        @Override
        public List<String> choice(Response.Choice response) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < response.options().size(); i++) {
                lines.add((response.correct().contains(i) ? "(x) " : "( ) ")
                        + response.options().get(i));
            }
            return lines;
        }

        @Override
        public List<String> order(Response.Order response) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < response.correct().size(); i++) {
                lines.add((i + 1) + ". "
                        + response.options().get(response.correct().get(i)));
            }
            return lines;
        }

        @Override
        public List<String> numeric(Response.Numeric response) {
            return List.of("= " + response.value());
        }
    }
}
