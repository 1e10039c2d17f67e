package moxie.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our own reading of UTF-8 is Java's, and what is no UTF-8 goes the long way. */
class TextTest {
    private static final String LETTERS = "ab# \né¼η归一化，。✅🚀𠀀\uFFFD";

    private static String read(byte[] bytes) {
        return new String(new Text(bytes, bytes.length).chars);
    }

    @Test
    void any_text_is_read_as_java_reads_it() {
        Random random = new Random(21);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int at = LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
                text.appendCodePoint(LETTERS.codePointAt(at));
            }
            assertEquals(text.toString(), read(text.toString().getBytes(StandardCharsets.UTF_8)), "round " + round);
        }
    }

    @Test
    void any_bytes_are_read_as_the_long_way_reads_them() {
        Random random = new Random(22);
        byte[] edges = {0, 'a', '\n', -1, -2, -17, -69, -65, -64, -62, -32, -97, -96, -19, -16, -12, -11, -128, -113};
        for (int round = 0; round < 20000; round++) {
            byte[] bytes = new byte[random.nextInt(9)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = edges[random.nextInt(edges.length)];
            }
            assertEquals(Text.decode(bytes, bytes.length), read(bytes), "round " + round);
        }
    }

    @Test
    void the_mark_of_a_file_is_not_part_of_its_words() {
        assertEquals("# 题", read("\uFEFF# 题".getBytes(StandardCharsets.UTF_8)));
        assertEquals("# 题", read("\uFEFF# 题".getBytes(StandardCharsets.UTF_16BE)));
        assertEquals("# 题", read(new byte[] {'#', ' ', (byte) 0xCC, (byte) 0xE2}), "GB18030");
    }
}
