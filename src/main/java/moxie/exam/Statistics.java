package moxie.exam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the questions of an exam did.
 *
 * @param questions one per question, in the order first met
 * @param reliability Cronbach's alpha over all questions; NaN with fewer than two persons or questions, and where not
 *     everybody had every question
 */
public record Statistics(List<Statistics.Item> questions, double reliability) {
    public Statistics {
        questions = List.copyOf(questions);
    }

    /**
     * What one person earned with one question.
     *
     * @param got points, up to {@code outOf}
     * @param chosen letters of the options in the original question; empty for other shapes
     */
    public record Result(String person, String form, int number, String id, double got, double outOf, String chosen) {}

    /**
     * How one question did.
     *
     * @param places where it stood: {@code A3} is question 3 of form A
     * @param answers how many persons had it
     * @param ease mean share of the points, 0 (nobody) to 1 (everybody)
     * @param discrimination correlation of the question with the rest of the paper, −1 to 1; NaN where it cannot be told
     * @param chosen how many chose what, by letters
     */
    public record Item(
            String id,
            List<String> places,
            int answers,
            double ease,
            double discrimination,
            Map<String, Integer> chosen) {
        public Item {
            places = List.copyOf(places);
            chosen = Map.copyOf(chosen);
        }
    }

    public static Statistics of(List<Result> results) {
        Map<String, Double> totals = new LinkedHashMap<>();
        Map<String, List<Result>> byQuestion = new LinkedHashMap<>();
        for (Result result : results) {
            totals.merge(result.person(), result.got(), Double::sum);
            byQuestion.computeIfAbsent(result.id(), id -> new ArrayList<>()).add(result);
        }
        List<Item> items = new ArrayList<>();
        double variances = 0;
        for (Map.Entry<String, List<Result>> question : byQuestion.entrySet()) {
            List<Double> own = new ArrayList<>();
            List<Double> rest = new ArrayList<>();
            Map<String, Integer> chosen = new TreeMap<>();
            Set<String> places = new TreeSet<>();
            double ease = 0;
            for (Result result : question.getValue()) {
                places.add(result.form() + result.number());
                own.add(result.got());
                rest.add(totals.get(result.person()) - result.got());
                ease += result.outOf() > 0 ? result.got() / result.outOf() : 0;
                if (!result.chosen().isEmpty()) {
                    chosen.merge(result.chosen(), 1, Integer::sum);
                }
            }
            variances += variance(own);
            items.add(new Item(
                    question.getKey(),
                    List.copyOf(places),
                    own.size(),
                    ease / own.size(),
                    correlation(own, rest),
                    chosen));
        }
        double n = items.size();
        double whole = variance(new ArrayList<>(totals.values()));
        boolean complete = items.stream().allMatch(item -> item.answers() == totals.size());
        double alpha = n < 2 || totals.size() < 2 || whole == 0 || !complete
                ? Double.NaN
                : n / (n - 1) * (1 - variances / whole);
        return new Statistics(items, alpha);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** Of the sample: divided by n − 1. */
    private static double variance(List<Double> values) {
        double mean = mean(values);
        double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() < 2 ? 0 : sum / (values.size() - 1);
    }

    /** Pearson's; NaN when one of the two does not vary. */
    private static double correlation(List<Double> a, List<Double> b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.size(); i++) {
            both += (a.get(i) - meanA) * (b.get(i) - meanB);
            squareA += (a.get(i) - meanA) * (a.get(i) - meanA);
            squareB += (b.get(i) - meanB) * (b.get(i) - meanB);
        }
        return squareA < 1e-12 || squareB < 1e-12 ? Double.NaN : both / Math.sqrt(squareA * squareB);
    }
}
