package moxie.grade;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.text.Overlap;
import moxie.text.Reading;
import moxie.text.Term;

/** Compares one answer with one claim after the other. */
final class Judge {
    private static final double DENIED = 0.15;
    private static final double LONG = 20;
    private static final double SPAN = 10;
    /** What is left of a claim of some length to a mere list of words. */
    private static final double LISTED = 0.7;

    private static final double ALONE = 0.5;
    /** From which share of common letter pairs on a word counts as another. */
    private static final double ALIKE = 0.55;

    /** The share of an answer's terms that the rubric has from which on it says nothing else. */
    private static final double DENSE = 0.6;

    /** The share of a claim that an answer in another language must be able to say, through numbers and the glossary. */
    private static final double KNOWN = 0.5;

    private static final BitSet NOWHERE = new BitSet();

    private final Reading answer;
    private final Scheme scheme;
    private final List<String> latin;
    /** The clauses of the answer with a longer name that has a part. */
    private final Map<String, BitSet> inside = new HashMap<>();

    private final boolean terse;
    private final Relations relations;
    private final Together together;
    /** The places of the answer that state a claim word for word: they speak against no other claim. */
    private final BitSet sound = new BitSet();
    /** One reference for the whole answer, rather than points? */
    private final boolean alone;

    private final Map<String, String> likeness = new HashMap<>();

    Judge(Scheme scheme, Reading answer) {
        this.answer = answer;
        this.scheme = scheme;
        this.alone = scheme.whole;
        scheme.claims.forEach(claim -> sound.or(verbatim(claim)));
        this.relations = new Relations(scheme, answer, sound);
        for (Term term : answer.terms()) {
            for (String part : term.parts()) {
                inside.computeIfAbsent(part, k -> new BitSet()).set(term.clause());
            }
        }
        this.latin = answer.terms().stream()
                .filter(Judge::fuzzy)
                .map(Term::key)
                .distinct()
                .limit(400)
                .toList();
        this.together = new Together(scheme, this::clauses);
        this.terse = answer.notes(sound) && dense();
    }

    /** Are most terms of the answer asked for, those left out that state a claim word for word? */
    private boolean dense() {
        int asked = 0;
        int all = 0;
        for (Term term : answer.terms()) {
            if (!sound.get(term.place())) {
                asked += scheme.asks(term.key()) ? 1 : 0;
                all++;
            }
        }
        return asked >= DENSE * all;
    }

    /** What one claim earned, 0 to 1, with the reasons. */
    Finding judge(Scheme.Claim claim) {
        Finding finding = new Finding(alone);
        BitSet stated = verbatim(claim);
        if (!stated.isEmpty()) {
            finding.stated = true;
            claim.terms.forEach(term -> finding.hit(term, term.shown()));
            finding.places.add(stated.nextSetBit(0));
            finding.value = 1;
            return finding;
        }
        if (claim.terms.isEmpty()) {
            finding.stated = answer.opensWith(claim.reading);
            finding.value = finding.stated ? 1 : 0;
            return finding;
        }
        double got = 0;
        double total = 0;
        double reached = 0;
        boolean foreign = otherScript(claim);
        double deniedWeight = 0;
        List<Relations.Objection> objections = relations.against(claim);
        Set<String> misplaced = new HashSet<>();
        double kept = 1;
        double underDenial = 0;
        double affirmed = 0;
        List<String> denied = new ArrayList<>();
        for (Relations.Objection objection : objections) {
            misplaced.addAll(objection.terms());
            finding.evidence.add(objection.words());
            kept *= 1 - objection.strength() * fade(claim);
            finding.against = true;
            finding.number |= objection.number();
        }
        double[] earned = new double[claim.terms.size()];
        for (int i = 0; i < claim.terms.size(); i++) {
            Term term = claim.terms.get(i);
            double match = match(term, finding);
            double weight = foreign
                            && match == 0
                            && !reachable(term)
                            && !(claim.reading.han() > 0.4 && term.kind() == Term.Kind.LATIN)
                    ? claim.weights[i] * 0.25
                    : claim.weights[i];
            reached += weight == claim.weights[i] ? weight : 0;
            total += weight;
            double counted = match * weight;
            if (match > 0 && denied(term)) {
                deniedWeight += counted;
                denied.add(term.shown());
            }
            if (term.denied()) {
                underDenial += counted;
                affirmed += match > 0 && denied(term) ? counted : 0;
            }
            if (misplaced.contains(term.key())) {
                match *= 1 - (1 - DENIED) * fade(claim);
            }
            if (match < 0.3 && claim.weights[i] >= 0.3 * claim.total / claim.terms.size()) {
                finding.miss(term);
            }
            earned[i] = match * weight;
            got += earned[i];
        }
        finding.foreign = foreign
                && (reached < KNOWN * claim.total
                        || (reached < claim.total && claim.terms.stream().noneMatch(this::heard) && strange()))
                && answer.length() >= 4;
        double full = total > 6 ? Math.pow(total, 0.7) * Math.pow(6, 0.3) : total;
        double value = Math.min(1, together.sum(claim, earned) / full);
        if (deniedWeight > 0 && (deniedWeight >= 0.4 * got || (underDenial > 0.4 && affirmed >= 0.7 * underDenial))) {
            kept *= 1 - 0.7 * fade(claim);
            finding.against = true;
            denied.forEach(word -> finding.evidence.add("¬ " + word));
        }
        if (answer.bare() && sound.isEmpty() && claim.terms.size() >= 4) {
            value *= LISTED;
        }
        finding.value = value;
        finding.kept = kept;
        finding.terse = terse;
        finding.core =
                !finding.against && !claim.core.isEmpty() && claim.core.stream().allMatch(answer::offers);
        return finding;
    }

