package moxie.cli;

import java.util.Optional;
import moxie.grade.Grader;
import moxie.grade.Mark;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Given;
import moxie.quiz.Hint;

/** Asks one question until there is an answer, or something else to do. */
final class AnswerPrompt {
    private static final long QUICK_MILLIS = 1000;

    private final Desk desk;
    private final Ask ask;
    private final boolean confidence;
    private final long start;
    private String draft;
    private int hints;
    private long lastBreak = Long.MIN_VALUE / 2;

    AnswerPrompt(Desk desk, Ask ask, String draft, boolean confidence) {
        this.desk = desk;
        this.ask = ask;
        this.draft = draft;
        this.confidence = confidence;
        this.start = desk.clock.millis();
    }

    /** What came of it: an answer, or what follows without one. */
    sealed interface Reply {
        record Answer(Given given) implements Reply {}

        /** @param draft what was typed so far, to be kept */
        record Leave(After after, String draft) implements Reply {}
    }

    Reply run() {
        desk.warm();
        while (true) {
            Console.Field field = new Console.Field(Shapes.of(ask.question().response()), "> ", draft, desk::bookmark);
            Console.Input input = desk.console.ask(field);
            draft = "";
            Optional<Reply> reply =
                    input instanceof Console.Input.Text text ? typed(field, text.text()) : stopped(input);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
    }

    private Optional<Reply> stopped(Console.Input input) {
        if (!(input instanceof Console.Input.Break broken)) {
            return leave(After.CLOSED);
        }
        long now = desk.clock.millis();
        boolean again = now - lastBreak < QUICK_MILLIS;
        lastBreak = now;
        if (broken.partial().isBlank() || again) {
            return leave(After.BROKEN);
        }
        desk.bookmark(broken.partial());
        desk.say("quiz.cleared");
        return Optional.empty();
    }

    private Optional<Reply> typed(Console.Field field, String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1);
        boolean hint = Console.Field.isHint(last);
        if (hint || field.isCommand(last)) {
            String before = text.substring(0, text.length() - last.length()).stripTrailing();
            draft = before.isEmpty() ? "" : before + "\n";
            if (!hint) {
                return command(Console.Field.command(last));
            }
            hint();
            return Optional.empty();
        }
        if (!Grader.reads(ask.question(), text)) {
            desk.say("quiz.unread");
            return Optional.empty();
        }
        long millis = desk.clock.millis() - start;
        return Optional.of(
                new Reply.Answer(new Given(text, hints, millis, confidence && !text.isBlank() ? sure() : 0)));
    }

    private void hint() {
        Mark soFar = desk.grader().mark(ask.question(), draft);
        Optional<Hint> hint = Hint.of(ask, soFar, hints + 1);
        if (hint.isPresent()) {
            hints++;
            desk.print(desk.view().hint(hint.get()));
        } else {
            desk.say("quiz.hint.none");
        }
    }

    private int sure() {
        desk.say("quiz.sure");
        Console.Input input = desk.console.ask(Console.Field.line("· "));
        String typed = input instanceof Console.Input.Text text ? moxie.text.Normal.of(text.text()) : "";
        return typed.equals("1") || typed.equals("2") || typed.equals("3") ? typed.charAt(0) - '0' : 0;
    }

    private Optional<Reply> command(char key) {
        switch (key) {
            case 'e' -> write();
            case 's' -> {
                desk.turn(desk.quiz().skip());
                return leave(After.GO_ON);
            }
            case 'u' -> {
                desk.undo();
                return leave(After.GO_ON);
            }
            case 'z' -> {
                desk.suspend(ask);
                return leave(After.GO_ON);
            }
            case 'd' -> desk.demo(ask);
            case 'n' -> {
                return desk.edit(ask) ? leave(After.GO_ON, draft) : Optional.empty();
            }
            case 'q' -> {
                desk.bookmark(draft);
                return draft.isEmpty() ? leave(After.DONE) : leave(After.CLOSED, draft);
            }
            default -> desk.say("quiz.commands");
        }
        return Optional.empty();
    }

    private void write() {
        try {
            String before = draft;
            draft = desk.console.aside(
                    () -> Editor.write(desk.call.host(), ask.question().prompt(), before));
        } catch (Failure failure) {
            desk.say(failure);
        }
    }

    private static Optional<Reply> leave(After after) {
        return leave(after, "");
    }

    private static Optional<Reply> leave(After after, String draft) {
        return Optional.of(new Reply.Leave(after, draft));
    }
}
