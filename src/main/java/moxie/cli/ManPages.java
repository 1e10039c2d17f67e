package moxie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Manual pages in the man(7) macros, made from the same words as the help; the install script writes them. */
public final class ManPages {
    private ManPages() {}

    /**
     * Writes {@code moxie.1} and one page a command into a folder.
     *
     * @param args the folder
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Messages words = Messages.of(Locale.ENGLISH);
        Files.writeString(folder.resolve("moxie.1"), overview(words));
        for (Command command : Commands.ALL) {
            Files.writeString(folder.resolve("moxie-" + command.name() + ".1"), page(command, words));
        }
    }

    static String overview(Messages words) {
        StringBuilder out = new StringBuilder(head("moxie", words.get("help.moxie")));
        out.append(".SH SYNOPSIS\n.B moxie\n[OPTIONS] COMMAND [...]\n.SH COMMANDS\n");
        for (Command command : Commands.ALL) {
            out.append(".TP\n.BR moxie\\-")
                    .append(escape(command.name()))
                    .append(" (1)\n")
                    .append(escape(words.get("help." + command.name())))
                    .append('\n');
        }
        out.append(".SH OPTIONS\n");
        Globals.root(words).options().forEach(option -> out.append(option(option)));
        return out.append(tail(words)).toString();
    }

    static String page(Command command, Messages words) {
        String name = command.name();
        CommandSpec own = command.spec(words);
        StringBuilder out = new StringBuilder(head("moxie-" + name, words.get("help." + name)));
        out.append(".SH SYNOPSIS\n.B moxie ").append(escape(name)).append("\n[OPTIONS]");
        for (PositionalParamSpec argument : own.positionalParameters()) {
            String label = escape(argument.paramLabel()) + (argument.arity().max() > 1 ? "..." : "");
            out.append(argument.required() ? " " + label : " [" + label + "]");
        }
        out.append("\n.SH OPTIONS\n");
        for (PositionalParamSpec argument : own.positionalParameters()) {
            out.append(".TP\n.I ").append(escape(argument.paramLabel())).append('\n');
            out.append(escape(String.join(" ", argument.description()))).append('\n');
        }
        own.options().forEach(option -> out.append(option(option)));
        out.append(".PP\nThe options of\n.BR moxie (1)\napply too.\n");
        String examples = "help." + name + ".examples";
        if (words.has(examples)) {
            out.append(".SH EXAMPLES\n.nf\n")
                    .append(escape(words.get(examples)))
                    .append("\n.fi\n");
        }
        return out.append(tail(words)).toString();
    }

    private static String head(String name, String summary) {
        return ".TH " + name.toUpperCase(Locale.ROOT).replace("-", "\\-") + " 1 \"\" \"moxie "
                + Version.running().number() + "\"\n.SH NAME\n" + escape(name) + " \\- " + escape(summary) + "\n";
    }

    private static String tail(Messages words) {
        return ".SH EXIT STATUS\n" + escape(words.get("man.exit")) + "\n.SH FILES\n" + escape(words.get("man.files"))
                + "\n";
    }

    private static String option(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " \\fI" + escape(option.paramLabel()) + "\\fR";
        return ".TP\n\\fB"
                + escape(String.join("\\fR, \\fB", option.names()).replace("\\fR, \\fB", "\u0000"))
                        .replace("\u0000", "\\fR, \\fB")
                + "\\fR" + value + "\n" + escape(String.join(" ", option.description())) + "\n";
    }

    /** Text for a man page: hyphens and backslashes as themselves, no line taken for a request. */
    private static String escape(String text) {
        String out = text.replace("\\", "\\e").replace("-", "\\-");
        StringBuilder lines = new StringBuilder();
        for (String line : out.split("\n", -1)) {
            if (lines.length() > 0) {
                lines.append('\n');
            }
            lines.append(line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line);
        }
        return lines.toString();
    }
}
