package moxie.grade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.text.Reading;
import moxie.text.Term;

/**
 * Which word stands with which: finds where an answer says of one thing what the note says of another, turns a
 * direction round, or has the opposite of what the note has.
 */
final class Relations {
    static final int MENTIONS = 64;
    /** The share of a claim that one objection takes away. */
    static final double STRENGTH = 0.85;
    /** So near each other things are named together: insert, update and delete. */
    private static final int LIST = 2;
    /** How fast a word counts less with each word between. */
    private static final double DECAY = 0.25;

    private final Scheme scheme;
    private final Reading answer;
    private final BitSet sound;
    private final Crossed crossed;
    private final Swapped swapped;
    private final Numbers numbers;
    private final Attribution attribution;

    /**
     * Compares an answer with a rubric.
     *
     * @param sound the places of the answer that state a claim word for word
     */
    Relations(Scheme scheme, Reading answer, BitSet sound) {
        this.sound = sound;
        this.scheme = scheme;
        this.answer = answer;
        this.crossed = new Crossed(scheme, answer, sound);
        this.swapped = new Swapped(answer, sound);
        this.numbers = new Numbers(scheme, answer, sound);
        this.attribution = new Attribution(scheme, answer, sound);
    }

    /**
     * What speaks against a claim.
     *
     * @param words how it is shown, {@code said ≠ wanted}
     * @param strength share of the claim it takes away, 0 to 1
     * @param terms keys of the terms that were said of something else
     * @param number is it a number that differs?
     */
    record Objection(String words, double strength, Set<String> terms, boolean number) {}

    /** Everything in the answer that speaks against a claim. */
    List<Objection> against(Scheme.Claim claim) {
        List<Objection> out = new ArrayList<>();
        Map<Integer, List<Term>> units = new LinkedHashMap<>();
        Set<String> sets = new LinkedHashSet<>();
        for (Term term : claim.reading.terms()) {
            units.computeIfAbsent(term.clause(), k -> new ArrayList<>()).add(term);
            term.side().ifPresent(side -> sets.add(side.set()));
        }
        sets.addAll(scheme.soleSets());
        for (Term term : claim.reading.terms()) {
            if (term.kind() == Term.Kind.NUMBER && answer.at(term.key()).isEmpty()) {
                numbers.otherNumber(claim, term).ifPresent(out::add);
            }
        }
        crossed.crossed(claim).ifPresent(out::add);
        swapped.swapped(claim).ifPresent(out::add);
        Map<Integer, List<Term>> subjects = subjects(units);
        for (String set : sets) {
            if (answer.of(set).isEmpty()) {
                continue;
            }
            boolean subject = answer.of(set).get(0).side().orElseThrow().subject();
            Optional<Term> governor = scheme.sole(set);
            for (List<Term> unit : units.values()) {
                List<Term> members = unit.stream().filter(term -> term.in(set)).toList();
                long sides = members.stream()
                        .map(term -> term.side().orElseThrow().side())
                        .distinct()
                        .count();
                if (sides == 1) {
                    governor = Optional.of(members.get(0));
                } else if (sides > 1) {
                    governor = Optional.empty();
                    turned(claim, unit, members, set).ifPresent(out::add);
                }
                if (subject && governor.isPresent() && sides < 2) {
                    attribution.misattributed(claim, unit, governor.get(), set).ifPresent(out::add);
                } else if (!subject && sides == 1) {
                    opposite(claim, unit, subjects.get(unit.get(0).clause()), members.get(0), set)
                            .ifPresent(out::add);
                } else if (!subject && apart(claim.reading, members)) {
                    for (Term member : members) {
                        List<Term> near = near(unit, members, member);
                        opposite(claim, near, subjects.get(unit.get(0).clause()), member, set)
                                .filter(objection -> answer.of(set).stream().noneMatch(member::sameSide))
                                .ifPresent(out::add);
                    }
                }
            }
        }
        return out;
    }

    /** Two sides of a set, with words between them that belong to the one or the other, and no list of things. */
    private static boolean apart(Reading note, List<Term> members) {
        return members.size() == 2
                && distance(members.get(0), members.get(1)) > LIST
                && !note.lists(members.get(0).place(), members.get(1).place());
    }

