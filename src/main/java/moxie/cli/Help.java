package moxie.cli;

import java.io.PrintStream;
import java.util.Optional;
import moxie.message.Messages;
import moxie.text.Columns;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The help pages. */
final class Help {
    private Help() {}

    static void print(PrintStream out, Messages words, Optional<Command> command, String... args) {
        if (command.isEmpty()) {
            overview(out, words);
            return;
        }
        CommandSpec spec = Globals.addTo(command.get().specFor(words, args), words);
        CommandLine line = new CommandLine(Globals.root(words));
        line.addSubcommand(command.get().name(), spec);
        spec.usageMessage().width(100);
        spec.usageMessage().adjustLineBreaksForWideCJKCharacters(true);
        spec.usageMessage().synopsisHeading(words.get("help.usage") + " ");
        spec.usageMessage().abbreviateSynopsis(true);
        spec.usageMessage().descriptionHeading("%n");
        spec.usageMessage().parameterListHeading("%n");
        spec.usageMessage().optionListHeading("%n");
        spec.usageMessage().sortOptions(false);
        line.getSubcommands().get(command.get().name()).usage(out, Ansi.OFF);
        String examples = "help." + command.get().name() + ".examples";
        if (words.has(examples)) {
            out.println();
            out.println(words.get("help.examples"));
            words.get(examples).lines().forEach(l -> out.println("  " + l));
        }
    }

    private static void overview(PrintStream out, Messages words) {
        out.println(words.get("help.usage") + " moxie [OPTIONS] COMMAND [...]");
        out.println();
        out.println(words.get("help.moxie"));
        out.println();
        int width =
                Commands.ALL.stream().mapToInt(c -> Columns.of(c.name())).max().orElse(0);
        for (Command command : Commands.ALL) {
            String pad = " ".repeat(width - Columns.of(command.name()) + 2);
            out.println("  " + command.name() + pad + words.get("help." + command.name()));
        }
        out.println();
        out.println(words.get("help.more"));
    }
}
