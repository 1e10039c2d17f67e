package moxie.grade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moxie.text.Language;
import moxie.text.Reading;
import moxie.text.Term;

/**
 * Finds a claim said in its own words with two of them in each other's place: "blue is scattered and red reaches the
 * eye" for "red is scattered and blue reaches the eye". It needs no glossary. People who say it in their own way move
 * words too, but hardly ever exchange two around a third and leave all others where they were.
 */
final class Swapped {
    /** The share of a claim's weight that must stand in a few clauses of the answer before their order is looked at. */
    private static final double ALIKE = 0.5;

    private final Reading answer;
    private final BitSet sound;

    Swapped(Reading answer, BitSet sound) {
        this.answer = answer;
        this.sound = sound;
    }

    /** The two words that stand in each other's place. */
    Optional<Relations.Objection> swapped(Scheme.Claim claim) {
        double heard = 0;
        for (String key : claim.once.keySet()) {
            heard += answer.at(key).isEmpty() ? 0 : claim.anchor(key);
        }
        if (heard < ALIKE * claim.reach) {
            return Optional.empty();
        }
        Map<String, Term> once = claim.once;
        NavigableMap<Integer, List<Term>> clauses = new TreeMap<>();
        for (String key : once.keySet()) {
            answer.at(key).stream()
                    .filter(said -> !sound.get(said.place()))
                    .limit(Relations.MENTIONS)
                    .forEach(said -> clauses.computeIfAbsent(said.clause(), k -> new ArrayList<>())
                            .add(said));
        }
        int width = claim.reading.clauses();
        Optional<Relations.Objection> found = Optional.empty();
        for (int from : clauses.keySet()) {
            List<Term> here = new ArrayList<>();
            clauses.subMap(from, from + width).values().forEach(here::addAll);
            List<Term> said = new ArrayList<>(once(here).values());
            said.sort(Comparator.comparingInt(Term::place));
            double weight =
                    said.stream().mapToDouble(term -> claim.anchor(term.key())).sum();
            if (weight < ALIKE * claim.reach || said.stream().anyMatch(term -> sound.get(term.place()))) {
                continue;
            }
            List<List<Term>> runs = runs(said, once);
            if (runs.size() == 1) {
                return Optional.empty();
            }
            found = found.or(() -> exchanged(runs, once, claim));
        }
        return found;
    }

    /** What an answer says cut into runs that the claim has in one piece too, of the terms they share. */
    private static List<List<Term>> runs(List<Term> said, Map<String, Term> once) {
        List<String> wanted = new ArrayList<>(once.keySet());
        wanted.retainAll(said.stream().map(Term::key).toList());
        List<List<Term>> out = new ArrayList<>();
        int last = -2;
        for (Term term : said) {
            int rank = wanted.indexOf(term.key());
            if (rank != last + 1) {
                out.add(new ArrayList<>());
            }
            out.get(out.size() - 1).add(term);
            last = rank;
        }
        return out;
    }

    /** Three runs that stand in the claim the other way round, all others in their places. */
    private Optional<Relations.Objection> exchanged(List<List<Term>> runs, Map<String, Term> once, Scheme.Claim claim) {
        int m = runs.size();
        if (m < 3 || m > 5) {
            return Optional.empty();
        }
        List<Integer> places =
                runs.stream().map(run -> once.get(run.get(0).key()).place()).toList();
        for (int i = 0; i + 2 < m; i++) {
            List<Integer> back = new ArrayList<>(places);
            Collections.swap(back, i, i + 2);
            boolean all = true;
            for (int k = 0; k + 1 < m; k++) {
                all &= back.get(k) < back.get(k + 1);
            }
            Term first = runs.get(i).get(0);
            Term last = runs.get(i + 2).get(0);
            if (all
                    && alike(runs.get(i), runs.get(i + 2), m)
                    && bound(claim.reading, once.get(last.key()), once.get(first.key()))
                    && bound(answer, first, last)) {
                return Optional.of(new Relations.Objection(
                        shown(runs.get(i)) + " ↔ " + shown(runs.get(i + 2)), Relations.STRENGTH, Set.of(), false));
            }
        }
        return Optional.empty();
    }

    /**
     * Could one run stand for the other? As many words of one kind; where no word stands before and none after, two
     * sides of a set, two terms of a field, or two words the glossary does not know.
     */
    private static boolean alike(List<Term> a, List<Term> b, int runs) {
        Term one = a.get(0);
        Term other = b.get(0);
        boolean same = one.kind() == other.kind();
        boolean han = one.kind() == Term.Kind.HAN || other.kind() == Term.Kind.HAN;
        boolean rivals = one.side().isPresent() && other.in(one.side().get().set());
        if (a.size() != b.size()) {
            return false;
        }
        return (runs == 5 && !han)
                || rivals
                || (same && (one.kind() == Term.Kind.CONCEPT || one.kind() == Term.Kind.LATIN || runs > 3));
    }

    /** Do two terms stand in one clause, neither in a list nor around a passive verb? */
    private static boolean bound(Reading text, Term from, Term to) {
        return from.clause() == to.clause()
                && !text.lists(from.place(), to.place())
                && !text.passive(from.place(), to.place());
    }

    private static String shown(List<Term> run) {
        return run.stream()
                .map(Term::shown)
                .collect(Collectors.joining(Language.isHan(run.get(0).shown().codePointAt(0)) ? "" : " "));
    }

    /** The terms that a text has once, in order. */
    static Map<String, Term> once(List<Term> terms) {
        Map<String, Term> out = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Term term : terms) {
            if (out.putIfAbsent(term.key(), term) != null) {
                twice.add(term.key());
            }
        }
        out.keySet().removeAll(twice);
        return out;
    }
}
