package moxie.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes of one note. What is larger than a library of textbooks is no note, and would not fit into memory. */
public final class Bytes {
    /** The largest note that is read, in bytes: 32 MB, some 600,000 lines. */
    public static final int LIMIT = 32 << 20;

    /** How files begin that are not text whatever they are called: PDF, ZIP and Office, PNG, JPEG, GIF, gzip, old Word. */
    private static final int[][] NOT_TEXT = {
        {'%', 'P', 'D', 'F', '-'},
        {'P', 'K', 3, 4},
        {0x89, 'P', 'N', 'G'},
        {0xFF, 0xD8, 0xFF},
        {'G', 'I', 'F', '8'},
        {0x1F, 0x8B, 8},
        {0xD0, 0xCF, 0x11, 0xE0},
    };

    private Bytes() {}

    /** @throws IOException when the file cannot be read, {@link Refused} when it is too large or no text */
    public static byte[] of(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > LIMIT) {
            throw new Refused("size");
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int[] start : NOT_TEXT) {
            if (starts(bytes, start)) {
                throw new Refused("binary");
            }
        }
        return bytes;
    }

    static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The file can be read, but is no note. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }

        /** {@code size} when it is larger than {@link #LIMIT}, {@code binary} when it is a PDF, an archive or a picture. */
        public String code() {
            return code;
        }
    }
}
