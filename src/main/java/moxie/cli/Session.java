package moxie.cli;

import java.time.Clock;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Given;
import moxie.quiz.Hint;
import moxie.quiz.Picker;
import moxie.quiz.Quiz;
import moxie.quiz.Summary;
import moxie.review.Entry;

/**
 * A recall session with a person: ask, mark, log, show. Every answer is in the log before its verdict is shown; whatever
 * ends the session, nothing answered is lost.
 */
final class Session {
    private static final int INTERRUPTED = 130;
    private static final long QUICK_MILLIS = 1000;

    private final Call call;
    private final Study study;
    private final Console console;
    private final Grader grader;
    private final Clock clock;
    private Quiz quiz;
    private long lastBreak = Long.MIN_VALUE / 2;

    Session(Call call, Study study, Console console, Grader grader, Quiz quiz) {
        this.call = call;
        this.study = study;
        this.console = console;
        this.grader = grader;
        this.clock = call.host().clock();
        this.quiz = quiz;
    }

    /** What to do after a question: go on, or end with an exit code. */
    private record After(boolean ends, int exit) {
        static final After GO_ON = new After(false, 0);
        static final After DONE = new After(true, 0);
        static final After BROKEN = new After(true, INTERRUPTED);
    }

    /** @return the exit code */
    int run() {
        After after = After.GO_ON;
        while (!after.ends()) {
            Optional<Ask> ask = quiz.current();
            after = ask.isPresent() ? one(ask.get()) : atTheEnd();
        }
        study.reread();
        console.print(view().summary(Summary.of(quiz, study.schedule()), study.today()));
        return after.exit();
    }

    private After one(Ask ask) {
        Picker.Count left = new Picker(study.schedule(), study.today(), 0)
                .count(quiz.queue().subList(quiz.position(), quiz.queue().size()));
        console.print(
                view().header(quiz.position() + 1, quiz.queue().size(), ask.question(), left.due(), left.fresh()));
        console.print(view().question(
                        ask.question(), study.schedule().state(ask.key()).edited()));
        String draft = "";
        int hints = 0;
        long start = clock.millis();
        while (true) {
            Console.Input input = console.ask(field(ask, draft));
            if (input instanceof Console.Input.End) {
                return After.DONE;
            }
            if (input instanceof Console.Input.Break broken) {
                Optional<After> after = broken(broken.partial());
                if (after.isPresent()) {
                    return after.get();
                }
                draft = "";
                continue;
            }
            String typed = ((Console.Input.Text) input).text();
            String last = typed.substring(typed.lastIndexOf('\n') + 1);
            if (Console.Field.isHint(last)) {
                draft = typed.substring(0, typed.length() - last.length()).stripTrailing();
                hints += hint(ask, draft, hints + 1) ? 1 : 0;
                continue;
            }
            if (Console.Field.isCommand(typed)
                    && Character.toLowerCase(typed.strip().charAt(1)) == 'e') {
                draft = edited(ask, draft);
                continue;
            }
            if (Console.Field.isCommand(typed)) {
                Optional<After> after =
                        command(Character.toLowerCase(typed.strip().charAt(1)), ask);
                if (after.isPresent()) {
                    return after.get();
                }
                continue;
            }
            return answered(ask, new Given(typed, hints, clock.millis() - start, 0));
        }
    }

    private Console.Field field(Ask ask, String draft) {
        return new Console.Field(Shapes.of(ask.question().response()), "> ", draft, text -> {});
    }

    /** Ctrl-C: the first one clears what was typed, one with nothing typed ends the session. */
    private Optional<After> broken(String partial) {
        long now = clock.millis();
        boolean again = now - lastBreak < QUICK_MILLIS;
        lastBreak = now;
        if (partial.isBlank() || again) {
            return Optional.of(After.BROKEN);
        }
        console.print(view().keys("quiz.cleared"));
        return Optional.empty();
    }

    /** The answer as written in the person's editor; the draft as it was when that fails. */
    private String edited(Ask ask, String draft) {
        try {
            return console.aside(() -> Editor.write(call.host(), ask.question().prompt()));
        } catch (Failure failure) {
            console.print(java.util.List.of("   " + call.words().get(failure)));
            return draft;
        }
    }

    private boolean hint(Ask ask, String draft, int level) {
        Mark soFar = grader.mark(ask.question(), draft);
        Optional<Hint> hint = Hint.of(ask, soFar, level);
        console.print(hint.map(view()::hint).orElseGet(() -> view().keys("quiz.hint.none")));
        return hint.isPresent();
    }

    private Optional<After> command(char key, Ask ask) {
        switch (key) {
            case 's' -> {
                quiz = quiz.skip();
                return Optional.of(After.GO_ON);
            }
            case 'u' -> {
                undo();
                return Optional.of(After.GO_ON);
            }
            case 'z' -> {
                suspend(ask);
                return Optional.of(After.GO_ON);
            }
            case 'q' -> {
                return Optional.of(After.DONE);
            }
            default -> {
                console.print(view().keys("quiz.commands"));
                return Optional.empty();
            }
        }
    }

