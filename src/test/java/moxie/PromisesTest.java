package moxie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of the README have the tests they name: in the last column of its tables, and no row without one. */
class PromisesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern METHOD = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern ROW = Pattern.compile("`(\\w+\\.md)` ([^·|]+)");

    @Test
    void every_row_names_tests_that_are_there() throws IOException {
        String tests = sources();
        List<String> missing = new ArrayList<>();
        List<String> rows = rows();
        for (String row : rows) {
            int named = 0;
            for (Matcher method = METHOD.matcher(row); method.find(); named++) {
                if (!Pattern.compile("class " + method.group(1) + "\\b")
                                .matcher(tests)
                                .find()
                        || !tests.contains("void " + method.group(2) + "(")) {
                    missing.add(method.group());
                }
            }
            for (Matcher example = ROW.matcher(row); example.find(); named++) {
                String heading = "\n## " + example.group(2).strip() + "\n";
                Path spec = ROOT.resolve("src/test/resources/spec").resolve(example.group(1));
                if (!Files.readString(spec).contains(heading)) {
                    missing.add(example.group());
                }
            }
            if (named == 0) {
                missing.add("no test is named in: " + row);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(rows.size() >= 20, "the README has only " + rows.size() + " rows");
    }

    private static List<String> rows() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String table = "| held by |\n|---|---|---|\n";
        List<String> rows = new ArrayList<>();
        for (int i = readme.indexOf(table); i >= 0; i = readme.indexOf(table, i + 1)) {
            readme.substring(i + table.length())
                    .lines()
                    .takeWhile(line -> line.startsWith("|"))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(PromisesTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
