package moxie.cli;

import java.util.List;
import java.util.Optional;
import moxie.quiz.Ask;
import moxie.quiz.Given;
import moxie.quiz.Picker;
import moxie.quiz.Quiz;
import moxie.quiz.Summary;

/**
 * A recall session with a person: ask, mark, log, show. Every answer is in the log before its verdict is shown; whatever
 * ends the session, nothing answered is lost.
 */
final class Session {
    private final Desk desk;
    private final boolean confidence;
    private final long end;
    private String draft;

    /**
     * @param draft what was typed for the first question before the session was broken off
     * @param confidence ask how sure the person is, before the verdict?
     * @param end the time, in milliseconds of the clock, after which no further question is asked
     */
    Session(Desk desk, String draft, boolean confidence, long end) {
        this.desk = desk;
        this.draft = draft;
        this.confidence = confidence;
        this.end = end;
    }

    /** @return the exit code */
    int run() {
        desk.bookmark(draft);
        After after = After.GO_ON;
        while (!after.ends()) {
            Optional<Ask> ask = desk.quiz().current();
            if (ask.isPresent() && desk.clock.millis() >= end) {
                desk.say("quiz.time");
                after = After.DONE;
            } else {
                after = ask.isPresent() ? one(ask.get()) : atTheEnd();
            }
        }
        desk.print(desk.view().summary(Summary.of(desk.quiz(), desk.study.schedule()), desk.study.today()));
        if (!after.keep()) {
            desk.clear();
        }
        return after.exit();
    }

    private After one(Ask ask) {
        Quiz quiz = desk.quiz();
        QuizView view = desk.view();
        Picker.Count left = new Picker(desk.study.schedule(), desk.study.today(), 0)
                .count(quiz.queue().subList(quiz.position(), quiz.queue().size()));
        desk.print(view.header(quiz.position() + 1, quiz.queue().size(), ask.question(), left.due(), left.fresh()));
        boolean edited = desk.study.schedule().state(ask.key()).edited();
        desk.print(view.question(ask.question(), edited));
        AnswerPrompt.Reply reply = new AnswerPrompt(desk, ask, draft, confidence).run();
        if (reply instanceof AnswerPrompt.Reply.Leave leave) {
            draft = leave.draft();
            return leave.after();
        }
        draft = "";
        return answered(ask, ((AnswerPrompt.Reply.Answer) reply).given());
    }

    private After answered(Ask ask, Given given) {
        Quiz.Step step = desk.quiz().answer(desk.grader(), given, desk.study.now());
        if (!desk.logged(step.review())) {
            return After.BROKEN;
        }
        desk.turn(step.next());
        return new VerdictPrompt(desk, ask, step).run();
    }

    private After atTheEnd() {
        List<Ask> wrong = desk.quiz().wrong();
        if (wrong.isEmpty()) {
            return After.DONE;
        }
        desk.say("quiz.redo", wrong.size());
        Console.Input input = desk.console.ask(Console.Field.line("· "));
        if (input instanceof Console.Input.Text text && text.text().strip().equalsIgnoreCase("r")) {
            desk.turn(desk.quiz().again(wrong));
            return After.GO_ON;
        }
        return input instanceof Console.Input.Break ? After.BROKEN : After.DONE;
    }
}
