package moxie.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.review.Schedule;
import moxie.review.State;
import moxie.text.Shuffle;

/**
 * What to ask today: what is due before what is new, the weakest first, topics mixed, one question a topic while there
 * are others. Pure: the same log, day and seed give the same questions.
 */
public final class Picker {
    private final Schedule schedule;
    private final LocalDate today;
    private final long seed;

    public Picker(Schedule schedule, LocalDate today, long seed) {
        this.schedule = schedule;
        this.today = today;
        this.seed = seed;
    }

    /**
     * How much to ask.
     *
     * @param count at most so many, not negative
     * @param again of these, at most so many that are due; the weakest are asked, the others wait
     * @param fresh of these, at most so many that were never asked
     */
    public record Limits(int count, int again, int fresh) {}

    /** The questions of today's session. */
    public List<Ask> today(List<Ask> asks, Limits limits) {
        List<Ask> due = weakestFirst(asks.stream()
                .filter(ask -> schedule.state(ask.key()).isDue(today))
                .toList());
        List<Ask> fresh =
                Shuffle.order(seed, asks.stream().filter(ask -> isNew(ask)).toList(), Ask::key);
        List<Ask> picked = new ArrayList<>(spread(due, Math.min(limits.count(), limits.again()), new HashMap<>()));
        int room = Math.min(limits.fresh(), limits.count() - picked.size());
        Map<String, Integer> seen = new HashMap<>();
        picked.forEach(ask -> seen.merge(ask.topic(), 1, Integer::sum));
        picked.addAll(spread(fresh, room, seen));
        return apart(picked);
    }

    /** Questions to practise whether due or not, the weakest first; what was never asked comes last. */
    public List<Ask> cram(List<Ask> asks, int count) {
        List<Ask> known = weakestFirst(asks.stream()
                .filter(ask -> !schedule.state(ask.key()).suspended() && !isNew(ask))
                .toList());
        List<Ask> all = new ArrayList<>(known);
        all.addAll(Shuffle.order(seed, asks.stream().filter(ask -> isNew(ask)).toList(), Ask::key));
        return apart(spread(all, count, new HashMap<>()));
    }

    /** How many are due, and how many were never asked. */
    public Count count(List<Ask> asks) {
        return new Count(
                (int) asks.stream()
                        .filter(ask -> schedule.state(ask.key()).isDue(today))
                        .count(),
                (int) asks.stream().filter(this::isNew).count());
    }

    /** How many are due, and how many were never asked. */
    public record Count(int due, int fresh) {}

    private boolean isNew(Ask ask) {
        State state = schedule.state(ask.key());
        return state.isNew() && !state.suspended();
    }

    private List<Ask> weakestFirst(List<Ask> asks) {
        List<Ask> out = Shuffle.order(seed, asks, Ask::key);
        Map<String, Double> strength = new HashMap<>();
        out.forEach(ask -> strength.put(ask.key(), strength(ask)));
        out.sort(Comparator.comparingDouble(ask -> strength.get(ask.key())));
        return out;
    }

    /** The chance of recall, lowered where single points were missed. */
    private double strength(Ask ask) {
        double points =
                ask.points().stream().mapToDouble(schedule::strength).average().orElse(0.5);
        return schedule.recall(ask.key(), today).orElse(0.0) * (0.5 + 0.5 * points);
    }

    /** The first {@code count}, taking a second question of a topic only after one of each other topic. */
    private static List<Ask> spread(List<Ask> asks, int count, Map<String, Integer> seen) {
        Map<Integer, List<Ask>> rounds = new LinkedHashMap<>();
        Map<String, Integer> next = new HashMap<>(seen);
        int last = 0;
        for (Ask ask : asks) {
            int round = next.merge(ask.topic(), 1, Integer::sum);
            rounds.computeIfAbsent(round, k -> new ArrayList<>()).add(ask);
            last = Math.max(last, round);
        }
        List<Ask> out = new ArrayList<>();
        for (int round = 1; round <= last && out.size() < count; round++) {
            List<Ask> these = rounds.getOrDefault(round, List.of());
            out.addAll(these.subList(0, Math.min(these.size(), count - out.size())));
        }
        return out;
    }

    /** Nearly the same order, without two questions of one topic in a row where that can be helped. */
    private static List<Ask> apart(List<Ask> asks) {
        List<Ask> out = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        String last = "";
        while (out.size() < asks.size()) {
            int pick = -1;
            for (int i = 0; i < asks.size(); i++) {
                if (!used.contains(i)) {
                    if (pick < 0) {
                        pick = i;
                    }
                    if (!asks.get(i).topic().equals(last)) {
                        pick = i;
                        break;
                    }
                }
            }
            used.add(pick);
            out.add(asks.get(pick));
            last = asks.get(pick).topic();
        }
        return out;
    }
}
