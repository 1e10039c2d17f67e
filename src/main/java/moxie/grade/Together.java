package moxie.grade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import moxie.text.Term;

/**
 * Do the terms of a claim that an answer has stand together in it, and does no other claim of the rubric account for
 * them better? Words gathered from all over an answer, or words that belong to another point, do not say this one.
 * What a window of clauses earns depends on nothing outside it, so that more text never lowers the best of them.
 */
final class Together {
    /** With fewer points there is nothing to tell apart. */
    private static final int POINTS = 2;

    private static final BitSet NOTHING = new BitSet();
    /** Up to how many neighbouring clauses say one thing; 2 to 4 measure the same. */
    private static final int WINDOW = 3;
    /** What terms outside the best window count; 1 costs .011 of r on hard answers, .3 to .6 measure the same. */
    private static final double APART = 0.5;
    /** What a term counts in a window another claim has more of; 1 costs .007 of the point accuracy on fresh answers. */
    private static final double CONTESTED = 0.5;
    /** The weight below which a clause of a claim is no part of its own: one concept. */
    private static final double PART = 1.5;
    /** What is left of a claim of which only words of other points were said; 1 costs .005 of accuracy, fresh answers. */
    private static final double COMMON = 0.6;
    /** The share of the words only it has that a claim needs, and the share of its weight they must have to be asked. */
    private static final double NEED = 0.2;

    private static final double OWN = 0.25;
    /** The share of a claim that another has too from which on both say much the same. */
    private static final double KIN = 0.7;

    private final Scheme scheme;
    private final boolean few;
    /** For each claim, the clauses of the answer that have terms of it, and which. */
    private final Map<Scheme.Claim, NavigableMap<Integer, BitSet>> found = new HashMap<>();
    /** The clauses of the answer with terms; those that have the same terms are of one kind, numbered from 1. */
    private final Map<Integer, Integer> kinds = new HashMap<>();

    /**
     * Looks where the terms of each claim stand in an answer.
     *
     * @param places the clauses of the answer a term is found in, ascending
     */
    Together(Scheme scheme, Function<Term, BitSet> places) {
        this.scheme = scheme;
        this.few = scheme.whole || scheme.claims.size() < POINTS;
        if (few) {
            return;
        }
        Map<List<String>, BitSet> placed = new HashMap<>();
        for (Scheme.Claim claim : scheme.claims) {
            NavigableMap<Integer, BitSet> clauses = new TreeMap<>();
            for (int i = 0; i < claim.terms.size(); i++) {
                Term term = claim.terms.get(i);
                List<String> name = new ArrayList<>(term.parts());
                name.add(term.key());
                BitSet at = placed.computeIfAbsent(name, key -> places.apply(term));
                for (int clause = at.nextSetBit(0); clause >= 0; clause = at.nextSetBit(clause + 1)) {
                    clauses.computeIfAbsent(clause, k -> new BitSet()).set(i);
                }
            }
            found.put(claim, clauses);
        }
        Map<List<BitSet>, Integer> known = new HashMap<>();
        for (NavigableMap<Integer, BitSet> clauses : found.values()) {
            clauses.keySet()
                    .forEach(clause -> kinds.computeIfAbsent(
                            clause, k -> known.computeIfAbsent(row(clause), row -> known.size() + 1)));
        }
    }

    /** Which terms of each claim stand in a clause. */
    private List<BitSet> row(int clause) {
        List<BitSet> out = new ArrayList<>(scheme.claims.size());
        for (Scheme.Claim claim : scheme.claims) {
            out.add(found.get(claim).getOrDefault(clause, NOTHING));
        }
        return out;
    }

    /**
     * What the terms of a claim earn together.
     *
     * @param got what each of them earned alone, not negative
     */
    double sum(Scheme.Claim claim, double... got) {
        double all = 0;
        for (double one : got) {
            all += one;
        }
        if (few || all <= 0) {
            return all;
        }
        double sum = 0;
        for (BitSet part : parts(claim)) {
            sum += best(claim, part, got);
        }
        return Math.min(sum, own(claim, sum, got));
    }

