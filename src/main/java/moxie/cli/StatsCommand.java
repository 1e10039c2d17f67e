package moxie.cli;

import java.time.LocalDate;
import moxie.message.Messages;
import moxie.quiz.Statistics;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie stats}: progress, days, forecast, calibration. */
final class StatsCommand implements Command {
    @Override
    public String name() {
        return "stats";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words).arguments("TOPIC", "0..*").build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        LocalDate today = study.today();
        Statistics stats = Statistics.of(
                study.about(call.arguments()),
                study.schedule(),
                study.contents().reviews(),
                today,
                call.arguments().isEmpty());
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/stats/1", json -> StatsView.json(json, stats));
        } else {
            new StatsView(
                            call.words(),
                            new Style(call.settings().color()),
                            call.settings().columns())
                    .lines(stats, today)
                    .forEach(call.out()::println);
        }
        return 0;
    }
}
