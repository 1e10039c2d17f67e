package moxie.lookup;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The note files below some paths, in order of their names. Hidden folders are left out. */
final class NoteFiles {
    private static final int DEEPEST = 40;

    private final List<File> files = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    private NoteFiles() {}

    static NoteFiles below(List<Path> paths) {
        NoteFiles found = new NoteFiles();
        for (Path path : paths) {
            File file = path.toFile();
            if (file.isDirectory()) {
                found.walk(file, "", 0);
            } else {
                found.add(file, file.getName());
            }
        }
        return found;
    }

    int size() {
        return files.size();
    }

    File file(int i) {
        return files.get(i);
    }

    /** The path as it is shown: from the folder that was named, with forward slashes. */
    String shown(int i) {
        return shown.get(i);
    }

    private void add(File file, String name) {
        files.add(file);
        shown.add(name);
    }

    private void walk(File folder, String prefix, int depth) {
        String[] names = folder.list();
        if (names == null || depth > DEEPEST) {
            return;
        }
        Arrays.sort(names);
        for (String name : names) {
            if (name.startsWith(".")) {
                continue;
            }
            File file = new File(folder, name);
            if (isNote(name)) {
                add(file, prefix + name);
            } else if (!name.equals("node_modules") && file.isDirectory()) {
                walk(file, prefix + name + "/", depth + 1);
            }
        }
    }

    static boolean isNote(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String end = Fold.of(name.substring(dot));
        return end.equals(".md") || end.equals(".markdown");
    }

    /** What a note is called by its file: the name without folder and ending. */
    static String name(String shown) {
        int slash = shown.lastIndexOf('/');
        int dot = shown.lastIndexOf('.');
        return shown.substring(slash + 1, dot > slash ? dot : shown.length());
    }

    /** Bytes of a file, in a buffer that is used again and again. */
    static final class Buffer {
        byte[] bytes = new byte[1 << 16];
        int length;

        /** Reads a whole file; an unreadable one counts as empty. */
        void read(File file) {
            length = 0;
            try (FileInputStream in = new FileInputStream(file)) {
                while (true) {
                    if (length == bytes.length) {
                        bytes = Arrays.copyOf(bytes, bytes.length * 2);
                    }
                    int got = in.read(bytes, length, bytes.length - length);
                    if (got < 0) {
                        return;
                    }
                    length += got;
                }
            } catch (IOException e) {
                length = 0;
            }
        }
    }
}
