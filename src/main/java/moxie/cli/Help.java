package moxie.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import moxie.message.Messages;
import moxie.text.Columns;
import moxie.text.Wrap;

/** The help pages. */
final class Help {
    private static final int WIDTH = 100;

    /** Columns before the long name of an option: margin, short name, comma. */
    private static final int SHORT = 6;

    /** A longer option has its description on the next line. */
    private static final int LONGEST = 19;

    private Help() {}

    static void print(PrintStream out, Messages words, Line line) {
        if (line.command().isPresent()) {
            page(words, line.own()).forEach(out::println);
        } else {
            overview(out, words);
        }
    }

    /** The page of one command. */
    private static List<String> page(Messages words, Spec own) {
        List<String> page = new ArrayList<>();
        page.add((words.get("help.usage") + " moxie " + own.name() + " [OPTIONS] " + usage(own)).stripTrailing());
        page.add("");
        page.addAll(Wrap.lines(own.about(), WIDTH));
        page.add("");
        List<Option> options = new ArrayList<>(own.options());
        options.addAll(Globals.spec(words).options());
        int column = column(own, options);
        if (!own.label().isEmpty()) {
            entry(page, " ".repeat(SHORT) + usage(own), own.aboutArguments(), column);
            page.add("");
        }
        for (Option option : options) {
            String letter = option.names().size() > 1 ? "  " + option.names().get(0) + ", " : " ".repeat(SHORT);
            entry(page, letter + usage(option), option.about(), column);
        }
        String examples = "help." + own.name() + ".examples";
        if (words.has(examples)) {
            page.add("");
            page.add(words.get("help.examples"));
            words.get(examples).lines().forEach(example -> page.add("  " + example));
        }
        return page;
    }

    /** The arguments of a command: in brackets when they may be left out, with dots when there may be more. */
    static String usage(Spec own) {
        String shown = own.label() + (own.most() > 1 ? "..." : "");
        return own.label().isEmpty() || own.least() > 0 ? shown : "[" + shown + "]";
    }

    private static String usage(Option option) {
        return option.flag() ? option.name() : option.name() + "=" + option.label();
    }

    /** Where the descriptions begin. */
    private static int column(Spec own, List<Option> options) {
        int widest = Columns.of(usage(own)) > LONGEST ? 0 : Columns.of(usage(own));
        for (Option option : options) {
            int width = Columns.of(usage(option));
            widest = width > LONGEST ? widest : Math.max(widest, width);
        }
        return SHORT + widest + 3;
    }

    private static void entry(List<String> page, String what, String about, int column) {
        String margin = " ".repeat(column);
        if (Columns.of(what) > column - 2) {
            page.add(what);
            page.addAll(Wrap.lines(margin, margin, about, WIDTH));
        } else {
            page.addAll(Wrap.lines(what + " ".repeat(column - Columns.of(what)), margin, about, WIDTH));
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