    /** Where the answer has a claim's terms one after the other, affirmed and denied as the claim has them. */
    private BitSet verbatim(Scheme.Claim claim) {
        BitSet out = new BitSet();
        List<Term> wanted = claim.reading.terms();
        for (Term start :
                wanted.isEmpty() ? List.<Term>of() : answer.at(wanted.get(0).key())) {
            int at = Collections.binarySearch(answer.terms(), start, Comparator.comparingInt(Term::place));
            int k = 0;
            while (k < wanted.size()
                    && at + k < answer.terms().size()
                    && sameTerm(wanted.get(k), answer.terms().get(at + k))) {
                k++;
            }
            if (k == wanted.size()) {
                out.set(start.place(), answer.terms().get(at + k - 1).place() + 1);
            }
        }
        return out;
    }

    private static boolean sameTerm(Term wanted, Term said) {
        return wanted.key().equals(said.key())
                && wanted.denied() == said.denied()
                && wanted.shown().equals(said.shown());
    }

    /** A long reference says many things; that one is turned round takes little away. */
    private double fade(Scheme.Claim claim) {
        double fade = Math.max(0, Math.min(1, (alone ? 12 - claim.terms.size() : LONG - claim.words) / SPAN));
        return alone ? ALONE * fade * fade : fade;
    }

    /** Can a term be met in an answer of the other script? */
    private static boolean reachable(Term term) {
        return term.kind() == Term.Kind.CONCEPT || term.kind() == Term.Kind.COMMON || term.kind() == Term.Kind.NUMBER;
    }

    /** Does the answer have a term, or a part of it, elsewhere than where it states a claim word for word? */
    private boolean heard(Term term) {
        return answer.at(likeness.getOrDefault(term.key(), term.key())).stream()
                        .anyMatch(said -> !sound.get(said.place()))
                || term.parts().stream()
                        .anyMatch(part -> answer.at(part).stream().anyMatch(said -> !sound.get(said.place())));
    }

    /** Are most words of the answer unknown to the glossary, so that they might say anything? */
    private boolean strange() {
        double known = 0;
        double all = 0;
        for (Term term : answer.terms()) {
            double weight = sound.get(term.place()) ? 0 : term.kind() == Term.Kind.HAN ? 0.5 : 1;
            all += weight;
            known += reachable(term) ? weight : 0;
        }
        return known < KNOWN * all;
    }

    private boolean otherScript(Scheme.Claim claim) {
        double here = answer.han(sound);
        double there = claim.reading.han();
        return (here < 0.08 && there > 0.4) || (here > 0.4 && there < 0.08);
    }

    private double match(Term term, Finding finding) {
        List<Term> same = answer.at(term.key());
        if (!same.isEmpty() && Scheme.Claim.renamed(scheme.prompt, term) && echoed(same)) {
            return 0;
        }
        if (!same.isEmpty()) {
            finding.hit(term, same.get(0).shown());
            finding.places.add(same.get(0).place());
            return 1;
        }
        if (term.kind() != Term.Kind.HAN && answer.offers(term.key())) {
            finding.hit(term, term.shown());
            return 1;
        }
        if (!term.parts().isEmpty() && term.side().isEmpty()) {
            long found = term.parts().stream().filter(answer::offers).count();
            double share = (double) found / term.parts().size();
            if (share >= 0.5) {
                finding.hit(term, term.shown());
                return 0.9 * share * share;
            }
            return 0;
        }
        return fuzzy(term) ? alike(term, finding) : 0;
    }

    /** The clauses of the answer that have a term, by its own name, inside a longer one, or by a word much like it. */
    private BitSet clauses(Term term) {
        BitSet out = new BitSet();
        answer.at(term.key()).forEach(other -> out.set(other.clause()));
        out.or(inside.getOrDefault(term.key(), NOWHERE));
        if (fuzzy(term)) {
            for (String other : latin) {
                if (other.charAt(0) == term.key().charAt(0) && Overlap.dice(term.key(), other) >= ALIKE) {
                    answer.at(other).forEach(said -> out.set(said.clause()));
                }
            }
        }
        for (String part : term.parts()) {
            answer.at(part).forEach(other -> out.set(other.clause()));
            out.or(inside.getOrDefault(part, NOWHERE));
        }
        return out;
    }

    private static boolean fuzzy(Term term) {
        return term.kind() == Term.Kind.LATIN && term.key().length() >= 3;
    }

    /** Only by the name the question has? */
    private boolean echoed(List<Term> same) {
        return same.stream()
                .allMatch(said -> scheme.prompt.at(said.key()).stream()
                        .anyMatch(other -> Scheme.Claim.alike(other.shown(), said.shown())));
    }

    private double alike(Term term, Finding finding) {
        double best = 0;
        String word = "";
        for (String other : latin) {
            if (other.charAt(0) == term.key().charAt(0)) {
                double dice = Overlap.dice(term.key(), other);
                if (dice > best) {
                    best = dice;
                    word = other;
                }
            }
        }
        if (best < ALIKE) {
            return 0;
        }
        finding.hit(term, word);
        likeness.put(term.key(), word);
        return best;
    }

    private boolean denied(Term term) {
        List<Term> same = answer.at(likeness.getOrDefault(term.key(), term.key()));
        for (Term said : same) {
            if (sound.get(said.place()) || !turned(term, said)) {
                return false;
            }
        }
        return !same.isEmpty();
    }

    /** One denied, the other not; to prevent a thing is not to contradict its absence. */
    private static boolean turned(Term wanted, Term said) {
        return wanted.denied() != said.denied()
                && !(wanted.denied() && said.prevented())
                && !(said.denied() && wanted.prevented());
    }
}
