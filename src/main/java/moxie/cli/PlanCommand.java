package moxie.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.quiz.Plan;
import moxie.review.Review;
import picocli.CommandLine.Model.CommandSpec;

/** {@code moxie plan}: what to study each day until an exam. */
final class PlanCommand implements Command {
    private static final int USUAL_SECONDS = 60;
    private static final int USUAL_MINUTES = 20;
    private static final int MOST_DAYS = 730;

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public CommandSpec spec(Messages words) {
        return new Spec(name(), words)
                .value(String.class, "DATE", "--by")
                .value(Integer.class, "MINUTES", "-m", "--minutes")
                .arguments("TOPIC", "0..*")
                .build();
    }

    @Override
    public int run(Call call) {
        Study study = Study.open(call);
        LocalDate today = study.today();
        LocalDate by = call.<String>option("--by")
                .map(typed -> day(typed, today))
                .or(() -> study.habits().exam().filter(today::isBefore))
                .orElseThrow(() -> Failure.usage("error.plan.by"));
        int minutes = call.<Integer>option("--minutes").orElse(USUAL_MINUTES);
        if (minutes < 1) {
            throw Failure.usage("error.value", "--minutes", minutes, "moxie plan");
        }
        int seconds = pace(study.contents().reviews());
        Plan plan = Plan.of(study.about(call.arguments()), study.schedule(), today, by, minutes, seconds);
        if (call.settings().json()) {
            Json.line(call.out(), "moxie/plan/1", json -> PlanView.json(json, plan, by, minutes));
        } else {
            new PlanView(call).lines(plan, by, minutes).forEach(call.out()::println);
        }
        return 0;
    }

    private static LocalDate day(String typed, LocalDate today) {
        LocalDate by;
        try {
            by = LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Failure.usage("error.plan.date", typed);
        }
        if (!by.isAfter(today) || by.isAfter(today.plusDays(MOST_DAYS))) {
            throw Failure.usage("error.plan.range", typed, today.plusDays(1), today.plusDays(MOST_DAYS));
        }
        return by;
    }

    /** Seconds an answer takes this person: the median of what the log has, a minute until there are ten. */
    private static int pace(List<Review> reviews) {
        List<Long> millis = reviews.stream()
                .map(Review::millis)
                .filter(ms -> ms > 1000)
                .sorted()
                .toList();
        return millis.size() < 10
                ? USUAL_SECONDS
                : (int) Math.max(5, Math.min(600, millis.get(millis.size() / 2) / 1000 + 10));
    }
}
