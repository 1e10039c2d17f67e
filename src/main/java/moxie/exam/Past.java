package moxie.exam;

import java.util.Map;
import java.util.Set;
import moxie.question.Question;

/**
 * What is known of the questions from before this exam.
 *
 * @param preferences by id, 0 to 1: how gladly a question is taken among those that serve the blueprint alike
 * @param used ids that stood on exams this one must not repeat
 */
public record Past(Map<String, Double> preferences, Set<String> used) {
    public static final Past NONE = new Past(Map.of(), Set.of());

    public Past {
        preferences = Map.copyOf(preferences);
        used = Set.copyOf(used);
    }

    double preference(Question question) {
        return preferences.getOrDefault(question.id(), 0.0);
    }
}
