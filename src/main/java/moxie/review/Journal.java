package moxie.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import moxie.message.Failure;
import moxie.message.Reason;

/**
 * A file that only grows, line by line. A line is on the disk when {@link #append} returns; a lock keeps two
 * processes from mixing their lines; what a killed process left half written is closed off by the next line, so that
 * it costs no line but its own.
 */
final class Journal {
    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** The whole text; empty when there is no file yet. */
    String text() {
        return new String(bytes(0), StandardCharsets.UTF_8);
    }

    /** What stands from a byte on; nothing when there is no file yet, or it is shorter. */
    byte[] bytes(long from) {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size() - from;
            if (size > Integer.MAX_VALUE - 8) {
                throw new IOException("more than 2 GB");
            }
            ByteBuffer out = ByteBuffer.allocate((int) Math.max(0, size));
            channel.position(from);
            while (out.hasRemaining() && channel.read(out) >= 0) {}
            return out.hasRemaining() ? Arrays.copyOf(out.array(), out.position()) : out.array();
        } catch (IOException e) {
            throw Failure.of("error.data.read", file, reason(e));
        }
    }

    /**
     * Adds lines and waits until they are on the disk.
     *
     * @throws Failure when the folder cannot be written; then nothing was added
     */
    void append(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            boolean fresh = !Files.exists(file);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                write(channel, String.join("\n", lines) + "\n", lock.isValid());
            }
            if (fresh) {
                syncFolder();
            }
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of("error.data.write", file, reason(e));
        }
    }

    /** Makes an empty file where there is none, and opens it for writing once. */
    void ready() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        } catch (IOException e) {
            throw Failure.of("error.data.write", file, reason(e));
        }
    }

    private static void write(FileChannel channel, String text, boolean locked) throws IOException {
        if (!locked) {
            throw new IOException("no lock");
        }
        long end = channel.size();
        String closed = torn(channel, end) ? "\n" + text : text;
        ByteBuffer bytes = ByteBuffer.wrap(closed.getBytes(StandardCharsets.UTF_8));
        channel.position(end);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    private static boolean torn(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return false;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) != '\n';
    }

    /** Makes a new file's name as lasting as its bytes; systems that cannot open a folder do it by themselves. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            return;
        }
    }

    private static Reason reason(Exception e) {
        return Reason.of(e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e);
    }
}
