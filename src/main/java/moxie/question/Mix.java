package moxie.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.text.Shuffle;

/**
 * A few questions out of many, as a good session mixes them: topics take turns, each kind at most once a topic while
 * others are left, no more than two in five that only ask to recognise, and points not yet asked for go first.
 */
public final class Mix {
    private static final Set<String> RECOGNISING = Set.of("choice", "true-false");

    private Mix() {}

    /** At most {@code count} questions, in the order of the notes; the same for equal seeds. */
    public static List<Question> of(List<Question> questions, int count, long seed) {
        List<Question> pool = Shuffle.order(seed, questions, Question::id);
        Set<String> taken = new HashSet<>();
        Set<String> covered = new HashSet<>();
        Map<String, Integer> perTopic = new HashMap<>();
        Set<String> kinds = new HashSet<>();
        int recognising = 0;
        while (taken.size() < Math.min(count, questions.size())) {
            Question best = null;
            double bestCost = Double.MAX_VALUE;
            for (Question question : pool) {
                if (taken.contains(question.id())) {
                    continue;
                }
                String topic = String.join("\u0001", question.topic());
                boolean fresh = question.covers().stream().anyMatch(point -> !covered.contains(point));
                boolean easy = RECOGNISING.contains(question.kind());
                double cost = perTopic.getOrDefault(topic, 0)
                        + (kinds.contains(topic + question.kind()) ? 4 : 0)
                        + (fresh ? 0 : 2)
                        + (easy && (recognising + 1) * 5 > 2 * (taken.size() + 1) ? 100 : 0);
                if (cost < bestCost) {
                    best = question;
                    bestCost = cost;
                }
            }
            String topic = String.join("\u0001", best.topic());
            taken.add(best.id());
            covered.addAll(best.covers());
            perTopic.merge(topic, 1, Integer::sum);
            kinds.add(topic + best.kind());
            recognising += RECOGNISING.contains(best.kind()) ? 1 : 0;
        }
        List<Question> mixed = new ArrayList<>(questions);
        mixed.removeIf(question -> !taken.contains(question.id()));
        return mixed;
    }
}