    private After answered(Ask ask, Given given) {
        Quiz.Step step = quiz.answer(grader, given, study.now());
        if (!logged(step.review())) {
            return After.BROKEN;
        }
        quiz = step.next();
        study.reread();
        show(ask, step);
        return verdict(ask, step);
    }

    private void show(Ask ask, Quiz.Step step) {
        console.print(view().verdicts(step.mark()));
        if (step.mark().score() < 0.999) {
            console.print(view().key(ask.question()));
        }
        outcome(step);
        console.print(view().keys("quiz.keys.after"));
    }

    private void outcome(Quiz.Step step) {
        String when = quiz.cram()
                ? call.words().get("quiz.cram")
                : study.schedule()
                        .state(step.review().question())
                        .due()
                        .map(day -> view().when(day, study.today()))
                        .orElse("");
        console.print(view().outcome(step.mark(), step.review().rating().code(), when));
    }

    /** The prompt below a verdict. */
    private After verdict(Ask ask, Quiz.Step first) {
        Quiz.Step step = first;
        while (true) {
            Console.Input input = console.ask(Console.Field.line("· "));
            if (input instanceof Console.Input.End) {
                return After.DONE;
            }
            if (input instanceof Console.Input.Break) {
                return After.BROKEN;
            }
            String typed = ((Console.Input.Text) input).text().strip();
            Verdict.Word word = Verdict.read(typed, step.mark().verdicts().size());
            switch (word.what()) {
                case NEXT -> {
                    return After.GO_ON;
                }
                case RATE -> {
                    Optional<Quiz.Step> corrected = correct(step.mark(), word.rating());
                    if (corrected.isPresent()) {
                        outcome(corrected.get());
                        return After.GO_ON;
                    }
                }
                case COUNT -> {
                    Mark mark = Verdict.counting(step.mark(), word.points());
                    Optional<Quiz.Step> corrected = correct(
                            mark, moxie.quiz.Rater.rate(mark, step.review().hints()));
                    if (corrected.isPresent()) {
                        step = corrected.get();
                        show(ask, step);
                    }
                }
                case UNDO -> {
                    undo();
                    return After.GO_ON;
                }
                case SUSPEND -> {
                    suspend(ask);
                    return After.GO_ON;
                }
                case QUIT -> {
                    return After.DONE;
                }
                default -> console.print(view().keys("quiz.keys.after"));
            }
        }
    }

    private Optional<Quiz.Step> correct(Mark mark, moxie.review.Rating rating) {
        Quiz.Step step = quiz.correct(mark, rating, study.now());
        if (!logged(step.review())) {
            return Optional.empty();
        }
        quiz = step.next();
        study.reread();
        return Optional.of(step);
    }

    private void undo() {
        Optional<Quiz.Undone> undone = quiz.undo();
        if (undone.isEmpty()) {
            console.print(view().keys("quiz.undo.none"));
            return;
        }
        boolean logged = undone.get()
                .review()
                .map(review -> {
                    moxie.quiz.Moment now = study.now();
                    return logged(new Entry.Undo(now.id(), now.at(), review.id()));
                })
                .orElse(true);
        if (logged) {
            quiz = undone.get().quiz();
            study.reread();
            console.print(view().keys("quiz.undone"));
        }
    }

    private void suspend(Ask ask) {
        moxie.quiz.Moment now = study.now();
        if (logged(new Entry.Event(now.id(), now.at(), now.day(), Entry.What.SUSPEND, ask.key()))) {
            quiz = quiz.without(ask.key());
            study.reread();
            console.print(view().keys("quiz.suspended"));
        }
    }

    /** Writes to the log; when it cannot be written, says so and tries again as long as the person wants. */
    private boolean logged(Entry entry) {
        while (true) {
            try {
                study.log().append(entry);
                return true;
            } catch (Failure failure) {
                console.print(java.util.List.of(
                        call.words().get("error", Printable.of(call.words().get(failure)))));
                console.print(view().keys("quiz.retry"));
                Console.Input input = console.ask(Console.Field.line("· "));
                if (!(input instanceof Console.Input.Text text)
                        || text.text().strip().equals("q")) {
                    return false;
                }
            }
        }
    }

    private After atTheEnd() {
        java.util.List<Ask> wrong = quiz.wrong();
        if (wrong.isEmpty()) {
            return After.DONE;
        }
        console.print(view().keys("quiz.redo"));
        Console.Input input = console.ask(Console.Field.line("· "));
        if (input instanceof Console.Input.Text text && text.text().strip().equalsIgnoreCase("r")) {
            quiz = quiz.again(wrong);
            return After.GO_ON;
        }
        return input instanceof Console.Input.Break ? After.BROKEN : After.DONE;
    }

    private QuizView view() {
        return new QuizView(call.words(), new Style(call.settings().color()), console.columns());
    }
}
