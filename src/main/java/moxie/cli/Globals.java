package moxie.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options every command has, before or after its name. */
final class Globals {
    private static final Set<String> WITH_VALUE = Set.of("-n", "--notes", "--lang", "--color", "--data");

    private Globals() {}

    static CommandSpec root(Messages words) {
        CommandSpec spec = CommandSpec.create().name("moxie");
        return addTo(spec, words);
    }

    static CommandSpec addTo(CommandSpec spec, Messages words) {
        add(spec, words, String[].class, "PATH", "-n", "--notes");
        add(spec, words, String.class, "zh|en|auto", "--lang");
        add(spec, words, String.class, "auto|always|never", "--color");
        add(spec, words, boolean.class, "", "--json");
        add(spec, words, String.class, "DIR", "--data");
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

    static boolean given(ParseResult root, ParseResult leaf, String option) {
        return root.hasMatchedOption(option) || leaf.hasMatchedOption(option);
    }

    /** What was typed of these options, before and after the command. */
    static Given given(ParseResult root, ParseResult leaf) {
        List<String> notes = new ArrayList<>(Arrays.asList(root.matchedOptionValue("--notes", new String[0])));
        if (leaf != root) {
            notes.addAll(Arrays.asList(leaf.matchedOptionValue("--notes", new String[0])));
        }
        return new Given(
                notes,
                value(root, leaf, "--lang", "auto"),
                value(root, leaf, "--color", "auto"),
                value(root, leaf, "--data", ""),
                given(root, leaf, "--json"),
                given(root, leaf, "--quiet"));
    }

    private static String value(ParseResult root, ParseResult leaf, String option, String none) {
        return leaf.matchedOptionValue(option, root.matchedOptionValue(option, none));
    }
}
