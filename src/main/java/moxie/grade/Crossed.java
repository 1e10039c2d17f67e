package moxie.grade;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.text.Reading;
import moxie.text.Term;

/** Finds two claims whose words the answer has exchanged. */
final class Crossed {
    /** Above so many claims their words are not compared pair by pair. */
    private static final int CLAIMS = 12;

    private final Scheme scheme;
    private final Reading answer;
    private final BitSet sound;

    Crossed(Scheme scheme, Reading answer, BitSet sound) {
        this.scheme = scheme;
        this.answer = answer;
        this.sound = sound;
    }

    /**
     * Two claims whose words the answer has crossed: in one clause a word of each, in another clause another word of
     * each, and the words of one claim nowhere together.
     */
    Optional<Relations.Objection> crossed(Scheme.Claim claim) {
        for (Scheme.Claim other : scheme.claims) {
            if (other == claim || scheme.claims.size() > CLAIMS) {
                continue;
            }
            Map<Integer, Set<String>> own = clauses(claim);
            Map<Integer, Set<String>> foreign = clauses(other);
            List<Integer> mixed = own.keySet().stream()
                    .filter(foreign::containsKey)
                    .limit(Relations.MENTIONS)
                    .toList();
            for (int a : mixed) {
                for (int b : mixed) {
                    if (a < b && apart(own, a, b) && apart(foreign, a, b)) {
                        String words = String.join(" ", own.get(a)) + " ↔ " + String.join(" ", own.get(b));
                        return Optional.of(
                                new Relations.Objection(words.replace("@", ""), Relations.STRENGTH, Set.of(), false));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The words of a claim no other claim has, by the clauses of the answer they stand in. */
    private Map<Integer, Set<String>> clauses(Scheme.Claim claim) {
        Map<Integer, Set<String>> out = new LinkedHashMap<>();
        for (Term term : claim.terms) {
            if (term.kind() != Term.Kind.HAN && scheme.shared(term.key()) == 1 && !scheme.prompt.offers(term.key())) {
                answer.at(term.key()).stream()
                        .filter(place -> !sound.get(place.place()))
                        .limit(Relations.MENTIONS)
                        .forEach(place -> out.computeIfAbsent(place.clause(), k -> new LinkedHashSet<>())
                                .add(term.key()));
            }
        }
        return out;
    }

    /** Do two clauses have different words, and no clause words of both? */
    private static boolean apart(Map<Integer, Set<String>> clauses, int a, int b) {
        Set<String> first = clauses.get(a);
        Set<String> second = clauses.get(b);
        return Collections.disjoint(first, second)
                && clauses.values().stream()
                        .noneMatch(
                                words -> !Collections.disjoint(words, first) && !Collections.disjoint(words, second));
    }
}