    /** The terms of a clause that stand nearer to one mention of a set than to any mention of another side. */
    private static List<Term> near(List<Term> unit, List<Term> members, Term wanted) {
        return unit.stream()
                .filter(term -> members.stream()
                        .allMatch(other -> other.sameSide(wanted) || distance(term, wanted) <= distance(term, other)))
                .toList();
    }

    private static int distance(Term a, Term b) {
        return Math.abs(a.place() - b.place());
    }

    /** The note has one side of a pair, the answer the other, next to the same words. */
    private Optional<Objection> opposite(
            Scheme.Claim claim, List<Term> unit, List<Term> subjects, Term wanted, String set) {
        double plus = 0;
        double minus = 0;
        Optional<Term> worst = Optional.empty();
        List<Term> mentions = answer.of(set);
        for (Term mention : mentions.subList(0, Math.min(MENTIONS, mentions.size()))) {
            double context = 0.02 + context(claim, unit, wanted, mention, DECAY);
            if (wanted.prevented() && mention.sameSide(wanted) && !mention.denied()) {
                continue; // who names the evil does not deny that it is prevented
            }
            boolean same = mention.sameSide(wanted) == (mention.affirmed() == wanted.affirmed());
            if (same) {
                plus = Math.max(plus, context);
            } else if (context > minus
                    && !sound.get(mention.place())
                    && !compound(mention)
                    && subjects.stream()
                            .noneMatch(subject ->
                                    attribution.foreign(subject, mention).isPresent())) {
                minus = context;
                worst = Optional.of(mention);
            }
        }
        double weight = weight(claim, unit, set);
        if (both(mentions, wanted)) {
            return Optional.of(new Objection(shown(worst.orElse(wanted), wanted), 0.6, Set.of(), false));
        }
        if (worst.isEmpty() || minus <= plus * 1.01 || minus < Math.max(0.1, Math.min(0.5, 0.1 * weight))) {
            return Optional.empty();
        }
        return Optional.of(
                new Objection(shown(worst.get(), wanted), STRENGTH * share(claim, unit), Set.of(wanted.key()), false));
    }

    /** One character that begins a word of the rubric's own, and means nothing by itself: 外 in 外壳. */
    private boolean compound(Term mention) {
        if (mention.shown().length() != 1) {
            return false;
        }
        int next = Collections.binarySearch(answer.terms(), mention, Comparator.comparingInt(Term::place)) + 1;
        return next < answer.terms().size()
                && answer.terms().get(next).kind() == Term.Kind.HAN
                && answer.terms().get(next).place() == mention.place() + 1
                && scheme.writes(mention.shown() + answer.terms().get(next).shown());
    }

    /** "Well and poorly": both sides side by side. */
    private boolean both(List<Term> mentions, Term wanted) {
        for (int i = 0; i + 1 < Math.min(MENTIONS, mentions.size()); i++) {
            Term a = mentions.get(i);
            Term b = mentions.get(i + 1);
            if (a.clause() == b.clause()
                    && b.place() - a.place() == 2
                    && !a.sameSide(b)
                    && !sound.get(a.place())
                    && (a.sameSide(wanted) || b.sameSide(wanted))) {
                return true;
            }
        }
        return false;
    }

    /** How much of a claim hangs on one of its clauses: all of it, unless it has many. */
    static double share(Scheme.Claim claim, List<Term> unit) {
        double own = unit.stream().mapToDouble(term -> claim.anchor(term.key())).sum();
        return Math.min(1, 4 * own / claim.reach);
    }

    private static String shown(Term said, Term wanted) {
        if (said.sameSide(wanted)) {
            return "¬ " + said.shown();
        }
        return said.shown() + " ≠ " + wanted.shown();
    }

