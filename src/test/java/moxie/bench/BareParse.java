package moxie.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** The peer of {@code tree} in the benchmarks: commonmark alone, on the same notes, on all cores. */
public final class BareParse {
    private BareParse() {}

    /** @param args a folder of notes */
    public static void main(String[] args) throws IOException {
        Parser parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            List<Path> notes =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            notes.parallelStream().forEach(file -> parse(parser, file));
        }
    }

    private static void parse(Parser parser, Path file) {
        try {
            if (parser.parse(Files.readString(file)).getFirstChild() == null) {
                throw new IllegalStateException(file + " is empty");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
