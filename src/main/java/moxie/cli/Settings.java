package moxie.cli;

import java.nio.file.Path;
import java.util.List;
import moxie.message.Messages;

/**
 * What is meant, worked out once from flags, environment, folders and defaults.
 *
 * @param notes files and folders to read; empty for the notes shipped with moxie
 * @param data the folder of history and caches; it may not exist yet
 * @param words the messages, in the person's language
 * @param color colour the output?
 * @param json machine output?
 * @param quiet no talk?
 * @param columns the width to lay out for
 */
public record Settings(
        List<Path> notes, Path data, Messages words, boolean color, boolean json, boolean quiet, int columns) {
    public Settings {
        notes = List.copyOf(notes);
    }
}
