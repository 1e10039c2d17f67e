package moxie.grade;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.text.Reading;
import moxie.text.Term;

/** Finds where the answer says of one subject what the note says of another. */
final class Attribution {
    /** What a word counts, for or against, that the rubric says of another subject too. */
    private static final double SHARED = 0.15;

    private final Scheme scheme;
    private final Reading answer;
    private final BitSet sound;

    Attribution(Scheme scheme, Reading answer, BitSet sound) {
        this.scheme = scheme;
        this.answer = answer;
        this.sound = sound;
    }

    /** What the note says of one subject, the answer says of another. */
    Optional<Relations.Objection> misattributed(Scheme.Claim claim, List<Term> unit, Term subject, String set) {
        double good = 0;
        double bad = 0;
        Set<String> wrong = new HashSet<>();
        Set<String> seen = new HashSet<>();
        double weight = 0;
        Optional<Term> other = Optional.empty();
        for (Term anchor : unit) {
            if (anchor.in(set) || !seen.add(anchor.key())) {
                continue;
            }
            boolean shared = scheme.saidOfOthers(set, subject, anchor.key());
            double counted = claim.anchor(anchor.key()) * (shared ? SHARED : 1);
            weight += counted;
            boolean own = false;
            Optional<Term> foreign = Optional.empty();
            List<Term> places = answer.at(anchor.key());
            for (Term place : places.subList(0, Math.min(Relations.MENTIONS, places.size()))) {
                Optional<Term> said = foreign(subject, place);
                own |= said.isEmpty();
                if (said.isPresent() && !sound.get(place.place())) {
                    foreign = said;
                }
            }
            if (own) {
                good += counted;
            } else if (foreign.isPresent()) {
                bad += counted;
                wrong.add(anchor.key());
                other = foreign;
            }
        }
        if (other.isEmpty() || bad <= good || bad < 0.3 || bad < 0.25 * weight) {
            return Optional.empty();
        }
        return Optional.of(new Relations.Objection(
                other.get().shown() + " ≠ " + subject.shown(),
                Relations.STRENGTH * Relations.share(claim, unit),
                wrong,
                false));
    }

    /**
     * The other subject a word of the answer is said of: the last one named in its sentence up to it, or else the next
     * in its clause; nobody's when the nearest one named in its clause is the right one.
     */
    Optional<Term> foreign(Term subject, Term place) {
        Optional<Term> before = Optional.empty();
        Optional<Term> after = Optional.empty();
        for (Term mention : answer.of(subject.side().orElseThrow().set())) {
            if (mention.sentence() == place.sentence() && mention.place() <= place.place()) {
                before = Optional.of(mention);
            } else if (mention.clause() == place.clause() && mention.place() > place.place()) {
                after = Optional.of(mention);
                break;
            } else if (mention.sentence() > place.sentence()) {
                break;
            }
        }
        if (before.filter(last -> joined(subject, last)).isPresent()) {
            return Optional.empty();
        }
        boolean here = before.isPresent() && before.get().clause() == place.clause();
        if (after.isPresent() && after.get().sameSide(subject)) {
            boolean nearer = !here || after.get().place() - place.place() <= 3;
            return nearer ? Optional.empty() : before.filter(term -> !term.sameSide(subject));
        }
        Optional<Term> governor = here || after.isEmpty() ? before : after;
        return governor.filter(term -> !term.sameSide(subject));
    }

    /** Does the subject stand right before the other, as in "A and B"? What follows is said of both. */
    private boolean joined(Term subject, Term last) {
        int at = Collections.binarySearch(answer.terms(), last, Comparator.comparingInt(Term::place));
        return at > 0
                && answer.terms().get(at - 1).sameSide(subject)
                && answer.terms().get(at - 1).clause() == last.clause()
                && !answer.directed(answer.terms().get(at - 1).place(), last.place());
    }
}
