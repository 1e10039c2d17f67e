package moxie.note;

/**
 * A place in a note.
 *
 * @param file the path as it is shown, forward slashes
 * @param line first line, 1-based
 * @param endLine last line, inclusive, at least {@code line}
 */
public record Source(String file, int line, int endLine) {
    public Source {
        if (line < 1 || endLine < line) {
            throw new IllegalArgumentException("lines " + line + ".." + endLine);
        }
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