    /** What each clause of a claim is about: the subjects it names, else those of the clause before. */
    private static Map<Integer, List<Term>> subjects(Map<Integer, List<Term>> units) {
        Map<Integer, List<Term>> out = new HashMap<>();
        Map<String, Term> now = new HashMap<>();
        for (List<Term> unit : units.values()) {
            Set<String> mixed = new HashSet<>();
            Map<String, Term> named = new HashMap<>();
            for (Term term : unit) {
                if (term.side().map(Term.Side::subject).orElse(false)) {
                    String set = term.side().orElseThrow().set();
                    Term first = named.putIfAbsent(set, term);
                    if (first != null && !first.sameSide(term)) {
                        mixed.add(set);
                    }
                }
            }
            now.putAll(named);
            now.keySet().removeAll(mixed);
            out.put(unit.get(0).clause(), List.copyOf(now.values()));
        }
        return out;
    }

    /** How much of a unit stands around a mention, words nearer to it, there and in the note, counting more. */
    private double context(Scheme.Claim claim, List<Term> unit, Term wanted, Term mention, double decay) {
        double sum = 0;
        Set<String> seen = new HashSet<>();
        for (Term anchor : unit) {
            if (anchor.in(wanted.side().orElseThrow().set()) || !seen.add(anchor.key())) {
                continue;
            }
            int nearest = Integer.MAX_VALUE;
            List<Term> all = answer.at(anchor.key());
            for (int i = from(all, mention.clause());
                    i < all.size() && all.get(i).clause() == mention.clause();
                    i++) {
                nearest = Math.min(nearest, Math.abs(all.get(i).place() - mention.place()));
            }
            if (nearest < Integer.MAX_VALUE) {
                int there = Math.abs(anchor.place() - wanted.place());
                sum += claim.anchor(anchor.key()) / ((1 + decay * nearest) * (1 + decay * there));
            }
        }
        return sum;
    }

    /** The index of the first of some terms in their order that stands in a clause, or after it. */
    private static int from(List<Term> terms, int clause) {
        int low = 0;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms.get(middle).clause() < clause) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double weight(Scheme.Claim claim, List<Term> unit, String set) {
        return unit.stream()
                .filter(term -> !term.in(set))
                .mapToDouble(term -> claim.anchor(term.key()))
                .sum();
    }

    /** Two things of one set in an order that means something (from–to, over, than), turned round in the answer. */
    private Optional<Objection> turned(Scheme.Claim claim, List<Term> unit, List<Term> members, String set) {
        Term first = members.get(0);
        Term second = members.get(members.size() - 1);
        if (first.sameSide(second)) {
            return Optional.empty();
        }
        if (!claim.reading.directed(first.place(), second.place())) {
            return Optional.empty();
        }
        double right = 0;
        double wrong = 0;
        Optional<Term> at = Optional.empty();
        List<Term> mentions = answer.of(set);
        for (int i = 0; i + 1 < Math.min(MENTIONS, mentions.size()); i++) {
            Term a = mentions.get(i);
            Term b = mentions.get(i + 1);
            if (b.clause() - a.clause() > 1 || !answer.directed(a.place(), b.place())) {
                continue;
            }
            boolean chained = b.clause() != a.clause() && b.sentence() == a.sentence();
            if (chained) {
                continue;
            }
            double context = 0.1 + context(claim, unit, second, b, 0);
            if (a.sameSide(first) && b.sameSide(second)) {
                right = Math.max(right, context);
            } else if (a.sameSide(second) && b.sameSide(first) && context > wrong && !sound.get(a.place())) {
                wrong = context;
                at = Optional.of(a);
            }
        }
        if (at.isEmpty() || wrong <= right || wrong < 0.3 * weight(claim, unit, set) || flips(unit, set, at.get())) {
            return Optional.empty();
        }
        return Optional.of(new Objection(
                at.get().shown() + " ↔ " + first.shown(), STRENGTH * share(claim, unit), Set.of(), false));
    }

    /** A is less than B says the same as B is more than A. */
    private boolean flips(List<Term> unit, String set, Term at) {
        Map<String, Term> sides = new HashMap<>();
        for (Term term : unit) {
            if (!term.in(set) && term.side().isPresent()) {
                sides.put(term.side().get().set(), term);
            }
        }
        return sides.entrySet().stream()
                .anyMatch(entry -> answer.of(entry.getKey()).stream()
                        .anyMatch(mention -> mention.clause() == at.clause() && !mention.sameSide(entry.getValue())));
    }
}
