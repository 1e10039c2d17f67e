package moxie.grade;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.text.Reading;
import moxie.text.Term;

/**
 * What is to be said of an answer as a whole.
 *
 * @param factor what is left of the score of a point that was not said word for word, 0 to 1
 * @param order what is left of every point's score because of their order, 0 to 1
 * @param flags as in {@link Mark#flags()}
 */
record Whole(double factor, double order, List<String> flags) {
    private static final List<String> STEPS = List.of("@procedure", "@step", "@order", "@phase");

    static Whole of(Scheme scheme, Reading answer, List<Finding> findings) {
        Set<String> flags = new LinkedHashSet<>();
        if (answer.terms().isEmpty()) {
            return new Whole(0, 1, List.of("empty"));
        }
        double factor = 1;
        if (fresh(scheme, answer) < 0.15) {
            flags.add("echo");
            factor *= 0.2;
        }
        if (answer.bare()
                && findings.stream().noneMatch(finding -> finding.stated)
                && answer.terms().size() >= 8) {
            flags.add("stuffing");
            factor *= 0.65 * (1 - 0.9 * Math.max(0, strange(scheme, answer) - 0.3));
        }
        double turned = ordered(scheme) ? inversions(findings) : 0;
        double order = 1;
        if (turned > 0.25) {
            flags.add("order");
            order = 1 - 0.6 * (turned - 0.25) / 0.75;
        }
        if (findings.stream().anyMatch(finding -> finding.against)) {
            flags.add("contradiction");
        }
        if (findings.stream().anyMatch(finding -> finding.number)) {
            flags.add("number");
        }
        int length =
                scheme.claims.stream().mapToInt(claim -> claim.reading.length()).sum();
        if (answer.length() > Math.max(300, 5 * length)) {
            flags.add("copy");
        }
        if (findings.stream().anyMatch(finding -> finding.foreign)) {
            flags.add("language");
        }
        return new Whole(factor, order, List.copyOf(flags));
    }

    /** The share of the answer's different terms that the question does not have, or by another name, 0 to 1. */
    private static double fresh(Scheme scheme, Reading answer) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        for (Term term : answer.terms()) {
            all.add(term.key());
            if (!scheme.prompt.offers(term.key()) || Scheme.Claim.renamed(scheme.prompt, term)) {
                own.add(term.key());
            }
        }
        return (double) own.size() / all.size();
    }

    /** The share of the answer's different terms that neither question nor rubric has, 0 to 1. */
    private static double strange(Scheme scheme, Reading answer) {
        Set<String> all = new LinkedHashSet<>();
        answer.terms().forEach(term -> all.add(term.key()));
        long other = all.stream().filter(key -> !scheme.asks(key)).count();
        return (double) other / all.size();
    }

    private static boolean ordered(Scheme scheme) {
        return scheme.rubric.ordered() || STEPS.stream().anyMatch(scheme.prompt::offers);
    }

    /** The share of pairs of points said in the wrong order, 0 to 1; 0 for fewer than three points. */
    private static double inversions(List<Finding> findings) {
        List<Integer> places = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.value >= 0.3 && !finding.places.isEmpty()) {
                List<Integer> sorted = finding.places.stream().sorted().toList();
                places.add(sorted.get(sorted.size() / 2));
            }
        }
        if (places.size() < 3) {
            return 0;
        }
        int wrong = 0;
        int pairs = 0;
        for (int i = 0; i < places.size(); i++) {
            for (int k = i + 1; k < places.size(); k++) {
                wrong += places.get(i) > places.get(k) ? 1 : 0;
                pairs++;
            }
        }
        return (double) wrong / pairs;
    }
}
