package moxie.note;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of a spec document: a heading names each, four backticks fence its parts, so that the parts may hold
 * fences themselves.
 */
final class Spec {
    private Spec() {}

    /** One fenced part: its info string, its text, the heading and the line it stands under. */
    record Part(String info, String text, String heading, int line) {}

    static List<Part> parts(String resource) {
        List<Part> parts = new ArrayList<>();
        String heading = "";
        String[] lines = text(resource).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("#")) {
                heading = lines[i].replaceFirst("^#+ ", "");
            } else if (lines[i].startsWith("````")) {
                int start = i;
                StringBuilder text = new StringBuilder();
                while (!lines[++i].equals("````")) {
                    text.append(lines[i]).append('\n');
                }
                parts.add(new Part(lines[start].substring(4), text.toString(), heading, start + 1));
            }
        }
        return parts;
    }

    private static String text(String resource) {
        try (InputStream in = Spec.class.getResourceAsStream("/spec/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
