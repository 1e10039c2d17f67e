package moxie.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files whole or not at all. */
public final class Disk {
    private Disk() {}

    /**
     * Writes beside the target, then moves over it in one step; a reader never sees half a file. A link stays a link; a
     * device or a pipe is written to as it is.
     */
    public static void write(Path named, byte[] bytes) throws IOException {
        boolean there = Files.exists(named);
        if (there && !Files.isRegularFile(named) && !Files.isDirectory(named)) {
            Files.write(named, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path target = there ? named.toRealPath() : named;
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        long process = ProcessHandle.current().pid();
        Path half = folder.resolve("." + target.getFileName() + "." + process + ".part");
        try {
            Files.write(half, bytes);
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
