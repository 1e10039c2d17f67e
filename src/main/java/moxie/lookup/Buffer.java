package moxie.lookup;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import moxie.note.Bytes;

/**
 * The bytes of one file after the other, in the same memory: one by one, and eight in a word, the first in its lowest
 * byte. What stands behind the last byte is left over from other files.
 */
final class Buffer {
    private static final long HIGHS = 0x8080808080808080L;

    /** How much of a file is looked at to tell its encoding. */
    private static final int HEAD = 4096;

    private byte[] array;
    private LongBuffer view;
    private long[] words;
    private int length;

    Buffer() {
        room(1 << 16);
    }

    /** Buffer that stand in memory already. */
    static Buffer of(byte[] some) {
        Buffer bytes = new Buffer();
        bytes.put(some);
        return bytes;
    }

    private void room(int size) {
        array = array == null ? new byte[size] : Arrays.copyOf(array, size);
        view = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        words = new long[size / 8 + 2];
    }

    /** Puts some bytes in the place of those before. */
    void put(byte[] some) {
        while (some.length > array.length) {
            room(array.length * 2);
        }
        System.arraycopy(some, 0, array, 0, some.length);
        filled(some.length);
    }

    private void filled(int size) {
        length = size;
        view.get(0, words, 0, Math.min(view.capacity(), size / 8 + 1));
    }

    /** Reads a whole file; one that cannot be read or is too large counts as empty, and the answer is no. */
    boolean read(File file) {
        length = 0;
        try (FileInputStream in = new FileInputStream(file)) {
            int size = 0;
            while (true) {
                if (size == array.length) {
                    room(array.length * 2);
                }
                int got = in.read(array, size, array.length - size);
                if (got < 0) {
                    filled(size);
                    return true;
                }
                size += got;
                if (size > Bytes.LIMIT) {
                    return false;
                }
            }
        } catch (IOException e) {
            return false;
        }
    }

    int length() {
        return length;
    }

    byte[] array() {
        return array;
    }

    /** Eight bytes each; there is a word more than bytes to fill it. */
    long[] words() {
        return words;
    }

    /** Turns what is not UTF-8 into it; no where it was UTF-8 already. */
    boolean recode() {
        if (!foreign()) {
            return false;
        }
        put(Text.decode(array, length).getBytes(StandardCharsets.UTF_8));
        return true;
    }

    /** UTF-16 with its mark, or bytes that are no UTF-8 where the first letters beyond ASCII stand. */
    private boolean foreign() {
        if (Text.utf16(array, length)) {
            return true;
        }
        int end = Math.min(length, HEAD);
        int i = beyondAscii(0, end);
        for (int checked = 0; i < end && checked < 16; checked++) {
            int more = continuation(array[i]);
            if (more == 0 || i + more >= length) {
                return more == 0;
            }
            for (int k = 1; k <= more; k++) {
                if ((array[i + k] & 0xC0) != 0x80) {
                    return true;
                }
            }
            i = beyondAscii(i + more + 1, end);
        }
        return false;
    }

    /** The first byte in {@code [from..to)} that is not ASCII; {@code to} when there is none. */
    private int beyondAscii(int from, int to) {
        int i = from;
        while (i < to && array[i] >= 0) {
            i++;
            while ((i & 7) == 0 && i < to && (words[i >>> 3] & HIGHS) == 0) {
                i += 8;
            }
        }
        return Math.min(i, to);
    }

    /** How many bytes follow a first byte of UTF-8; 0 when it is none. */
    private static int continuation(byte first) {
        if ((first & 0xE0) == 0xC0) {
            return 1;
        }
        return (first & 0xF0) == 0xE0 ? 2 : (first & 0xF8) == 0xF0 ? 3 : 0;
    }
}
