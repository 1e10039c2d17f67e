package moxie.grade;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import moxie.text.Reading;
import moxie.text.Term;

/** Finds where the answer has another number than the note, beside the same words. */
final class Numbers {
    private final Scheme scheme;
    private final Reading answer;
    private final BitSet sound;

    Numbers(Scheme scheme, Reading answer, BitSet sound) {
        this.scheme = scheme;
        this.answer = answer;
        this.sound = sound;
    }

    /** Another number next to the same word; another order of growth. */
    Optional<Relations.Objection> otherNumber(Scheme.Claim claim, Term wanted) {
        boolean growth = wanted.key().startsWith("o(");
        for (Term said : answer.terms()) {
            if (said.kind() != Term.Kind.NUMBER
                    || sound.get(said.place())
                    || claim.reading.offers(said.key())
                    || scheme.asks(said.key())) {
                continue;
            }
            boolean same = growth ? said.key().startsWith("o(") : beside(claim.reading, wanted, said);
            if (same) {
                return Optional.of(new Relations.Objection(
                        said.shown() + " ≠ " + wanted.shown(), Relations.STRENGTH, Set.of(wanted.key()), true));
            }
        }
        return Optional.empty();
    }

    /** Do two numbers stand beside the same word? */
    private boolean beside(Reading note, Term wanted, Term said) {
        return note.terms().stream()
                .filter(term -> term.kind() != Term.Kind.NUMBER && Math.abs(term.place() - wanted.place()) <= 3)
                .anyMatch(term -> answer.at(term.key()).stream()
                        .limit(Relations.MENTIONS)
                        .anyMatch(other -> Math.abs(other.place() - said.place()) <= 3
                                && Integer.signum(other.place() - said.place())
                                        == Integer.signum(term.place() - wanted.place())));
    }
}
