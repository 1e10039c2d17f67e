package moxie.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import moxie.review.Rating;
import moxie.review.Review;
import moxie.review.Schedule;
import moxie.review.State;

/**
 * What the history says about some questions on a day.
 *
 * @param questions how many there are
 * @param fresh of these, never asked
 * @param due due today or overdue
 * @param suspended not asked until resumed
 * @param reviews answers that stand
 * @param retention share of answers on a later day that were known; empty before the first
 * @param overrides share of answers whose rating the person changed; empty before the first
 * @param topics one entry a topic, in the order of the notes
 * @param days answers a day, only days with some
 * @param forecast how many come due on each of the next days, today with the backlog first
 * @param sure what confidence was worth: for each level said, how many answers and their mean score
 * @param foreseen predicted recall against what was known, in steps of a tenth
 */
public record Statistics(
        int questions,
        int fresh,
        int due,
        int suspended,
        int reviews,
        Optional<Double> retention,
        Optional<Double> overrides,
        List<TopicLine> topics,
        Map<LocalDate, Integer> days,
        List<Integer> forecast,
        Map<Integer, Share> sure,
        Map<Integer, Share> foreseen) {
    private static final int FORECAST_DAYS = 14;

    /**
     * One topic.
     *
     * @param path its names from the note down
     * @param recall mean chance of recall today, 0 to 1; what was never asked counts 0
     */
    public record TopicLine(List<String> path, int questions, int fresh, int due, double recall) {
        public TopicLine {
            path = List.copyOf(path);
        }

        TopicLine plus(TopicLine other) {
            int both = questions + other.questions;
            return new TopicLine(
                    path,
                    both,
                    fresh + other.fresh,
                    due + other.due,
                    (recall * questions + other.recall * other.questions) / Math.max(1, both));
        }
    }

    /** How many, and the mean of something between 0 and 1. */
    public record Share(int count, double mean) {
        Share plus(double value) {
            return new Share(count + 1, (mean * count + value) / (count + 1));
        }

        static final Share NONE = new Share(0, 0);
    }

    /** The figures for these questions; answers to questions no longer in the notes count where no topic is needed. */
    public static Statistics of(List<Ask> asks, Schedule schedule, List<Review> log, LocalDate today, boolean all) {
        Set<String> keys = new HashSet<>();
        asks.forEach(ask -> keys.add(ask.key()));
        List<Review> reviews =
                log.stream().filter(r -> all || keys.contains(r.question())).toList();
        Map<LocalDate, Integer> days = new TreeMap<>();
        Map<Integer, Share> sure = new TreeMap<>();
        for (Review review : reviews) {
            days.merge(review.day(), 1, Integer::sum);
            if (review.confidence() > 0) {
                sure.merge(
                        review.confidence(), Share.NONE.plus(review.score()), (was, now) -> was.plus(review.score()));
            }
        }
        long changed = reviews.stream().filter(r -> r.rating() != r.auto()).count();
        Map<Integer, Share> foreseen = foreseen(keys, schedule, all);
        int later = foreseen.values().stream().mapToInt(Share::count).sum();
        double known = foreseen.values().stream()
                .mapToDouble(s -> s.mean() * s.count())
                .sum();
        return new Statistics(
                asks.size(),
                (int) asks.stream()
                        .filter(ask -> schedule.state(ask.key()).isNew())
                        .count(),
                (int) asks.stream()
                        .filter(ask -> schedule.state(ask.key()).isDue(today))
                        .count(),
                (int) asks.stream()
                        .filter(ask -> schedule.state(ask.key()).suspended())
                        .count(),
                reviews.size(),
                later == 0 ? Optional.empty() : Optional.of(known / later),
                reviews.isEmpty() ? Optional.empty() : Optional.of(changed / (double) reviews.size()),
                topics(asks, schedule, today),
                days,
                forecast(asks, schedule, today),
                sure,
                foreseen);
    }

    private static Map<Integer, Share> foreseen(Set<String> keys, Schedule schedule, boolean all) {
        Map<Integer, Share> out = new TreeMap<>();
        for (String question : schedule.questions()) {
            for (Schedule.Step step : schedule.history(question)) {
                boolean ours = all || keys.contains(question);
                if (ours
                        && step.entry() instanceof Review review
                        && step.recall().isPresent()
                        && step.days() > 0) {
                    int tenth = (int) Math.min(9, step.recall().get() * 10);
                    double known = review.rating() == Rating.AGAIN ? 0 : 1;
                    out.merge(tenth, Share.NONE.plus(known), (was, now) -> was.plus(known));
                }
            }
        }
        return out;
    }

    private static List<TopicLine> topics(List<Ask> asks, Schedule schedule, LocalDate today) {
        Map<List<String>, List<Ask>> byTopic = new LinkedHashMap<>();
        asks.forEach(ask -> byTopic.computeIfAbsent(ask.question().topic(), k -> new ArrayList<>())
                .add(ask));
        List<TopicLine> out = new ArrayList<>();
        byTopic.forEach((path, these) -> out.add(new TopicLine(
                path,
                these.size(),
                (int) these.stream()
                        .filter(ask -> schedule.state(ask.key()).isNew())
                        .count(),
                (int) these.stream()
                        .filter(ask -> schedule.state(ask.key()).isDue(today))
                        .count(),
                these.stream()
                        .mapToDouble(ask -> schedule.recall(ask.key(), today).orElse(0.0))
                        .average()
                        .orElse(0))));
        return out;
    }

    private static List<Integer> forecast(List<Ask> asks, Schedule schedule, LocalDate today) {
        Integer[] out = new Integer[FORECAST_DAYS];
        java.util.Arrays.fill(out, 0);
        for (Ask ask : asks) {
            State state = schedule.state(ask.key());
            if (!state.suspended() && state.due().isPresent()) {
                long day = Math.max(
                        0,
                        java.time.temporal.ChronoUnit.DAYS.between(
                                today, state.due().get()));
                if (day < FORECAST_DAYS) {
                    out[(int) day]++;
                }
            }
        }
        return List.of(out);
    }

    /** The topics summed up by the first name of their path, or by the first after what all of them share. */
    public List<TopicLine> roots() {
        int length = 1;
        List<TopicLine> out = summed(length);
        while (out.size() == 1 && topics.stream().anyMatch(longer(length))) {
            out = summed(++length);
        }
        return out;
    }

    private static java.util.function.Predicate<TopicLine> longer(int length) {
        return topic -> topic.path().size() > length;
    }

    private List<TopicLine> summed(int length) {
        Map<List<String>, TopicLine> out = new LinkedHashMap<>();
        for (TopicLine topic : topics) {
            List<String> root =
                    topic.path().subList(0, Math.min(length, topic.path().size()));
            out.merge(
                    root,
                    new TopicLine(root, topic.questions(), topic.fresh(), topic.due(), topic.recall()),
                    TopicLine::plus);
        }
        return List.copyOf(out.values());
    }

    /** The topics with something due, the most first. */
    public List<TopicLine> dueTopics() {
        return topics.stream()
                .filter(topic -> topic.due() > 0)
                .sorted(Comparator.comparingInt((TopicLine topic) -> -topic.due()))
                .toList();
    }
}
