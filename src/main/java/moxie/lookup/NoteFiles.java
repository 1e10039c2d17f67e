package moxie.lookup;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The note files below some paths, without the machinery of the note floor; a test holds that both find the same. */
final class NoteFiles {
    private static final String PASSED_BY = "/node_modules/target/build/dist/out/venv/__pycache__/bak/logseq/";

    private final List<File> files = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    /** Ask of every name that ends like a note's whether it is a folder? */
    private final boolean careful;

    private NoteFiles(boolean careful) {
        this.careful = careful;
    }

    /** @param here the folder paths are shown from when they lie below it */
    static NoteFiles below(List<Path> paths, Path here, boolean careful) {
        NoteFiles found = new NoteFiles(careful);
        for (Path path : paths) {
            File file = path.toFile();
            boolean below = !here.toString().isEmpty() && path.startsWith(here) && !path.equals(here);
            String name = (below ? here.relativize(path) : path).toString().replace('\\', '/');
            if (file.isDirectory()) {
                found.walk(file, path.equals(here) ? "" : name + "/");
            } else {
                found.add(file, name);
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

    /** The path as it is shown, with forward slashes. */
    String shown(int i) {
        return shown.get(i);
    }

    private void add(File file, String name) {
        files.add(file);
        shown.add(name);
    }

    private void walk(File folder, String prefix) {
        String[] names = folder.list();
        if (names == null) {
            return;
        }
        Arrays.sort(names);
        for (String name : names) {
            if (name.startsWith(".")) {
                continue;
            }
            File file = new File(folder, name);
            if (isNote(name)) {
                if (!careful || !file.isDirectory()) {
                    add(file, prefix + name);
                    continue;
                }
            } else if (PASSED_BY.contains("/" + name + "/") || !file.isDirectory()) {
                continue;
            }
            if (!Files.isSymbolicLink(file.toPath())) {
                walk(file, prefix + name + "/");
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
}
