package moxie.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The notes shipped with moxie as files: the launcher says where they lie, else they come out of the jar. */
final class Bundled {
    private Bundled() {}

    /** The folder that holds {@code content/LANGUAGE/}; unpacked below {@code data} when there is only the jar. */
    static Optional<Path> root(Host host, Path data) {
        String content = host.env("MOXIE_CONTENT");
        if (!content.isEmpty()) {
            return Optional.ofNullable(Path.of(content).getParent());
        }
        CodeSource source = Bundled.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Optional.of(Files.isDirectory(place) ? place : unpacked(place, data.resolve("cache")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the notes once for each version of the jar. */
    private static Path unpacked(Path jar, Path cache) throws IOException {
        Path folder = cache.resolve("shipped-" + Files.getLastModifiedTime(jar).toMillis());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "shipped-");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = fresh.resolve(entry.getName()).normalize();
                if (entry.getName().startsWith("content/") && !entry.isDirectory() && file.startsWith(fresh)) {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
        Files.move(fresh, folder);
        return folder;
    }
}
