package moxie.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moxie.message.Messages;
import moxie.quiz.Ask;
import moxie.review.Entry;
import moxie.review.Memory;
import moxie.review.Rating;
import moxie.review.Review;
import moxie.review.Schedule;
import moxie.review.State;
import moxie.text.Columns;
import moxie.text.Wrap;

/** How the next date of a question came about, step by step. */
final class WhyView {
    private final Messages words;
    private final Style style;
    private final int columns;
    private final Schedule schedule;
    private final LocalDate today;

    WhyView(Call call, Schedule schedule, LocalDate today) {
        this.words = call.words();
        this.style = new Style(call.settings().color());
        this.columns = Math.max(20, call.settings().columns() - 1);
        this.schedule = schedule;
        this.today = today;
    }

    List<String> lines(Ask ask) {
        List<String> out = new ArrayList<>();
        String prompt = ask.question().prompt();
        int end = prompt.indexOf('\n'); // the code of a gap is told by its first line
        Wrap.lines(Shown.of(end < 0 ? prompt : prompt.substring(0, end) + " …"), columns)
                .forEach(line -> out.add(style.bold(line)));
        String where = ask.question().kind() + "  " + ask.question().source() + "  " + ask.key();
        Wrap.lines("  ", "  ", Shown.line(where), columns).forEach(line -> out.add(style.dim(line)));
        List<Schedule.Step> steps = schedule.history(ask.key());
        State state = schedule.state(ask.key());
        for (Schedule.Step step : steps) {
            out.addAll(step(step));
        }
        if (steps.isEmpty()) {
            out.add("  " + words.get("why.new"));
        }
        if (state.suspended()) {
            out.add("  " + words.get("why.suspended"));
        }
        state.memory().ifPresent(memory -> {
            QuizView days = new QuizView(words, style, columns + 1);
            out.addAll(Wrap.lines(
                    "  ",
                    "  ",
                    words.get(
                            "why.now",
                            number(memory.stability()),
                            number(memory.difficulty()),
                            percent(schedule.recall(ask.key(), today).orElse(0.0)),
                            percent(schedule.fsrs().retention()),
                            state.due().map(day -> days.when(day, today)).orElse("")),
                    columns));
        });
        return out;
    }

    /** What each rating would do today. */
    List<String> preview(Ask ask) {
        State state = schedule.state(ask.key());
        Map<Rating, Integer> intervals = schedule.fsrs().intervals(state.memory(), state.daysSince(today));
        List<String> out = new ArrayList<>();
        intervals.forEach((rating, days) -> out.add("  "
                + words.get(
                        "why.if",
                        words.get("rating." + rating.code()),
                        days,
                        today.plusDays(days).toString())));
        return out;
    }

    private List<String> step(Schedule.Step step) {
        Entry entry = step.entry();
        if (entry instanceof Review review) {
            String rating = words.get("rating." + review.rating().code());
            String head = "  " + review.day() + "  " + rating + " ".repeat(Math.max(1, 6 - Columns.of(rating)));
            StringBuilder text = new StringBuilder(percent(review.score()));
            step.recall().ifPresent(r -> text.append(" · ").append(words.get("why.recall", step.days(), percent(r))));
            step.after()
                    .memory()
                    .filter(m -> !review.cram())
                    .ifPresent(m -> text.append(" · ")
                            .append(words.get("why.memory", number(m.stability()), number(m.difficulty()))));
            step.after()
                    .due()
                    .filter(d -> !review.cram())
                    .ifPresent(d -> text.append(" → ").append(d));
            if (review.cram()) {
                text.append(" · ").append(words.get("quiz.cram"));
            }
            if (review.rating() != review.auto()) {
                text.append(" · ")
                        .append(words.get(
                                "why.override",
                                words.get("rating." + review.auto().code())));
            }
            if (review.hints() > 0) {
                text.append(" · ").append(words.get("why.hints", review.hints()));
            }
            return Wrap.lines(head, " ".repeat(14), text.toString(), columns);
        }
        if (entry instanceof Entry.Event event) {
            return Wrap.lines(
                    "  " + event.day() + "  ",
                    " ".repeat(14),
                    words.get("why.event." + event.what().code()),
                    columns);
        }
        return List.of();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    void json(JsonGenerator json, Ask ask) throws IOException {
        State state = schedule.state(ask.key());
        json.writeStringField("id", ask.question().id());
        json.writeStringField("key", ask.key());
        Json.texts(json, "topic", ask.question().topic());
        Json.text(json, "prompt", ask.question().prompt());
        json.writeBooleanField("suspended", state.suspended());
        json.writeStringField("due", state.due().map(LocalDate::toString).orElse(""));
        StatsView.number(json, "recall", schedule.recall(ask.key(), today));
        memory(json, state.memory());
        json.writeArrayFieldStart("steps");
        for (Schedule.Step step : schedule.history(ask.key())) {
            json.writeStartObject();
            if (step.entry() instanceof Review review) {
                json.writeStringField("day", review.day().toString());
                json.writeStringField("rating", review.rating().code());
                json.writeStringField("auto", review.auto().code());
                json.writeNumberField("score", StatsView.round(review.score()));
                json.writeNumberField("hints", review.hints());
                json.writeNumberField("days", step.days());
                StatsView.number(json, "recall", step.recall());
            } else if (step.entry() instanceof Entry.Event event) {
                json.writeStringField("day", event.day().toString());
                json.writeStringField("event", event.what().code());
            }
            memory(json, step.after().memory());
            json.writeStringField(
                    "due", step.after().due().map(LocalDate::toString).orElse(""));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("if");
        for (Map.Entry<Rating, Integer> next : schedule.fsrs()
                .intervals(state.memory(), state.daysSince(today))
                .entrySet()) {
            json.writeNumberField(next.getKey().code(), next.getValue());
        }
        json.writeEndObject();
    }

    private static void memory(JsonGenerator json, Optional<Memory> memory) throws IOException {
        if (memory.isPresent()) {
            json.writeNumberField("stability", StatsView.round(memory.get().stability()));
            json.writeNumberField("difficulty", StatsView.round(memory.get().difficulty()));
        }
    }
}
