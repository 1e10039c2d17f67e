package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.message.Messages;
import moxie.quiz.Ask;
import moxie.quiz.Moment;
import moxie.review.Entry;
import moxie.review.State;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie suspend}, {@code resume} and {@code forget}: one entry in the log for each question of some topics. */
final class EventCommand implements Command {
    private final Entry.What what;

    EventCommand(Entry.What what) {
        this.what = what;
    }

    @Override
    public String name() {
        return what.code();
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .arguments("TOPIC", what == Entry.What.RESUME ? "0..*" : "1..*")
                .build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        List<Entry> entries = new ArrayList<>();
        List<Ask> asks = new ArrayList<>();
        for (Ask ask : study.about(call.arguments())) {
            if (applies(study.schedule().state(ask.key()))) {
                Moment now = study.now();
                entries.add(new Entry.Event(now.id(), now.at(), now.day(), what, ask.key()));
                asks.add(ask);
            }
        }
        if (!entries.isEmpty()) {
            study.write(entries.toArray(Entry[]::new));
        }
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/event/1", json -> {
                json.writeStringField("what", what.code());
                Json.texts(
                        json,
                        "questions",
                        asks.stream().map(a -> a.question().id()).toList());
            });
        } else {
            asks.forEach(
                    ask -> call.out().println("  " + Shown.line(ask.question().prompt())));
            call.say("event." + what.code(), asks.size());
        }
        return asks.isEmpty() ? 1 : 0;
    }

    private boolean applies(State state) {
        return switch (what) {
            case SUSPEND -> !state.suspended();
            case RESUME -> state.suspended();
            default -> !state.isNew();
        };
    }
}
