package moxie.cli;

import java.util.Optional;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.quiz.Quiz;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie quiz}: a recall session in the terminal, or answers from a pipe. */
final class QuizCommand implements Command {
    @Override
    public String name() {
        return "quiz";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(Integer.class, "COUNT", "-c", "--count")
                .value(Integer.class, "COUNT", "--new")
                .value(Integer.class, "MINUTES", "-m", "--minutes")
                .value(String.class, "KIND,..", "--kind")
                .value(String.class, "NAME", "--topic")
                .flag("--wrong")
                .value(String.class, "REV|DAYS", "--changed-since")
                .flag("--cram")
                .value(Long.class, "SEED", "--seed")
                .flag("--confidence")
                .flag("--fresh")
                .value(String.class, "FILE|-", "--answers")
                .arguments("TOPIC", "0..*")
                .build();
    }

    @Override
    public int run(Call call) {
        Optional<String> answers = call.option("--answers");
        if (answers.isEmpty()
                && !(call.host().terminal().in() && call.host().terminal().out())) {
            throw Failure.usage("error.quiz.terminal.needed");
        }
        Study study = Study.open(call);
        Choice choice = new Choice(call, study);
        if (answers.isPresent()) {
            Quiz quiz = Quiz.of(choice.pick(), call.has("--cram"));
            return new Answers(call, study, Learned.grader(call, study.library())).run(quiz, answers.get());
        }
        study.ready();
        try (Console console = Consoles.open(call.host())) {
            Resumption start = Resumption.of(call, study, console, choice);
            if (start.quiz().current().isEmpty()) {
                call.say(choice.nothing());
                return 0;
            }
            Desk desk = new Desk(call, study, console, start.quiz(), start.bookmarks());
            return new Session(desk, start.draft(), call.has("--confidence"), choice.end()).run();
        }
    }
}