    /** The clauses of a claim as sets of its terms, light ones joined with the one before. */
    private static List<BitSet> parts(Scheme.Claim claim) {
        List<BitSet> out = new ArrayList<>();
        BitSet part = new BitSet();
        double weight = 0;
        for (int i = 0; i < claim.terms.size(); i++) {
            boolean starts = i > 0
                    && claim.terms.get(i).clause() != claim.terms.get(i - 1).clause();
            if (starts && weight >= PART) {
                out.add(part);
                part = new BitSet();
                weight = 0;
            }
            part.set(i);
            weight += claim.weights[i];
        }
        if (weight < PART && !out.isEmpty()) {
            out.get(out.size() - 1).or(part);
        } else {
            out.add(part);
        }
        return out;
    }

    /** The most that terms earn in one window, those outside it counting less. */
    private double best(Scheme.Claim claim, BitSet part, double... got) {
        double all = sum(part, got);
        double best = APART * all;
        NavigableMap<Integer, BitSet> clauses = found.get(claim);
        Set<Long> seen = new HashSet<>();
        for (int from : all > 0 ? clauses.keySet() : List.<Integer>of()) {
            long window = 0;
            for (int to = from; to < from + WINDOW && best < all; to++) {
                window = window << 21 | kinds.getOrDefault(to, 0);
                if (!seen.add(window)) {
                    continue;
                }
                BitSet here = union(clauses, from, to);
                here.and(part);
                double inside = sum(here, got);
                double outside = APART * (all - inside);
                if (inside + outside > best) {
                    best = Math.max(best, uncontested(claim, here, from, to, got) + outside);
                }
            }
        }
        return best;
    }

    /** What terms in a window earn when those count less that another claim has, which has more of the window. */
    private double uncontested(Scheme.Claim claim, BitSet here, int from, int to, double... got) {
        double most = weight(claim, from, to);
        double least = sum(here, got);
        for (Scheme.Claim other : scheme.claims) {
            if (other != claim && weight(other, from, to) > most && !kin(claim, other)) {
                double left = 0;
                for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
                    left += got[i] * (other.has(claim.terms.get(i).key()) ? CONTESTED : 1);
                }
                least = Math.min(least, left);
            }
        }
        return least;
    }

    /** Is every other claim with a term one that says much the same? */
    private boolean kindred(Scheme.Claim claim, String key) {
        return scheme.claims.stream().allMatch(other -> other == claim || !other.has(key) || kin(claim, other));
    }

    /**
     * Do two claims begin with one name and say much the same? What is said of one is said of the other then. Both have
     * terms: a claim without any, like a row of signs, has no part in an answer.
     */
    private static boolean kin(Scheme.Claim claim, Scheme.Claim other) {
        if (!claim.terms.get(0).key().equals(other.terms.get(0).key())) {
            return false;
        }
        double shared = 0;
        for (int i = 0; i < claim.terms.size(); i++) {
            shared += other.has(claim.terms.get(i).key())
                    ? claim.anchor(claim.terms.get(i).key())
                    : 0;
        }
        return shared >= KIN * claim.reach;
    }

    private double weight(Scheme.Claim claim, int from, int to) {
        return sum(union(found.get(claim), from, to), claim.weights);
    }

    private static BitSet union(NavigableMap<Integer, BitSet> clauses, int from, int to) {
        BitSet out = new BitSet();
        clauses.subMap(from, to + 1).values().forEach(out::or);
        return out;
    }

    private static double sum(BitSet terms, double... values) {
        double sum = 0;
        for (int i = terms.nextSetBit(0); i >= 0; i = terms.nextSetBit(i + 1)) {
            sum += values[i];
        }
        return sum;
    }

    /**
     * The most that a sum may be when most of what was said of a claim other claims have too: twice what it has alone, or
     * a share of the sum that grows with that. It never falls when more is said.
     */
    private double own(Scheme.Claim claim, double sum, double... got) {
        double wanted = 0;
        double own = 0;
        for (int i = 0; i < got.length; i++) {
            String key = claim.terms.get(i).key();
            if (!scheme.prompt.offers(key) && (scheme.shared(key) == 1 || kindred(claim, key))) {
                wanted += claim.weights[i];
                own += got[i];
            }
        }
        return wanted < OWN * claim.total
                ? sum
                : Math.max(2 * own, sum * Math.min(1, COMMON + (1 - COMMON) * own / wanted / NEED));
    }
}
