package moxie.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.review.Schedule;

/**
 * A session in a few figures.
 *
 * @param answered answers given
 * @param score their mean, 0 to 1; 0 when none was given
 * @param millis the time answering took
 * @param weakest topics below full marks, the weakest first, at most three
 * @param next the first day something of this session returns; empty for a cram session
 */
public record Summary(int answered, double score, long millis, List<Weak> weakest, Optional<LocalDate> next) {
    public Summary {
        weakest = List.copyOf(weakest);
    }

    /** A topic and its mean score. */
    public record Weak(String topic, double score) {}

    public static Summary of(Quiz quiz, Schedule after) {
        Map<String, List<Double>> byTopic = new LinkedHashMap<>();
        for (Quiz.Answered answered : quiz.done()) {
            List<String> path = answered.ask().question().topic();
            String topic = path.isEmpty() ? "" : path.get(path.size() - 1);
            byTopic.computeIfAbsent(topic, k -> new ArrayList<>())
                    .add(answered.review().score());
        }
        List<Weak> weakest = byTopic.entrySet().stream()
                .map(e -> new Weak(e.getKey(), mean(e.getValue())))
                .filter(weak -> weak.score() < 0.95)
                .sorted(Comparator.comparingDouble(Weak::score))
                .limit(3)
                .toList();
        return new Summary(
                quiz.done().size(),
                mean(quiz.done().stream().map(a -> a.review().score()).toList()),
                quiz.done().stream().mapToLong(a -> a.review().millis()).sum(),
                weakest,
                quiz.cram()
                        ? Optional.empty()
                        : quiz.done().stream()
                                .flatMap(a -> after.state(a.ask().key()).due().stream())
                                .min(Comparator.naturalOrder()));
    }

    private static double mean(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
