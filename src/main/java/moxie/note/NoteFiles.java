package moxie.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds notes: in folders, and among the resources of the program. */
public final class NoteFiles {
    private static final Set<String> PASSED_BY =
            Set.of("node_modules", "target", "build", "dist", "out", "venv", "__pycache__", "bak", "logseq");

    private NoteFiles() {}

    /**
     * A note found.
     *
     * @param shown its path as it is shown, forward slashes
     * @param key its path below the folder it was found in
     */
    public record Found(Path path, String shown, String key) {}

    /** A note shipped with the program. */
    record Shipped(String name, Decoder.Decoded text) {}

    /**
     * The notes in files and folders, in order of their paths; hidden and build folders are passed by.
     *
     * @param here the folder paths are shown from when they lie below it
     */
    public static List<Found> of(List<Path> paths, Path here) {
        Set<Path> seen = new HashSet<>();
        List<Found> found = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path, here, found);
            } else {
                Path name = path.getFileName();
                found.add(new Found(path, shown(path, here), name == null ? "" : name.toString()));
            }
        }
        found.removeIf(note -> !seen.add(note.path()));
        return found;
    }

    /** Is this the name of a Markdown file? */
    public static boolean isNote(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return (lower.endsWith(".md") || lower.endsWith(".markdown")) && !name.startsWith(".");
    }

    private static void walk(Path folder, Path here, List<Found> found) {
        List<Path> files = files(folder, NoteFiles::isNote);
        for (Path file : files) {
            found.add(new Found(
                    file, shown(file, here), folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    /** Every file below a folder whose name is wanted, and every folder that cannot be opened, in order. */
    private static List<Path> files(Path folder, Predicate<String> wanted) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return dir.equals(folder) || !passedBy(dir)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file.getFileName().toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (!(e instanceof FileSystemLoopException) && !Files.isRegularFile(file) && Files.exists(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.add(folder);
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** The names of all files below these folders, lower case, notes also without their ending. */
    static Set<String> names(List<Path> paths) {
        Set<String> names = new HashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                for (Path file : files(path, name -> true)) {
                    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                    names.add(name);
                    if (name.endsWith(".md")) {
                        names.add(name.substring(0, name.length() - 3));
                    }
                }
            }
        }
        return names;
    }

    private static boolean passedBy(Path folder) {
        String name = folder.getFileName().toString();
        return name.startsWith(".") || PASSED_BY.contains(name);
    }

    private static String shown(Path path, Path here) {
        boolean below =
                path.isAbsolute() == here.isAbsolute() && !here.toString().isEmpty() && path.startsWith(here);
        Path shown = below && !path.equals(here) ? here.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** The notes shipped in one language, by name; from the jar, or from the folder of classes. */
    static List<Shipped> shipped(String language) {
        String prefix = "content/" + language + "/";
        CodeSource source = NoteFiles.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return List.of();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? fromFolder(place, prefix) : fromJar(place, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            return List.of();
        }
    }

    private static List<Shipped> fromFolder(Path classes, String prefix) throws IOException {
        List<Shipped> notes = new ArrayList<>();
        Path folder = classes.resolve(prefix);
        if (Files.isDirectory(folder)) {
            for (Found found : of(List.of(folder), folder)) {
                notes.add(new Shipped(prefix + found.key(), Decoder.decode(Files.readAllBytes(found.path()))));
            }
        }
        return notes;
    }

    private static List<Shipped> fromJar(Path jar, String prefix) throws IOException {
        List<Shipped> notes = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(e -> e.getName().startsWith(prefix) && isNote(e.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    notes.add(new Shipped(entry.getName(), Decoder.decode(in.readAllBytes())));
                }
            }
        }
        return notes;
    }
}
