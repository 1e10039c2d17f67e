package moxie.cli;

import java.util.List;
import java.util.Optional;
import moxie.message.Failure;
import moxie.review.Entry;
import moxie.text.Suggestion;

/** All commands, in the order of the help. */
final class Commands {
    static final List<Command> ALL = List.of(
            new TreeCommand(),
            new LookCommand(),
            new QuizCommand(),
            new StatsCommand(),
            new WhyCommand(),
            new PlanCommand(),
            new UndoCommand(),
            new EventCommand(Entry.What.SUSPEND),
            new EventCommand(Entry.What.RESUME),
            new EventCommand(Entry.What.FORGET),
            new RelinkCommand(),
            new PinCommand(),
            new QuestionsCommand(),
            new GradeCommand(),
            new ExamCommand(),
            new DemoCommand(),
            new CheckCommand(),
            new ExportCommand(),
            new InitCommand(),
            new CompletionCommand());

    private Commands() {}

    /** @throws Failure naming the nearest command when there is none of this name */
    static Command named(String name) {
        Optional<Command> found =
                ALL.stream().filter(command -> command.name().equals(name)).findFirst();
        return found.orElseThrow(() -> {
            List<String> names = ALL.stream().map(Command::name).toList();
            return Suggestion.nearest(name, names)
                    .map(near -> Failure.usage("error.command.near", name, near))
                    .orElseGet(() -> Failure.usage("error.command", name));
        });
    }
}
