package moxie.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moxie.message.Messages;
import org.junit.jupiter.api.Test;

/** Blueprints as people write them: {@code spec/blueprints.md}. */
class BlueprintReaderTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```\\s*```text\n(.*?)```", Pattern.DOTALL);
    private static final Messages WORDS = Messages.of(Locale.ENGLISH);

    private static String spec() throws IOException {
        try (InputStream in = BlueprintReaderTest.class.getResourceAsStream("/spec/blueprints.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String told(BlueprintReader.Reading reading) {
        return reading.mistakes().stream()
                .map(m -> m.line() + ":" + m.column() + ": " + WORDS.get("blueprint." + m.code(), m.arguments()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void blueprints_read_as_the_document_shows() throws IOException {
        Matcher example = EXAMPLE.matcher(spec());
        int count = 0;
        while (example.find()) {
            BlueprintReader.Reading reading = BlueprintReader.read(example.group(1));
            if (example.group(2).strip().equals("fine")) {
                assertEquals("", told(reading), example.group(1));
                Blueprint blueprint = reading.blueprint().get(0);
                String written = BlueprintWriter.yaml(blueprint);
                assertEquals(
                        blueprint, BlueprintReader.read(written).blueprint().get(0), written);
            } else {
                assertEquals(example.group(2).strip(), told(reading), example.group(1));
            }
            count++;
        }
        assertTrue(count >= 7, "examples found: " + count);
    }

    @Test
    void a_proposal_written_out_reads_back_and_sums_to_its_points() {
        for (int count = 1; count < 23; count++) {
            for (double points : new double[] {50, 100, 150}) {
                Blueprint blueprint = Proposal.pointed(
                        Proposal.of("t: \"#1\"", moxie.Samples.bank(), count, 0, 90, 7, java.util.List.of("A", "B")),
                        points);
                String written = BlueprintWriter.yaml(blueprint);
                BlueprintReader.Reading reading = BlueprintReader.read(written);
                assertEquals("", told(reading), written);
                assertEquals(blueprint, reading.blueprint().get(0), written);
                assertEquals(points, blueprint.points());
            }
        }
    }

    @Test
    void no_bytes_make_the_reader_throw() {
        String pieces = "sections:[]{},-? \n\t&a*a!|>'\"#%@`count5pointsxyz\u0000\uD800";
        for (long seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            try {
                BlueprintReader.read(text.toString());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
        BlueprintReader.read("[".repeat(100_000));
        BlueprintReader.read("- ".repeat(100_000));
        BlueprintReader.read("a: &a [*a, *a]");
    }
}
