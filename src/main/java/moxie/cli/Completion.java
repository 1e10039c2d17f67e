package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demos;
import moxie.message.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion scripts for shells, made from the same options as the help. */
final class Completion {
    /** The commands that are followed by topics of the notes; these are asked for when the key is pressed. */
    private static final List<String> TOPICAL =
            List.of("tree", "look", "quiz", "questions", "stats", "why", "suspend", "resume", "forget");

    private final Messages words;

    Completion(Messages words) {
        this.words = words;
    }

    /**
     * The script of a shell.
     *
     * @param shell bash, zsh or fish
     */
    String script(String shell) {
        return shell.equals("bash") ? bash() : shell.equals("zsh") ? zsh() : fish();
    }

    private String bash() {
        StringBuilder out = new StringBuilder("# bash completion for moxie: source this file\n_moxie() {\n");
        out.append("    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= word words=\n");
        out.append("    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n        case $word in\n            ");
        out.append(String.join(" | ", names())).append(") command=$word; break ;;\n        esac\n    done\n");
        out.append("    case $command:$prev in\n");
        for (OptionSpec option : globals().options()) {
            bashValues(out, "*", option);
        }
        for (Command command : Commands.ALL) {
            for (OptionSpec option : command.spec(words).options()) {
                bashValues(out, command.name(), option);
            }
        }
        out.append("    esac\n    case $command in\n        '') words='").append(String.join(" ", names()));
        out.append(' ').append(options(globals())).append("' ;;\n");
        for (Command command : Commands.ALL) {
            out.append("        ").append(command.name()).append(") words='");
            out.append((options(command.spec(words)) + " " + options(globals())).strip())
                    .append("' ;;\n");
        }
        out.append("    esac\n    if [[ -z $command || $cur == -* ]]; then\n");
        out.append("        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n        return\n    fi\n");
        out.append("    local IFS=$'\\n' names=\n    case $command in\n");
        for (Command command : Commands.ALL) {
            String names = names(command.name());
            if (!names.isEmpty()) {
                out.append("        ")
                        .append(command.name())
                        .append(") names=\"")
                        .append(names)
                        .append("\" ;;\n");
            }
        }
        out.append("    esac\n    COMPREPLY=($(compgen -W \"$names\" -- \"$cur\"))\n");
        out.append("    if ((${#COMPREPLY[@]} == 0)); then\n");
        out.append("        COMPREPLY=($(compgen -f -- \"$cur\"))\n    fi\n}\ncomplete -o filenames -F _moxie moxie\n");
        return out.toString();
    }

    private static void bashValues(StringBuilder out, String command, OptionSpec option) {
        if (option.arity().max() == 0) {
            return;
        }
        List<String> patterns = new ArrayList<>();
        for (String name : option.names()) {
            patterns.add(command + ":" + name);
        }
        String how = choices(option).isEmpty() ? "-f" : "-W '" + String.join(" ", choices(option)) + "'";
        out.append("        ").append(String.join(" | ", patterns));
        out.append(") COMPREPLY=($(compgen ").append(how).append(" -- \"$cur\")); return ;;\n");
    }

    private String zsh() {
        StringBuilder out = new StringBuilder("""
                #compdef moxie
                _moxie_topics() {
                    local -a topics
                    topics=(${(f)"$(moxie completion topics 2>/dev/null)"})
                    compadd -a topics
                }
                _moxie() {
                    local curcontext=$curcontext state line
                """);
        out.append("    local -a commands globals\n    commands=(\n");
        for (Command command : Commands.ALL) {
            out.append("        ")
                    .append(quoted(command.name() + ":" + words.get("help." + command.name())))
                    .append('\n');
        }
        out.append("    )\n    globals=(\n");
        zshOptions(out, globals());
        out.append("    )\n    _arguments -C $globals '1: :->command' '*:: :->words'\n    case $state in\n");
        out.append("        command) _describe command commands ;;\n        words)\n            case $words[1] in\n");
        for (Command command : Commands.ALL) {
            out.append("                ").append(command.name()).append(") _arguments $globals \\\n");
            zshOptions(out, command.spec(words));
            out.append("                    '*:: :")
                    .append(zshNames(command.name()))
                    .append("' ;;\n");
        }
        out.append("            esac ;;\n    esac\n}\n");
        out.append("if [[ $funcstack[1] = _moxie ]]; then _moxie \"$@\"; else compdef _moxie moxie; fi\n");
        return out.toString();
    }

