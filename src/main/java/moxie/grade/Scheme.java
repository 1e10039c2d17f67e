package moxie.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.question.Criterion;
import moxie.question.Rubric;
import moxie.text.Glossary;
import moxie.text.Reading;
import moxie.text.Term;

/** A rubric read for marking: what each criterion claims, in terms with weights. */
final class Scheme {
    final Rubric rubric;
    final Reading prompt;
    final List<Claim> claims;

    private Scheme(Rubric rubric, Reading prompt, List<Claim> claims) {
        this.rubric = rubric;
        this.prompt = prompt;
        this.claims = claims;
    }

    static Scheme of(String prompt, Rubric rubric, Glossary glossary) {
        Reading question = Reading.of(prompt, glossary);
        List<Reading> readings = rubric.criteria().stream()
                .map(criterion -> Reading.of(criterion.text(), glossary))
                .toList();
        Map<String, Integer> shared = new HashMap<>();
        for (Reading reading : readings) {
            Set<String> keys = new HashSet<>();
            reading.terms().forEach(term -> keys.add(term.key()));
            keys.forEach(key -> shared.merge(key, 1, Integer::sum));
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            claims.add(Claim.of(rubric.criteria().get(i), readings.get(i), question, shared, glossary));
        }
        return new Scheme(rubric, question, List.copyOf(claims));
    }

    /** What one criterion says. */
    static final class Claim {
        final Criterion criterion;
        final Reading reading;
        /** Its different terms, in order. */
        final List<Term> terms;
        /** What each term counts, not negative, together {@code total}. */
        final double[] weights;

        final double total;

        private Claim(Criterion criterion, Reading reading, List<Term> terms, double[] weights, double total) {
            this.criterion = criterion;
            this.reading = reading;
            this.terms = terms;
            this.weights = weights;
            this.total = total;
        }

        static Claim of(
                Criterion criterion, Reading reading, Reading prompt, Map<String, Integer> shared, Glossary glossary) {
            List<Term> terms = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Term term : reading.terms()) {
                if (seen.add(term.key())) {
                    terms.add(term);
                }
            }
            Set<String> must = new HashSet<>();
            criterion
                    .keywords()
                    .forEach(names -> names.forEach(
                            name -> Reading.of(name, glossary).terms().forEach(term -> must.add(term.key()))));
            double[] weights = new double[terms.size()];
            double total = 0;
            for (int i = 0; i < weights.length; i++) {
                Term term = terms.get(i);
                double weight = base(term);
                if (prompt.offers(term.key())) {
                    weight *= 0.2;
                } else {
                    weight /= Math.sqrt(shared.getOrDefault(term.key(), 1));
                }
                if (term.aside()) {
                    weight *= 0.6;
                }
                if (must.contains(term.key())) {
                    weight *= 1.5;
                }
                weights[i] = weight;
                total += weight;
            }
            if (total < 0.01) {
                java.util.Arrays.fill(weights, 1);
                total = weights.length;
            }
            return new Claim(criterion, reading, List.copyOf(terms), weights, total);
        }

        private static double base(Term term) {
            return switch (term.kind()) {
                case CONCEPT -> 1.5;
                case COMMON -> 1.0;
                case LATIN -> term.key().length() == 1 ? 0.5 : digit(term.key()) ? 1.5 : 1.0;
                case NUMBER -> 1.2;
                case HAN -> 0.45;
            };
        }

        private static boolean digit(String key) {
            return key.chars().anyMatch(c -> c >= '0' && c <= '9');
        }
    }
}
