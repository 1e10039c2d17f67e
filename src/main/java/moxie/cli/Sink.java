package moxie.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output that remembers why it could not be written: a {@link PrintStream} swallows that, and a full disk would
 * look like success.
 */
final class Sink extends OutputStream {
    private final OutputStream out;
    private IOException refused;

    Sink(FileDescriptor descriptor) {
        this.out = new FileOutputStream(descriptor);
    }

    PrintStream text() {
        return new PrintStream(new BufferedOutputStream(this, 8192), false, StandardCharsets.UTF_8);
    }

    /**
     * Why what was printed is lost; empty when nothing is, or when the reader went away of its own will ({@code | head}).
     */
    String lost() {
        String why = refused == null ? "" : String.valueOf(refused.getMessage());
        return why.contains("Broken pipe") || why.contains("EPIPE") ? "" : why;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            refused = e;
            throw e;
        }
    }
}
