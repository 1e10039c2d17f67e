package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import moxie.message.Failure;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options every command has, before or after its name, and what they mean together with the world. */
final class Globals {
    private static final Set<String> WITH_VALUE = Set.of("-n", "--notes", "--lang", "--color", "--data");

    private Globals() {}

    static CommandSpec root(Messages words) {
        CommandSpec spec = CommandSpec.create().name("moxie");
        return addTo(spec, words);
    }

    static CommandSpec addTo(CommandSpec spec, Messages words) {
        add(spec, words, Path[].class, "PATH", "-n", "--notes");
        add(spec, words, String.class, "zh|en|auto", "--lang");
        add(spec, words, String.class, "auto|always|never", "--color");
        add(spec, words, boolean.class, "", "--json");
        add(spec, words, Path.class, "DIR", "--data");
        add(spec, words, boolean.class, "", "-q", "--quiet");
        add(spec, words, boolean.class, "", "-h", "--help");
        add(spec, words, boolean.class, "", "-V", "--version");
        return spec;
    }

    private static void add(CommandSpec spec, Messages words, Class<?> type, String label, String... names) {
        String key = names[names.length - 1].substring(2);
        spec.addOption(OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .usageHelp(key.equals("help"))
                .versionHelp(key.equals("version"))
                .order(100)
                .description(words.get("help.global." + key))
                .build());
    }

    /** The first word that is neither a global option nor its value. */
    static Optional<String> command(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                i++;
            } else if (!args[i].startsWith("-")) {
                return Optional.of(args[i]);
            }
        }
        return Optional.empty();
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
        return switch (lang) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> host.locale();
        };
    }

    static boolean given(ParseResult root, ParseResult leaf, String option) {
        return root.hasMatchedOption(option) || leaf.hasMatchedOption(option);
    }

    static Settings settings(Host host, Messages words, ParseResult root, ParseResult leaf) {
        choice(root, leaf, "--lang", "auto", List.of("zh", "en", "auto"));
        String color = choice(root, leaf, "--color", "auto", List.of("auto", "always", "never"));
        List<Path> given = new ArrayList<>(paths(root));
        if (leaf != root) {
            given.addAll(paths(leaf));
        }
        Optional<Path> home = moxieFolder(host.folder());
        List<Path> notes = given;
        if (given.isEmpty() && !host.env("MOXIE_NOTES").isEmpty()) {
            notes = Arrays.stream(host.env("MOXIE_NOTES").split(java.io.File.pathSeparator, -1))
                    .filter(p -> !p.isEmpty())
                    .map(Path::of)
                    .toList();
        } else if (given.isEmpty() && home.isPresent()) {
            notes = List.of(home.get());
        }
        return new Settings(
                notes.stream().map(host.folder()::resolve).map(Path::normalize).toList(),
                data(host, root, leaf, home),
                words,
                colored(host, color),
                given(root, leaf, "--json"),
                given(root, leaf, "--quiet"),
                host.terminal().columns());
    }

    private static Path data(Host host, ParseResult root, ParseResult leaf, Optional<Path> home) {
        Path given = leaf.matchedOptionValue("--data", root.matchedOptionValue("--data", (Path) null));
        if (given != null) {
            return host.folder().resolve(given);
        }
        if (!host.env("MOXIE_HOME").isEmpty()) {
            return host.folder().resolve(host.env("MOXIE_HOME"));
        }
        if (home.isPresent()) {
            return home.get().resolve(".moxie");
        }
        if (!host.env("XDG_DATA_HOME").isEmpty()) {
            return host.folder().resolve(host.env("XDG_DATA_HOME")).resolve("moxie");
        }
        String user = host.env("HOME").isEmpty() ? host.folder().toString() : host.env("HOME");
        return host.folder().resolve(user).resolve(".local/share/moxie");
    }

    /** The nearest folder upwards that holds {@code .moxie/}. */
    private static Optional<Path> moxieFolder(Path from) {
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".moxie"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static boolean colored(Host host, String color) {
        return switch (color) {
            case "always" -> true;
            case "never" -> false;
            default ->
                host.terminal().out()
                        && host.env("NO_COLOR").isEmpty()
                        && !host.env("TERM").equals("dumb");
        };
    }

    private static List<Path> paths(ParseResult parsed) {
        Path[] paths = parsed.matchedOptionValue("--notes", new Path[0]);
        return Arrays.asList(paths);
    }

    private static String choice(ParseResult root, ParseResult leaf, String option, String none, List<String> allowed) {
        String value = leaf.matchedOptionValue(option, root.matchedOptionValue(option, none));
        if (!allowed.contains(value)) {
            throw Failure.usage("error.choice", option, value, String.join(", ", allowed));
        }
        return value;
    }

    static String version() {
        String version = Moxie.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
