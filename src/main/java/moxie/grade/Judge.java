package moxie.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.text.Overlap;
import moxie.text.Reading;
import moxie.text.Term;

/** Compares one answer with one claim after the other. */
final class Judge {
    private static final double DENIED = 0.15;

    private final Reading answer;
    private final List<String> latin;

    Judge(Reading answer) {
        this.answer = answer;
        this.latin = answer.terms().stream()
                .filter(term -> term.kind() == Term.Kind.LATIN && term.key().length() >= 3)
                .map(Term::key)
                .distinct()
                .limit(400)
                .toList();
    }

    /** What one claim earned, 0 to 1, with the reasons. */
    Finding judge(Scheme.Claim claim) {
        Finding finding = new Finding();
        double got = 0;
        double deniedWeight = 0;
        for (int i = 0; i < claim.terms.size(); i++) {
            Term term = claim.terms.get(i);
            double match = match(term, finding);
            if (match > 0 && denied(term)) {
                match *= DENIED;
                deniedWeight += claim.weights[i];
                finding.evidence.add("¬ " + term.shown());
            }
            if (match < 0.3 && claim.weights[i] >= 0.3 * claim.total / claim.terms.size()) {
                finding.miss(term);
            }
            got += match * claim.weights[i];
        }
        double full = claim.total > 6 ? Math.pow(claim.total, 0.7) * Math.pow(6, 0.3) : claim.total;
        double value = Math.min(1, got / full);
        if (deniedWeight >= 0.12 * claim.total) {
            value *= 0.45;
            finding.against = true;
        }
        finding.value = value;
        return finding;
    }

    private double match(Term term, Finding finding) {
        List<Term> same = answer.at(term.key());
        if (!same.isEmpty()) {
            finding.hit(term, same.get(0).shown());
            return 1;
        }
        if (answer.offers(term.key())) {
            finding.hit(term, term.shown());
            return 1;
        }
        if (!term.parts().isEmpty()) {
            long found = term.parts().stream().filter(answer::offers).count();
            double share = (double) found / term.parts().size();
            if (share >= 0.4) {
                finding.hit(term, term.shown());
                return 0.9 * share;
            }
            return 0;
        }
        return term.kind() == Term.Kind.LATIN && term.key().length() >= 3 ? alike(term, finding) : 0;
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
        if (best < 0.55) {
            return 0;
        }
        finding.hit(term, word);
        return best;
    }

    private boolean denied(Term term) {
        List<Term> same = answer.at(term.key());
        boolean wanted = term.denied() ^ term.prevented();
        return !same.isEmpty() && same.stream().allMatch(other -> (other.denied() ^ other.prevented()) != wanted);
    }

    /** What was found out about one claim, growing while it is judged. */
    static final class Finding {
        final List<String> evidence = new ArrayList<>();
        final List<String> missed = new ArrayList<>();
        double value;
        boolean against;
        private Optional<Term> lastMissed = Optional.empty();

        void hit(Term term, String said) {
            String wanted = term.shown();
            evidence.add(said.equals(wanted) ? said : said + " = " + wanted);
        }

        /** Han characters missed side by side are shown as one phrase. */
        void miss(Term term) {
            int last = missed.size() - 1;
            if (lastMissed.isPresent()
                    && term.kind() == Term.Kind.HAN
                    && lastMissed.get().kind() == Term.Kind.HAN
                    && lastMissed.get().place() + 1 == term.place()) {
                missed.set(last, missed.get(last) + term.shown());
            } else {
                missed.add(term.shown());
            }
            lastMissed = Optional.of(term);
        }
    }
}
