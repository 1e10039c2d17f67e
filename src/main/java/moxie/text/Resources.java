package moxie.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word tables shipped beside the classes: lines of UTF-8 text, {@code #} starting a comment. */
final class Resources {
    private Resources() {}

    /** The lines of {@code /moxie/NAME} without comments and blank lines. */
    static List<String> lines(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/moxie/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
