package moxie.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import moxie.question.Picture;

/** The pictures of notes on disk: PNG and JPEG files that truly lie inside the folders of the notes, and nothing else. */
public final class ImageFiles {
    private static final long HEAVIEST = 10_000_000;
    private static final long MOST_PIXELS = 30_000_000;
    private static final int MOST_FILES = 20_000;

    private final Path here;
    private final List<Path> folders;

    /**
     * @param here what relative names of notes are seen from
     * @param notes files and folders the notes were read from; a file stands for the folder it lies in
     */
    public ImageFiles(Path here, List<Path> notes) {
        this.here = here;
        this.folders = notes.stream()
                .map(here::resolve)
                .map(path ->
                        Files.isDirectory(path) ? path : path.toAbsolutePath().getParent())
                .flatMap(path -> real(path).stream())
                .toList();
    }

    /** A picture could not be had; {@code key} is the message that says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;

        Refused(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @throws Refused when it is not there, not inside, too large or no picture */
    Image read(Picture picture) throws Refused {
        String target = picture.target().strip();
        if (target.matches("(?i)[a-z][a-z0-9+.-]+:.*|//.*")) {
            throw new Refused("remark.picture.remote");
        }
        Path file = find(picture.source().file(), target);
        if (folders.stream().noneMatch(file::startsWith)) {
            throw new Refused("remark.picture.outside");
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > HEAVIEST) {
                throw new Refused("remark.picture.large");
            }
            return decoded(picture.alternative(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new Refused("remark.picture.format");
        }
    }

    /** The file beside the note, below a folder of the notes, or anywhere in them by its bare name. */
    private Path find(String note, String target) throws Refused {
        for (String name : List.of(target, decoded(target))) {
            try {
                Path beside = here.resolve(note).resolveSibling(name);
                for (Path path : Stream.concat(
                                Stream.of(beside), folders.stream().map(f -> f.resolve(name)))
                        .toList()) {
                    if (Files.exists(path)) {
                        return real(path).orElseThrow(() -> new Refused("remark.picture.missing"));
                    }
                }
            } catch (InvalidPathException e) {
                throw new Refused("remark.picture.missing");
            }
        }
        return folders.stream()
                .filter(folder -> !target.contains("/"))
                .flatMap(folder -> named(folder, target).stream())
                .findFirst()
                .orElseThrow(() -> new Refused("remark.picture.missing"));
    }

    /** The first file of a name in a folder or below; none in a folder that cannot be walked. */
    private static Optional<Path> named(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder, 8)) {
            return files.limit(MOST_FILES)
                    .filter(file -> file.getFileName().toString().equals(name))
                    .sorted()
                    .findFirst()
                    .flatMap(ImageFiles::real);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the bytes show; they are decoded once, so that no half file reaches the paper. */
    private static Image decoded(String alternative, byte[] bytes) throws IOException, Refused {
        boolean png = bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
        boolean jpeg = bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8;
        if (!png && !jpeg) {
            throw new Refused("remark.picture.format");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused("remark.picture.format");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Refused("remark.picture.large");
            }
            BufferedImage shown = reader.read(0);
            return new Image(alternative, png ? "image/png" : "image/jpeg", bytes, shown.getWidth(), shown.getHeight());
        } catch (RuntimeException e) {
            // The decoder answers broken files with any of these.
            throw new Refused("remark.picture.format");
        }
    }
}
