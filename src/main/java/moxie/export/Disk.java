package moxie.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import moxie.message.Reason;

/** Writes files whole or not at all. */
public final class Disk {
    private Disk() {}

    /**
     * Writes files that belong together: all of them, or none. Each is written beside its target first; only when all
     * are on the disk do they take their names, so that a reader never sees half a file. A link stays a link; a device
     * or a pipe is written to as it is.
     *
     * @throws Unwritten naming the file that could not be written
     */
    public static void write(Map<Path, byte[]> files) throws Unwritten {
        Map<Path, Path> halves = new LinkedHashMap<>();
        Path now = Path.of("");
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                now = file.getKey();
                if (Files.exists(now) && !Files.isRegularFile(now)) {
                    Files.write(now, file.getValue(), StandardOpenOption.WRITE);
                    continue;
                }
                Path target = Files.exists(now) ? now.toRealPath() : now.toAbsolutePath();
                Files.createDirectories(target.getParent());
                Path half = half(target);
                halves.put(target, half);
                Files.write(half, file.getValue());
            }
            for (Map.Entry<Path, Path> half : halves.entrySet()) {
                now = half.getKey();
                move(half.getValue(), now);
            }
        } catch (IOException e) {
            halves.values().forEach(Disk::drop);
            throw new Unwritten(now, e);
        }
    }

    /** Writes one file. */
    public static void write(Path file, byte[] bytes) throws Unwritten {
        write(Map.of(file, bytes));
    }

    /** A file could not be written. */
    public static final class Unwritten extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Path file;
        private final transient Reason reason;

        Unwritten(Path file, IOException cause) {
            super(cause.getMessage(), cause);
            this.reason = Reason.of(cause);
            this.file = file;
        }

        public Path file() {
            return file;
        }

        public Reason reason() {
            return reason;
        }
    }

    private static Path half(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    private static void move(Path half, Path target) throws IOException {
        try {
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void drop(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException e) {
            half.toFile().deleteOnExit();
        }
    }
}
