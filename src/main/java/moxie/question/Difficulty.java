package moxie.question;

import java.util.Map;

/**
 * How hard a question is before anyone has answered it: what its kind asks for (recognising 0.2, a word 0.3–0.45, a
 * list 0.45, an order 0.55, a comparison 0.6, code 0.7), 0.02 for each level of depth (at most 0.1), 0.03 for each
 * point beyond the second (at most 0.2), 0.01 for each ten of width of the answer (at most 0.1).
 */
final class Difficulty {
    private static final Map<String, Double> KIND = Map.ofEntries(
            Map.entry("true-false", 0.15),
            Map.entry("choice", 0.2),
            Map.entry("cloze", 0.3),
            Map.entry("table", 0.35),
            Map.entry("term", 0.35),
            Map.entry("card", 0.4),
            Map.entry("attribute", 0.4),
            Map.entry("definition", 0.4),
            Map.entry("explain", 0.45),
            Map.entry("enum", 0.4),
            Map.entry("list", 0.45),
            Map.entry("question", 0.5),
            Map.entry("mistake", 0.45),
            Map.entry("recall", 0.5),
            Map.entry("sequence", 0.55),
            Map.entry("compare", 0.6),
            Map.entry("formula", 0.6),
            Map.entry("code", 0.7));

    private Difficulty() {}

    static double of(Candidate candidate) {
        int points = candidate.answers().size();
        int width = candidate.answers().stream().mapToInt(Width::of).sum();
        double depth = Math.min(0.1, 0.02 * candidate.place().above().size());
        double number = Math.min(0.2, 0.03 * Math.max(0, points - 2));
        double length = Math.min(0.1, 0.001 * width);
        double sum = KIND.getOrDefault(candidate.kind(), 0.5) + depth + number + length;
        return Math.min(1, Math.round(sum * 100) / 100.0);
    }
}