    /** What completes the words of a command: names in double brackets, as {@code _arguments} takes them, or files. */
    private static String zshNames(String command) {
        if (TOPICAL.contains(command)) {
            return "_moxie_topics";
        }
        return fixed(command).isEmpty() ? "_files" : "(" + String.join(" ", fixed(command)) + ")";
    }

    private static void zshOptions(StringBuilder out, CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            for (String name : option.names()) {
                String value = option.arity().max() == 0
                        ? ""
                        : choices(option).isEmpty()
                                ? ":value:_files"
                                : ":value:(" + String.join(" ", choices(option)) + ")";
                String about =
                        about(option).replace("[", "\\[").replace("]", "\\]").replace(":", "\\:");
                out.append("        ").append(quoted("*" + name + "[" + about + "]" + value));
                out.append(spec.name().equals("moxie") ? "\n" : " \\\n");
            }
        }
    }

    private String fish() {
        StringBuilder out = new StringBuilder("# fish completion for moxie\n");
        for (Command command : Commands.ALL) {
            out.append("complete -c moxie -n __fish_use_subcommand -a ").append(command.name());
            out.append(" -d ")
                    .append(quoted(words.get("help." + command.name())))
                    .append('\n');
        }
        fishOptions(out, globals(), "");
        for (Command command : Commands.ALL) {
            String when = " -n '__fish_seen_subcommand_from " + command.name() + "'";
            fishOptions(out, command.spec(words), when);
            if (TOPICAL.contains(command.name())) {
                out.append("complete -c moxie").append(when).append(" -xa '(moxie completion topics 2>/dev/null)'\n");
            } else if (!fixed(command.name()).isEmpty()) {
                String words = String.join(" ", fixed(command.name()));
                out.append("complete -c moxie")
                        .append(when)
                        .append(" -a ")
                        .append(quoted(words))
                        .append('\n');
            }
        }
        return out.toString();
    }

    private static void fishOptions(StringBuilder out, CommandSpec spec, String when) {
        for (OptionSpec option : spec.options()) {
            out.append("complete -c moxie").append(when);
            for (String name : option.names()) {
                out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                out.append(choices(option).isEmpty() ? " -r" : " -xa " + quoted(String.join(" ", choices(option))));
            }
            out.append(" -d ").append(quoted(about(option))).append('\n');
        }
    }

    private CommandSpec globals() {
        return Globals.root(words);
    }

    /** What may stand behind a command, a line each, for a shell to run between double quotes; empty for files. */
    private static String names(String command) {
        return TOPICAL.contains(command) ? "$(moxie completion topics 2>/dev/null)" : String.join("\n", fixed(command));
    }

    /** The words that may stand behind a command that takes only some. */
    private static List<String> fixed(String command) {
        return switch (command) {
            case "demo" -> Demos.ALL.stream().map(Demos.Entry::name).toList();
            case "exam" -> ExamCommand.VERBS;
            case "completion" -> CompletionCommand.SHELLS;
            default -> List.of();
        };
    }

    private static List<String> names() {
        return Commands.ALL.stream().map(Command::name).toList();
    }

    private static String options(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            names.addAll(List.of(option.names()));
        }
        return String.join(" ", names);
    }

    /** The values of an option that has a few: its label parts them by bars. */
    private static List<String> choices(OptionSpec option) {
        return option.paramLabel().contains("|") ? List.of(option.paramLabel().split("\\|", -1)) : List.of();
    }

    private static String about(OptionSpec option) {
        return String.join(" ", option.description()).replace("%%", "%");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
