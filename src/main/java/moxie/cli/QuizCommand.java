package moxie.cli;

import java.util.List;
import moxie.grade.Grader;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.quiz.Ask;
import moxie.quiz.Picker;
import moxie.quiz.Quiz;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie quiz}: a recall session in the terminal, or answers from a pipe. */
final class QuizCommand implements Command {
    private static final int USUAL_COUNT = 10;

    @Override
    public String name() {
        return "quiz";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(Integer.class, "COUNT", "-c", "--count")
                .value(Long.class, "SEED", "--seed")
                .flag("--cram")
                .value(String.class, "FILE|-", "--answers")
                .arguments("TOPIC", "0..*")
                .build();
    }

    @Override
    public int run(Call call) {
        boolean pipe = call.has("--answers");
        if (!pipe && !(call.host().terminal().in() && call.host().terminal().out())) {
            throw Failure.usage("error.quiz.terminal.needed");
        }
        Study study = Study.open(call);
        Quiz quiz = Quiz.of(pick(call, study), call.has("--cram"));
        if (pipe) {
            return new Answers(call, study, new Grader())
                    .run(quiz, call.<String>option("--answers").orElse("-"));
        }
        if (quiz.queue().isEmpty()) {
            call.say("quiz.nothing");
            return 0;
        }
        study.log().append(List.of());
        try (Console console = Consoles.open(call.host())) {
            return new Session(call, study, console, new Grader(), quiz).run();
        }
    }

    private static List<Ask> pick(Call call, Study study) {
        int count = call.<Integer>option("--count").orElse(USUAL_COUNT);
        if (count < 1) {
            throw Failure.usage("error.value", "--count", count, "moxie quiz");
        }
        List<Ask> asks = study.about(call.arguments());
        long seed = call.<Long>option("--seed").orElse(study.today().toEpochDay());
        Picker picker = new Picker(study.schedule(), study.today(), seed);
        return call.has("--cram") ? picker.cram(asks, count) : picker.today(asks, new Picker.Limits(count, count));
    }
}
