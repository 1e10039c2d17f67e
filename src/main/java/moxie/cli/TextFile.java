package moxie.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import moxie.message.Failure;
import moxie.message.Reason;
import moxie.note.Bytes;
import moxie.note.Decoder;

/** A text file of the person's other than a note: answers, a blueprint, synonyms. Read in whatever encoding it has. */
final class TextFile {
    private TextFile() {}

    /**
     * @param shown how messages call the file
     * @throws Failure when it cannot be read or is no text
     */
    static String of(Path file, Object shown) {
        String text;
        try {
            text = Decoder.text(Bytes.of(file));
        } catch (Bytes.Refused e) {
            throw Failure.of("error.read", shown, new Reason(e.code(), e.code()));
        } catch (IOException e) {
            throw Failure.of("error.read", shown, Reason.of(e));
        }
        if (text.indexOf('\0') >= 0) {
            throw Failure.of("error.read", shown, new Reason("binary", "binary"));
        }
        return text;
    }

    /** A stream line by line as it comes: UTF-8, or UTF-16 where a byte order mark says so. */
    static BufferedReader lines(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in, 1 << 16);
        bytes.mark(3);
        int first = bytes.read();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (first == 0xFF || first == 0xFE || first == 0xEF) {
            int second = bytes.read();
            if (first + second == 0xFF + 0xFE) {
                charset = first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                mark = 2;
            } else if (first == 0xEF && second == 0xBB && bytes.read() == 0xBF) {
                mark = 3;
            }
        }
        bytes.reset();
        bytes.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    }
}
