package moxie.cli;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import moxie.grade.Grader;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Moment;
import moxie.quiz.Quiz;
import moxie.review.Bookmark;
import moxie.review.Entry;
import moxie.text.Glossary;

/** What a session works at: the notes and their history, the console, the grader, and where the quiz stands. */
final class Desk {
    final Call call;
    final Study study;
    final Console console;
    final Clock clock;
    private final boolean bookmarks;
    /** Made when the first answer is marked, and again when its words change: until then null. */
    private Grader grader;

    private boolean warm;
    private Quiz quiz;

    /** @param bookmarks keep a bookmark of where the session stands? */
    Desk(Call call, Study study, Console console, Quiz quiz, boolean bookmarks) {
        this.call = call;
        this.study = study;
        this.console = console;
        this.clock = call.host().clock();
        this.bookmarks = bookmarks;
        this.quiz = quiz;
        Learned.lines(call); // what cannot be read is told before anything is asked
    }

    Quiz quiz() {
        return quiz;
    }

    Grader grader() {
        if (grader == null) {
            grader = Learned.grader(call, study.library());
        }
        return grader;
    }

    /** Reads the words of the grader while a person reads the first question. */
    void warm() {
        if (!warm) {
            warm = true;
            Thread words = new Thread(Glossary::bundled);
            words.setDaemon(true);
            words.start();
        }
    }

    QuizView view() {
        return new QuizView(call.words(), new Style(call.settings().color()), console.columns());
    }

    void print(List<String> lines) {
        console.print(lines);
    }

    /** Says one of our sentences, quietly. */
    void say(String key, Object... arguments) {
        console.print(view().note(call.words().get(key, arguments)));
    }

    void say(Failure failure) {
        console.print(view().note(call.words().get(failure)));
    }

    /** Goes on with this quiz, and marks the place. */
    void turn(Quiz next) {
        quiz = next;
        bookmark("");
    }

    /** Marks the place and what is typed so far. */
    void bookmark(String draft) {
        if (bookmarks) {
            new Bookmark(
                            OffsetDateTime.ofInstant(
                                    clock.instant(), call.host().zone()),
                            ProcessHandle.current().pid(),
                            quiz.queue().stream().map(Ask::key).toList(),
                            quiz.position(),
                            quiz.cram(),
                            draft)
                    .write(call.settings().data());
        }
    }

    /** The session needs no bookmark any more. */
    void clear() {
        if (bookmarks) {
            Bookmark.clear(call.settings().data());
        }
    }

    /** Writes to the log; when it cannot be written, says so and tries again as long as the person wants. */
    boolean logged(Entry entry) {
        while (true) {
            try {
                study.write(entry);
                return true;
            } catch (Failure failure) {
                say(failure);
                say("quiz.retry");
                Console.Input input = console.ask(Console.Field.line("· "));
                if (!(input instanceof Console.Input.Text text)
                        || text.text().strip().equals("q")) {
                    return false;
                }
            }
        }
    }

    /** Takes back the last step of the session. */
    void undo() {
        Optional<Quiz.Undone> undone = quiz.undo();
        if (undone.isEmpty()) {
            say("quiz.undo.none");
            return;
        }
        if (undone.get().entry().map(id -> logged(undo(id))).orElse(true)) {
            turn(undone.get().quiz());
            say("quiz.undone");
        }
    }

    private Entry undo(String id) {
        Moment now = study.now();
        return new Entry.Undo(now.id(), now.at(), id);
    }

    /** Asks this question no more until it is resumed. */
    void suspend(Ask ask) {
        Moment now = study.now();
        if (logged(new Entry.Event(now.id(), now.at(), now.day(), Entry.What.SUSPEND, ask.key()))) {
            turn(quiz.without(ask.key(), now.id()));
            say("quiz.suspended");
        }
    }

    /** Shows the demo that belongs to a topic. */
    void demo(Ask ask) {
        Optional<String> name = Beside.demo(ask.question());
        if (name.isEmpty()) {
            say("quiz.demo.none");
            return;
        }
        String lang = call.words().chinese() ? "zh" : "en";
        String color = call.settings().color() ? "always" : "never";
        console.aside(() -> Moxie.run(call.host(), "demo", name.get(), "--lang", lang, "--color", color));
    }

    /** Opens the note where the question comes from, and takes the questions from what is there afterwards. */
    boolean edit(Ask ask) {
        try {
            console.aside(() -> {
                Editor.open(
                        call.host(),
                        Beside.note(call, ask.question()),
                        ask.question().source().line());
                return true;
            });
            study.reload();
            grader = null;
            quiz = quiz.with(study.byKey());
            return true;
        } catch (Failure failure) {
            say(failure);
            return false;
        }
    }

    /** Teaches the grader that two names mean the same. */
    void teach(String theirs, String notes) {
        Learned.add(call, theirs, notes);
        grader = null;
        say("quiz.taught", Printable.line(theirs), Printable.line(notes));
    }
}
