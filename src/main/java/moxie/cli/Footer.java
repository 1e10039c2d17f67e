package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.demo.Demos;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.review.Anchor;
import moxie.review.Anchors;
import moxie.review.Day;
import moxie.review.ReviewLog;
import moxie.review.Schedule;
import moxie.review.State;

/** The line below a topic that was looked up: its demo, and when it is next asked. Empty where there is neither. */
final class Footer {
    private Footer() {}

    /** @param topic its titles from the outermost to its own */
    static String of(Host host, Settings settings, List<String> topic) {
        Optional<Demos.Entry> nearest = Demos.nearest(topic);
        String demo = nearest.isEmpty() ? "" : "moxie demo " + nearest.get().name();
        Optional<LocalDate> next = next(settings.data(), topic);
        String due = next.isEmpty() ? "" : when(host, settings.words(), next.get());
        return demo.isEmpty() && due.isEmpty()
                ? ""
                : "→ " + demo + (demo.isEmpty() || due.isEmpty() ? "" : " · ") + due;
    }

    /** When the topic is due; empty without a history, or with one that cannot be read: other commands tell of that. */
    private static Optional<LocalDate> next(Path data, List<String> topic) {
        if (!Files.exists(data.resolve("reviews.jsonl"))) {
            return Optional.empty();
        }
        try {
            return due(data, topic);
        } catch (Failure unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The first day something of the topic is due, from the history alone: no note is read for it. In loops: the first
     * lambda of a look-up costs 8 ms.
     */
    private static Optional<LocalDate> due(Path data, List<String> topic) {
        Schedule schedule =
                Schedule.of(new ReviewLog(data).read(), Habits.read(data).fsrs());
        Set<String> asked = new HashSet<>();
        for (String question : schedule.questions()) {
            asked.add(Schedule.place(question));
        }
        Set<String> here = new HashSet<>();
        for (Anchor anchor : new Anchors(data).of(asked)) {
            if (!anchor.gone() && below(anchor, topic)) {
                here.add(anchor.id());
            }
        }
        Optional<LocalDate> first = Optional.empty();
        for (String question : schedule.questions()) {
            if (here.contains(Schedule.place(question))) {
                State state = schedule.state(question);
                Optional<LocalDate> due = state.suspended() ? Optional.empty() : state.due();
                if (due.isPresent() && (first.isEmpty() || due.get().isBefore(first.get()))) {
                    first = due;
                }
            }
        }
        return first;
    }

    private static boolean below(Anchor anchor, List<String> topic) {
        String path = String.join(" › ", topic);
        String own = anchor.path().isEmpty() ? anchor.text() : anchor.path() + " › " + anchor.text();
        return own.equals(path) || anchor.path().equals(path) || anchor.path().startsWith(path + " › ");
    }

    private static String when(Host host, Messages words, LocalDate day) {
        long days =
                day.toEpochDay() - Day.of(host.clock().instant(), host.zone()).toEpochDay();
        String said = days <= 0
                ? words.get("day.today")
                : days == 1 ? words.get("day.tomorrow", day) : words.get("day.in", days, day);
        return words.get("look.due", said);
    }
}
