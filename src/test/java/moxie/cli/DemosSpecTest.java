package moxie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demos and their edges as a person sees them: {@code spec/demos.md}. */
class DemosSpecTest {
    @TempDir
    Path folder;

    private static String document() throws IOException {
        try (InputStream in = DemosSpecTest.class.getResourceAsStream("/spec/demos.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void the_demos_show_what_their_document_shows() throws IOException {
        assertTrue(new Transcript(folder).run(document()) > 60);
    }

    @Test
    void the_document_has_an_example_of_every_demo() throws IOException {
        String text = document();
        List<String> missing = new ArrayList<>();
        for (Demos.Entry entry : Demos.ALL) {
            if (!text.contains("\n$ moxie demo " + entry.name() + "\n")) {
                missing.add(entry.name());
            }
        }
        assertEquals(List.of(), missing);
    }
}
