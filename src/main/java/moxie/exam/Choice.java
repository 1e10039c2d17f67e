package moxie.exam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moxie.exam.Blueprint.Part;
import moxie.exam.Exam.Shortage;
import moxie.question.Question;
import moxie.question.Response;
import moxie.text.Shuffle;

/**
 * The questions chosen for one form: the part with least to choose from first, each place to the candidate that serves
 * the shares best, equals by the hash of (seed, form, id).
 *
 * @param picked by part, in the order of the hash
 */
record Choice(List<List<Question>> picked, List<Shortage> shortages) {
    /** How often another order is tried where questions clash: in a small bank the first come can spoil the last. */
    private static final int TRIES = 8;

    /** @param past what is known of the questions from before */
    static Choice of(Blueprint blueprint, String form, List<Question> bank, Past past) {
        Leaks leaks = new Leaks();
        Choice best = new Walk(blueprint, form, 0, bank, past, leaks).choose();
        for (int i = 1, clashes = best.clashes(leaks); i < TRIES && clashes > 0; i++) {
            Choice other = new Walk(blueprint, form, i, bank, past, leaks).choose();
            int now = other.clashes(leaks);
            if (other.shortages().size() <= best.shortages().size() && now < clashes) {
                best = other;
                clashes = now;
            }
        }
        return best;
    }

    /** Pairs of which both ask for the same point, or one says the answer of the other. */
    private int clashes(Leaks leaks) {
        List<Question> all = picked.stream().flatMap(List::stream).toList();
        int clashes = 0;
        for (int i = 0; i < all.size(); i++) {
            for (Question other : all.subList(0, i)) {
                Question q = all.get(i);
                clashes += !Collections.disjoint(q.covers(), other.covers()) || leaks.between(q, other) ? 1 : 0;
            }
        }
        return clashes;
    }

    /** The choosing, one place after the other. */
    private static final class Walk {
        private final Blueprint blueprint;
        private final Past past;
        private final String form;
        private final List<Question> bank;
        private final Balance balance;
        private final List<List<Question>> picked = new ArrayList<>();
        private final List<Shortage> shortages = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> covered = new HashSet<>();
        private final Leaks leaks;
        /** By id, of how many of those taken a question says an answer, or has its own said. */
        private final Map<String, Integer> telling = new HashMap<>();

        private final Map<List<String>, Integer> perTopic = new HashMap<>();
        /** True statements taken, less the false ones. */
        private int statements;

        Walk(Blueprint blueprint, String form, int turn, List<Question> bank, Past past, Leaks leaks) {
            this.past = past;
            this.leaks = leaks;
            this.blueprint = blueprint;
            this.form = form;
            String order = turn == 0 ? form : form + "/" + turn;
            this.bank = Shuffle.order(blueprint.seed(), bank, q -> order + "/" + q.id());
            this.balance = new Balance(blueprint);
            blueprint.parts().forEach(part -> picked.add(new ArrayList<>()));
        }

        Choice choose() {
            require();
            List<Integer> scarcestFirst = IntStream.range(0, picked.size())
                    .boxed()
                    .sorted(Comparator.comparingInt(p -> candidates(p).size() - part(p).count()))
                    .toList();
            for (int p : scarcestFirst) {
                fill(p);
            }
            if (shortages.isEmpty()) {
                balance.repair(picked, (p, q) -> free(p, q) && fresh(q) && telling(q) == 0, bank);
                balance.repair(picked, (p, q) -> free(p, q) && fresh(q), bank);
                shortages.addAll(balance.shortages(form, picked));
            }
            return new Choice(picked.stream().map(List::copyOf).toList(), List.copyOf(shortages));
        }

        private Part part(int p) {
            return blueprint.parts().get(p);
        }

        private boolean free(int p, Question q) {
            return !taken.contains(q.id()) && part(p).takes(q.kind(), Shape.of(q));
        }

        private boolean fresh(Question q) {
            return q.covers().stream().noneMatch(covered::contains);
        }

        private int telling(Question q) {
            return telling.getOrDefault(q.id(), 0);
        }

        private List<Question> candidates(int p) {
            return bank.stream().filter(q -> free(p, q)).toList();
        }

        private void require() {
            for (String id : blueprint.wishes().require()) {
                boolean found = false;
                for (Question q : bank) {
                    for (int p = 0; p < picked.size() && q.id().equals(id) && !found; p++) {
                        if (free(p, q) && picked.get(p).size() < part(p).count()) {
                            take(p, q);
                            found = true;
                        }
                    }
                }
                if (!found) {
                    shortages.add(new Shortage("require", form, id, 1, 0));
                }
            }
        }

        private void fill(int p) {
            while (picked.get(p).size() < part(p).count()) {
                int place = picked.get(p).size();
                Question best = null;
                long least = Long.MAX_VALUE;
                for (Question q : bank) {
                    long cost = free(p, q) ? cost(q, balance.points(p, place, q)) : Long.MAX_VALUE;
                    if (cost < least) {
                        least = cost;
                        best = q;
                    }
                }
                if (best == null) {
                    String types = part(p).types().stream().collect(Collectors.joining(", "));
                    shortages.add(new Shortage(
                            "count", form, types, part(p).count(), picked.get(p).size()));
                    return;
                }
                take(p, best);
            }
        }

        /** What speaks against a candidate, the gravest first. */
        private long cost(Question q, double points) {
            long overlap = fresh(q) ? 0 : 1;
            long told = Math.min(99, telling(q));
            long shares = Math.min(99, balance.cost(q, points));
            long unwanted = Math.round(99 * (1 - past.preference(q)));
            long sided = Math.min(99, sided(q));
            long crowd = Math.min(99, perTopic.getOrDefault(q.topic(), 0));
            return overlap * 10_000_000_000L
                    + told * 100_000_000L
                    + shares * 1_000_000L
                    + unwanted * 10_000L
                    + sided * 100
                    + crowd;
        }

        /** By how many the statements with the truth of this one are ahead: who ticks every box should earn half. */
        private long sided(Question q) {
            return truth(q).map(right -> Math.max(0, right ? statements : -statements))
                    .orElse(0);
        }

        private static Optional<Boolean> truth(Question q) {
            return Shape.of(q) == Shape.TRUE_FALSE && q.response() instanceof Response.Choice choice
                    ? Optional.of(
                            Shape.yes(choice.options().get(choice.correct().get(0))))
                    : Optional.empty();
        }

        private void take(int p, Question q) {
            balance.add(q, balance.points(p, picked.get(p).size(), q));
            picked.get(p).add(q);
            truth(q).ifPresent(right -> statements += right ? 1 : -1);
            taken.add(q.id());
            covered.addAll(q.covers());
            perTopic.merge(q.topic(), 1, Integer::sum);
            for (Question other : bank) {
                if (leaks.between(q, other)) {
                    telling.merge(other.id(), 1, Integer::sum);
                }
            }
        }
    }
}
