package moxie.cli;

import java.util.List;
import moxie.message.Messages;
import moxie.quiz.Ask;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie why}: how the next date of a topic's questions came about. */
final class WhyCommand implements Command {
    /** One screen; all of them stand in the JSON. */
    private static final int MOST = 20;

    private static final int MOST_NEW = 4;

    @Override
    public String name() {
        return "why";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).flag("--if").arguments("TOPIC", "1..*").build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        WhyView view = new WhyView(call, study.schedule(), study.today());
        List<Ask> asks = study.about(call.arguments());
        if (call.settings().json()) {
            asks.forEach(ask -> Json.line(call.out(), "moxie/why/1", json -> view.json(json, ask)));
            return 0;
        }
        List<Ask> known = asks.stream()
                .filter(ask -> !study.schedule().history(ask.key()).isEmpty())
                .toList();
        List<Ask> wanted = known.isEmpty() || call.has("--if") ? asks : known;
        List<Ask> shown = wanted.subList(0, Math.min(known.isEmpty() ? MOST_NEW : MOST, wanted.size()));
        for (Ask ask : shown) {
            view.lines(ask).forEach(call.out()::println);
            if (call.has("--if")) {
                view.preview(ask).forEach(call.out()::println);
            }
            call.out().println();
        }
        if (shown.size() < wanted.size()) {
            call.say("why.more", wanted.size() - shown.size());
        } else if (shown.size() < asks.size()) {
            call.say("why.rest", asks.size() - shown.size());
        }
        if (!known.isEmpty()) {
            call.say("why.legend");
        }
        return 0;
    }
}
