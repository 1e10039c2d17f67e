package moxie.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.text.Term;

/** What was found out about one claim, growing while it is judged. */
final class Finding {
    /** What a claim that cannot be marked earns, with a flag: neither nothing nor everything. */
    private static final double UNKNOWN = 0.5;

    final List<String> evidence = new ArrayList<>();
    final List<String> missed = new ArrayList<>();
    double value;
    /** What is left of it after all that speaks against the claim, 0 to 1. */
    double kept = 1;

    private final boolean whole;
    /** Said word for word? */
    boolean stated;

    boolean against;
    boolean number;
    /** Does the answer say little besides what is asked for, in the manner of notes? */
    boolean terse;
    /** Are the words that name the claim there, and nothing against it? */
    boolean core;
    /** Too little of the claim can be known in the language of the answer. */
    boolean foreign;
    /** The places in the answer of the terms found. */
    final List<Integer> places = new ArrayList<>();

    private Optional<Term> lastMissed = Optional.empty();

    Finding(boolean whole) {
        this.whole = whole;
    }

    /** What is shown: nothing up to a tenth, everything from a half on; a full reference a little more gently. */
    double score() {
        if (foreign) {
            return UNKNOWN;
        }
        return core ? Math.max(0.5, scaled(value)) : Math.min(scaled(value * kept), kept * scaled(value));
    }

    private double scaled(double value) {
        double least = whole ? 0.05 : 0.1;
        double range = whole ? 0.5 : terse ? 0.25 : 0.4;
        return Math.min(1, Math.max(0, (value - least) / range));
    }

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
