package moxie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moxie.demo.Demos;
import moxie.exam.Blueprint;
import moxie.exam.BlueprintReader;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Problem;
import moxie.question.Bank;
import moxie.question.Questions;
import moxie.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the shipped notes promise: the same topics in both languages, nothing the reader stumbles over, every point
 * asked but for tables of numbers, and a mock paper that fills its hour. What only a person can see (is it true, is it good Chinese) is not here.
 */
class ContentTest {
    private static final Path CONTENT = Path.of(System.getProperty("project.root", ""), "content");
    private static final String RUN_BLOCKS = """
            import re, sys
            for name in sys.argv[1:]:
                with open(name, encoding="utf-8") as file:
                    blocks = re.findall(r"^```python\\n(.*?)^```$", file.read(), re.S | re.M)
                for block in blocks:
                    try:
                        exec(compile(block, name, "exec"), {})
                    except Exception as error:
                        print(name, repr(error))
            """;
    private static final Pattern DEMO = Pattern.compile("moxie demo ([a-z0-9]+)");

    @Test
    void both_languages_hold_the_same_topics_in_the_same_order() {
        assertEquals(names(Language.ZH), names(Language.EN));
        assertEquals(32, names(Language.ZH).size());
    }

    @Test
    void both_languages_say_as_much_about_each_topic() {
        for (String name : names(Language.ZH)) {
            assertEquals(outline(Language.ZH, name), outline(Language.EN, name), name);
        }
    }

    /** The first line names the term, and in brackets the term in the other language: the glossary is mined from it. */
    @Test
    void every_title_gives_the_term_in_both_languages() {
        for (String name : names(Language.ZH)) {
            String zh = lines(Language.ZH, name).get(0);
            String en = lines(Language.EN, name).get(0);
            assertTrue(zh.matches("# [^（）]+（[^（）]+）"), zh);
            assertTrue(en.matches("# [^()]+ \\([^()]+\\)"), en);
            assertTrue(zh.codePoints().anyMatch(Language::isHan), zh);
            assertTrue(en.codePoints().anyMatch(Language::isHan), en);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void reading_meets_no_problem(Language language) {
        assertEquals(List.of(), worth(Library.load(List.of(CONTENT.resolve(language.code())))));
        assertEquals(List.of(), worth(Library.bundled(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_code_block_is_closed_and_stands_at_the_margin(Language language) {
        for (String name : names(language)) {
            boolean open = false;
            for (String line : lines(language, name)) {
                if (line.startsWith("```")) {
                    assertEquals(open ? "```" : "```python", line, name);
                    open = !open;
                } else {
                    assertTrue(!line.stripLeading().startsWith("```"), name + ": " + line);
                }
            }
            assertTrue(!open, name);
        }
    }

    /** Each block alone, as a reader would paste it; its own assertions are the check. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_code_block_runs_where_python_has_numpy(Language language) throws IOException, InterruptedException {
        assumeTrue(python("import numpy", List.of()).isEmpty(), "no python3 with NumPy here");
        List<String> files = names(language).stream()
                .map(name -> CONTENT.resolve(language.code()).resolve(name).toString())
                .toList();
        assertEquals("", python(RUN_BLOCKS, files));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_demo_named_exists(Language language) {
        List<String> demos = Demos.ALL.stream().map(Demos.Entry::name).toList();
        TreeSet<String> unknown = new TreeSet<>();
        for (String name : names(language)) {
            Matcher demo = DEMO.matcher(String.join("\n", lines(language, name)));
            while (demo.find()) {
                if (!demos.contains(demo.group(1))) {
                    unknown.add(name + ": " + demo.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), unknown);
    }

    /** A table of numbers may go unasked: it is evidence for a point that is asked, and nobody should learn it by heart. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_point_but_tables_of_numbers_is_asked_by_a_question(Language language) {
        Bank bank = Questions.bank(Library.bundled(language), 0);
        List<String> unasked = bank.uncovered().stream()
                .filter(point -> !(point instanceof Point.Table table && numbers(table)))
                .map(point -> point.source().file() + ":" + point.source().line() + " " + point.text())
                .toList();
        assertEquals(List.of(), unasked);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_mock_paper_fills_its_hour_and_its_hundred_points(Language language) throws IOException {
        String yaml = Files.readString(CONTENT.resolve(language.code()).resolve("mock.exam.yaml"));
        BlueprintReader.Reading reading = BlueprintReader.read(yaml);
        assertEquals(List.of(), reading.mistakes());
        Blueprint blueprint = reading.blueprint().get(0);
        assertEquals(60, blueprint.minutes());
        Exam exam = ExamBuilder.build(blueprint, Questions.of(Library.bundled(language)));
        assertEquals(List.of(), exam.shortages());
        exam.forms().forEach(form -> assertEquals(100, form.points(), form.name()));
    }

    /** What the script says, errors included; something in any case when there is no Python. */
    private static String python(String script, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", script));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 || !said.isEmpty() ? said : "python3 failed silently";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What {@code check --strict} would fail on. */
    private static List<Problem> worth(Library library) {
        return library.problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.INFO)
                .toList();
    }

    /** Does at least every other cell beside the names of the rows hold a figure? */
    private static boolean numbers(Point.Table table) {
        List<String> cells =
                table.rows().stream().flatMap(row -> row.stream().skip(1)).toList();
        long figures = cells.stream()
                .filter(cell -> cell.chars().anyMatch(Character::isDigit))
                .count();
        return 2 * figures >= cells.size();
    }

    private static List<String> names(Language language) {
        try (Stream<Path> files = Files.list(CONTENT.resolve(language.code()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Language language, String name) {
        try {
            return Files.readAllLines(CONTENT.resolve(language.code()).resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One letter for each line outside code: headings start a word, then bullets, steps, table rows, formulas, text. */
    private static List<String> outline(Language language, String name) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean code = false;
        for (String line : lines(language, name)) {
            if (line.startsWith("```")) {
                code = !code;
                section.append(code ? "c" : "");
            } else if (!code && line.startsWith("#")) {
                sections.add(section.toString());
                section.setLength(0);
                section.append(line, 0, line.indexOf(' '));
            } else if (!code && !line.isBlank()) {
                section.append(letter(line));
            }
        }
        sections.add(section.toString());
        return sections;
    }

    private static char letter(String line) {
        if (line.startsWith("- ")) {
            return 'b';
        }
        if (Character.isDigit(line.charAt(0)) && line.contains(". ")) {
            return 's';
        }
        return line.startsWith("|") ? 'r' : line.startsWith("$$") ? 'f' : 't';
    }
}
