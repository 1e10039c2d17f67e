package moxie.cli;

import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Builds a command's options without reflection. Descriptions are the messages {@code help.COMMAND} and
 * {@code help.COMMAND.OPTION}; value names are {@code help.value.NAME}.
 */
final class Spec {
    private final String name;
    private final Messages words;
    private final CommandSpec spec = CommandSpec.create();

    Spec(String name, Messages words) {
        this.name = name;
        this.words = words;
        spec.name(name);
        spec.usageMessage().description(words.get("help." + name));
    }

    /** A flag without a value; {@code names} from short to long. */
    Spec flag(String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(boolean.class)
                .description(words.get("help." + name + "." + key(names)))
                .build());
        return this;
    }

    /** An option with one value of a type picocli converts. */
    Spec value(Class<?> type, String label, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .description(words.get("help." + name + "." + key(names)))
                .build());
        return this;
    }

    /** An option with a description of its own; a flag when the type is boolean. */
    Spec described(Class<?> type, String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .description(description.replace("%", "%%"))
                .build());
        return this;
    }

    /**
     * The words that follow.
     *
     * @param arity how many: {@code 1} is one and no more, {@code 1..*} one at least, {@code 0..*} as many as you like
     */
    Spec arguments(String label, String arity) {
        spec.addPositional(PositionalParamSpec.builder()
                .type(String[].class)
                .arity(arity)
                .index(arity.endsWith("*") ? "0..*" : "0")
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(words.get("help." + name + ".arguments"))
                .build());
        return this;
    }

    CommandSpec build() {
        return spec;
    }

    private static String key(String... names) {
        return names[names.length - 1].replaceFirst("^-+", "");
    }
}
