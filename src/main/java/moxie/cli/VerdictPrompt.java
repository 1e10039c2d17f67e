package moxie.cli;

import java.util.Map;
import java.util.Optional;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Quiz;
import moxie.quiz.Rater;
import moxie.review.Rating;

/** Shows a verdict and hears what the person says to it. */
final class VerdictPrompt {
    private final Desk desk;
    private final Ask ask;
    private Quiz.Step step;

    VerdictPrompt(Desk desk, Ask ask, Quiz.Step step) {
        this.desk = desk;
        this.ask = ask;
        this.step = step;
    }

    After run() {
        show();
        while (true) {
            Console.Input input = desk.console.ask(Console.Field.line("· "));
            if (input instanceof Console.Input.Break) {
                return After.BROKEN;
            }
            if (!(input instanceof Console.Input.Text text)) {
                return After.CLOSED;
            }
            Optional<After> after =
                    heard(Verdict.read(text.text(), step.mark().verdicts().size()));
            if (after.isPresent()) {
                return after.get();
            }
        }
    }

    private Optional<After> heard(Verdict.Word word) {
        switch (word.what()) {
            case NEXT -> {
                return Optional.of(After.GO_ON);
            }
            case RATE -> {
                if (correct(step.mark(), word.rating())) {
                    outcome();
                    return Optional.of(After.GO_ON);
                }
            }
            case COUNT -> count(word.points());
            case UNDO -> {
                desk.undo();
                return Optional.of(After.GO_ON);
            }
            case EDIT -> {
                if (desk.edit(ask)) {
                    desk.undo();
                    desk.turn(desk.quiz().with(desk.study.byKey()));
                    return Optional.of(After.GO_ON);
                }
            }
            case SUSPEND -> {
                desk.suspend(ask);
                return Optional.of(After.GO_ON);
            }
            case DEMO -> desk.demo(ask);
            case QUIT -> {
                return Optional.of(After.DONE);
            }
            case NO_POINT ->
                desk.say("quiz.points.range", step.mark().verdicts().size());
            case UNKNOWN -> desk.say("quiz.keys.after");
        }
        return Optional.empty();
    }

    private void show() {
        QuizView view = desk.view();
        desk.print(view.verdicts(step.mark()));
        if (step.mark().score() < 0.999) {
            desk.print(view.key(ask.question()));
        }
        outcome();
        desk.say("quiz.keys.after");
    }

    private void outcome() {
        QuizView view = desk.view();
        String when = desk.quiz().cram()
                ? desk.call.words().get("quiz.cram")
                : desk.study
                        .schedule()
                        .state(ask.key())
                        .due()
                        .map(day -> view.when(day, desk.study.today()))
                        .orElse("");
        desk.print(view.outcome(step.mark(), step.review().rating().code(), when));
    }

    private void count(Map<Integer, Boolean> points) {
        Mark before = step.mark();
        Mark mark = Verdict.counting(before, points);
        if (!correct(mark, Rater.rate(mark, step.review().hints()))) {
            return;
        }
        show();
        points.entrySet().stream()
                .filter(point -> point.getValue()
                        && !before.verdicts().get(point.getKey()).covered())
                .findFirst()
                .ifPresent(point ->
                        teach(Lesson.of(before, point.getKey(), step.review().answer())));
    }

    /** Offers to remember that what the person wrote means what the notes say. */
    private void teach(Optional<Lesson> guess) {
        guess.ifPresent(
                lesson -> desk.say("quiz.teach.guess", Shown.line(lesson.theirs()), Shown.line(lesson.notes())));
        desk.say("quiz.teach");
        while (true) {
            Console.Input input = desk.console.ask(Console.Field.line("= "));
            if (!(input instanceof Console.Input.Text text) || text.text().isBlank()) {
                return;
            }
            String said = moxie.text.Normal.of(text.text());
            if (said.equals("n") || said.equals("no") || said.equals("q")) {
                return;
            }
            Optional<Lesson> lesson = said.equals("y") && guess.isPresent() ? guess : Lesson.read(text.text());
            if (lesson.isPresent()) {
                remember(lesson.get());
                return;
            }
            desk.say("quiz.teach.form");
        }
    }

    private void remember(Lesson lesson) {
        try {
            desk.teach(lesson.theirs(), lesson.notes());
        } catch (Failure failure) {
            desk.say(failure);
        }
    }

    private boolean correct(Mark mark, Rating rating) {
        Quiz.Step corrected = desk.quiz().correct(mark, rating, desk.study.now());
        if (!desk.logged(corrected.review())) {
            return false;
        }
        step = corrected;
        desk.turn(corrected.next());
        return true;
    }
}
