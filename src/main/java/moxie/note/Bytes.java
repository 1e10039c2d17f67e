package moxie.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of one note. What is larger than a library of textbooks is no note, and would not fit into memory. */
public final class Bytes {
    /** The largest note that is read, in bytes: 32 MB, some 600,000 lines. */
    public static final int LIMIT = 32 << 20;

    private Bytes() {}

    /** @throws IOException when the file cannot be read, {@link TooLarge} when it is larger than {@link #LIMIT} */
    public static byte[] of(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LIMIT) {
            throw new TooLarge();
        }
        return Files.readAllBytes(file);
    }

    /** The file is larger than {@link #LIMIT}. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
