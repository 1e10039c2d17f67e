package moxie.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.message.Failure;
import moxie.message.Messages;

/**
 * What was typed of the options every command has; an empty text where an option was not given. Knows nothing of the
 * option parser, so that a look-up need not load it.
 *
 * @param notes the paths, in the order typed
 * @param lang zh, en or auto
 * @param color auto, always or never
 */
record Given(List<String> notes, String lang, String color, String data, boolean json, boolean quiet) {
    Given {
        notes = List.copyOf(notes);
    }

    /** The language for messages: {@code --lang}, else the locale of the host. Bad values are told later. */
    static Locale language(Host host, String... args) {
        String lang = "auto";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--lang") && i + 1 < args.length) {
                lang = args[i + 1];
            } else if (args[i].startsWith("--lang=")) {
                lang = args[i].substring("--lang=".length());
            }
        }
        return lang.equals("zh") ? Locale.CHINESE : lang.equals("en") ? Locale.ENGLISH : host.locale();
    }

    /** What it means together with the world. */
    Settings settings(Host host, Messages words) {
        choice("--lang", lang, List.of("zh", "en", "auto"));
        choice("--color", color, List.of("auto", "always", "never"));
        Path home = moxieFolder(host.folder());
        List<Path> paths = new ArrayList<>();
        if (!notes.isEmpty()) {
            for (String note : notes) {
                paths.add(path(host, note));
            }
        } else if (!host.env("MOXIE_NOTES").isEmpty()) {
            String[] parts = host.env("MOXIE_NOTES").split(java.io.File.pathSeparator, -1);
            for (String part : parts) {
                if (!part.isEmpty()) {
                    paths.add(path(host, part));
                }
            }
        } else if (home != null) {
            paths.add(home);
        }
        return new Settings(
                paths,
                data(host, home),
                words,
                colored(host),
                json,
                quiet,
                host.terminal().columns());
    }

    private static void choice(String option, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw Failure.usage("error.choice", option, value, String.join(", ", allowed));
        }
    }

    private static Path path(Host host, String typed) {
        try {
            return host.folder().resolve(typed).normalize();
        } catch (InvalidPathException e) {
            throw Failure.of("error.notes.missing", typed);
        }
    }

    private Path data(Host host, Path home) {
        if (!data.isEmpty()) {
            return path(host, data);
        }
        if (!host.env("MOXIE_HOME").isEmpty()) {
            return host.folder().resolve(host.env("MOXIE_HOME"));
        }
        if (home != null) {
            return home.resolve(".moxie");
        }
        if (!host.env("XDG_DATA_HOME").isEmpty()) {
            return host.folder().resolve(host.env("XDG_DATA_HOME")).resolve("moxie");
        }
        String user = host.env("HOME").isEmpty() ? host.folder().toString() : host.env("HOME");
        return host.folder().resolve(user).resolve(".local/share/moxie");
    }

    /** The nearest folder upwards that holds {@code .moxie/}; null when there is none. */
    private static Path moxieFolder(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".moxie"))) {
                return folder;
            }
        }
        return null;
    }

    private boolean colored(Host host) {
        if (color.equals("auto")) {
            return host.terminal().out()
                    && host.env("NO_COLOR").isEmpty()
                    && !host.env("TERM").equals("dumb");
        }
        return color.equals("always");
    }
}
