package moxie.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.question.Criterion;
import moxie.question.Rubric;
import moxie.text.Glossary;
import moxie.text.Reading;
import moxie.text.Term;

/** A rubric read for marking: what each criterion claims, in terms with weights. */
final class Scheme {
    /** Questions that ask which things there are, rather than what they are. */
    private static final List<String> LISTS =
            List.of("有哪些", "有哪几", "列出", "what are the", "name the", "list the", "list all", "name all");

    private static final List<String> MORE =
            List.of("怎", "为什么", "分别", "区别", "不同", "how", "why", "explain", "describe", "differ", "mean");

    final Rubric rubric;
    final Reading prompt;
    final List<Claim> claims;
    final Glossary glossary;
    final Reading.Expected expected;
    final boolean whole;
    private final Map<String, Integer> shared;

    /** For each set of things that exclude one another and each of them, the terms said of it in the rubric. */
    private final Map<Term.Side, Set<String>> said = new HashMap<>();

    private final Map<String, Term> sole = new HashMap<>();

    private Scheme(
            Map<String, Integer> shared,
            Rubric rubric,
            Reading prompt,
            boolean whole,
            List<Claim> claims,
            Glossary glossary,
            Reading.Expected expected) {
        this.glossary = glossary;
        this.whole = whole;
        this.shared = shared;
        this.expected = expected;
        this.rubric = rubric;
        this.prompt = prompt;
        this.claims = claims;
    }

    /**
     * Reads a rubric.
     *
     * @param whole is its one criterion a full answer, rather than a point?
     */
    static Scheme of(String prompt, Rubric rubric, boolean whole, Glossary known) {
        List<String> statements =
                rubric.criteria().stream().map(Criterion::text).toList();
        Glossary glossary = known.contrasting(prompt, statements);
        List<String> texts = new ArrayList<>(statements);
        texts.add(prompt);
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
            claims.add(Claim.of(rubric.criteria().get(i), readings.get(i), question, shared, glossary, lists(prompt)));
        }
        Scheme scheme = new Scheme(
                shared, rubric, question, whole, List.copyOf(claims), glossary, Reading.Expected.of(texts, glossary));
        readings.forEach(scheme::learn);
        scheme.findSole(readings);
        return scheme;
    }

    private static boolean lists(String prompt) {
        String folded = prompt.toLowerCase(Locale.ROOT);
        return LISTS.stream().anyMatch(folded::contains) && MORE.stream().noneMatch(folded::contains);
    }

    /** Notes of each clause of the rubric what it says of which subject. */
    private void learn(Reading reading) {
        Map<String, Term.Side> governors = new HashMap<>();
        int clause = -1;
        List<Term> terms = reading.terms();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).clause() != clause) {
                clause = terms.get(i).clause();
                for (int k = i; k < terms.size() && terms.get(k).clause() == clause; k++) {
                    terms.get(k).side().filter(Term.Side::subject).ifPresent(side -> governors.put(side.set(), side));
                }
            }
            String key = terms.get(i).key();
            governors
                    .values()
                    .forEach(side ->
                            said.computeIfAbsent(side, k -> new HashSet<>()).add(key));
        }
    }

    /** How many criteria have a term. */
    int shared(String key) {
        return shared.getOrDefault(key, 0);
    }

    /** Does the question or the rubric have this term? */
    boolean asks(String key) {
        return prompt.offers(key) || claims.stream().anyMatch(claim -> claim.reading.offers(key));
    }

    /** Does the rubric have these characters side by side? */
    boolean writes(String characters) {
        return claims.stream().anyMatch(claim -> claim.criterion.text().contains(characters));
    }

    /** A question that tells two subjects apart may have a rubric that speaks of one of them only. */
    private void findSole(List<Reading> readings) {
        Map<String, Set<Term.Side>> spoken = new HashMap<>();
        Map<String, Term> first = new HashMap<>();
        for (Reading reading : readings) {
            for (Term term : reading.terms()) {
                term.side().filter(Term.Side::subject).ifPresent(side -> {
                    spoken.computeIfAbsent(side.set(), k -> new HashSet<>()).add(side);
                    first.putIfAbsent(side.set(), term);
                });
            }
        }
        spoken.forEach((set, sides) -> {
            long asked = prompt.of(set).stream().map(Term::side).distinct().count();
            if (sides.size() == 1 && asked > 1) {
                sole.put(set, first.get(set));
            }
        });
    }

    /** Sets of which the whole rubric speaks of one thing only, though the question names others. */
    Set<String> soleSets() {
        return sole.keySet();
    }

    /** The one thing of a set the whole rubric is about. */
    Optional<Term> sole(String set) {
        return Optional.ofNullable(sole.get(set));
    }

    /** Does the rubric say this of another thing of the set too? */
    boolean saidOfOthers(String set, Term subject, String key) {
        return said.entrySet().stream()
                .anyMatch(entry -> entry.getKey().set().equals(set)
                        && !entry.getKey().equals(subject.side().orElseThrow())
                        && entry.getValue().contains(key));
    }

    /** What one criterion says. */
    static final class Claim {
        final Criterion criterion;
        final Reading reading;
        /** Its different terms, in order. */
        final List<Term> terms;
        /** What each term counts, not negative, together {@code total}. */
        final double[] weights;

        /** What the terms of an {@link Origin} keep of their weight beside what the thing is; set by hand. */
        private static final double ORIGIN = 0.15;

        /** What a word counts after the colon of a point when the question only asks for names. */
        private static final double EXPLAINED = 0.3;
        /** The share of a claim's weight that a term of a field needs to stand for the claim. */
        private static final double CORE = 0.35;

        final double total;
        /** The terms that name what is claimed: before its colon, or the one term of a field only this claim has. */
        final Set<String> core;

        private final Map<String, Double> anchors = new HashMap<>();
        /** What all terms count together as anchors. */
        final double reach;
        /** The terms it has once, in order. */
        final Map<String, Term> once;
        /** How many words its terms are, two Han characters one word. */
        final double words;

        private Claim(
                Criterion criterion,
                Reading reading,
                List<Term> terms,
                double[] weights,
                double total,
                Set<String> core) {
            this.criterion = criterion;
            this.reading = reading;
            this.terms = terms;
            this.weights = weights;
            this.total = total;
            this.core = Set.copyOf(core);
            for (int i = 0; i < weights.length; i++) {
                anchors.put(terms.get(i).key(), Math.max(weights[i], 0.3 * base(terms.get(i))));
            }
            this.words = terms.stream()
                    .mapToDouble(term -> term.kind() == Term.Kind.HAN ? 0.5 : 1)
                    .sum();
            this.once = Swapped.once(reading.terms());
            this.reach =
                    anchors.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** Is a term one of the claim's? */
        boolean has(String key) {
            return anchors.containsKey(key);
        }

        /** What a term counts when it shows what a clause is about, the question's own words less. */
        double anchor(String key) {
            return anchors.getOrDefault(key, 0.0);
        }

        static Claim of(
                Criterion criterion,
                Reading reading,
                Reading prompt,
                Map<String, Integer> shared,
                Glossary glossary,
                boolean list) {
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
            Set<String> origin = Origin.keys(criterion.text(), glossary);
            must.removeAll(origin);
            double[] weights = new double[terms.size()];
            boolean names = list
                    && terms.stream().anyMatch(term -> term.place() < reading.label() && own(term, prompt, shared));
            double total = 0;
            for (int i = 0; i < weights.length; i++) {
                Term term = terms.get(i);
                double weight = base(term);
                if (prompt.offers(term.key())) {
                    weight *= renamed(prompt, term) ? 0.6 : 0.2;
                } else if (!names
                        && term.side().map(side -> side.set().startsWith("[")).orElse(false)) {
                    weight *= 0.35;
                } else {
                    weight /= Math.sqrt(shared.getOrDefault(term.key(), 1));
                }
                if (term.aside()) {
                    weight *= 0.6;
                }
                if (origin.contains(term.key())) {
                    weight *= ORIGIN;
                }
                if (must.contains(term.key())) {
                    weight *= 1.5;
                }
                if (names && term.place() > reading.label()) {
                    weight *= EXPLAINED;
                }
                weights[i] = weight;
                total += weight;
            }
            if (total < 0.01) {
                java.util.Arrays.fill(weights, 1);
                total = weights.length;
            }
            Set<String> core = core(reading, terms, prompt, shared, total);
            return new Claim(criterion, reading, List.copyOf(terms), weights, total, core);
        }

        /** Is a term of this criterion alone, and not of the question? */
        private static boolean own(Term term, Reading prompt, Map<String, Integer> shared) {
            return !prompt.offers(term.key()) && shared.getOrDefault(term.key(), 1) == 1;
        }

        private static Set<String> core(
                Reading reading, List<Term> terms, Reading prompt, Map<String, Integer> shared, double total) {
            Set<String> label = new HashSet<>();
            Set<String> concepts = new HashSet<>();
            for (Term term : terms) {
                boolean own = own(term, prompt, shared);
                if (term.place() < reading.label() && own) {
                    label.add(term.key());
                }
                if (term.kind() == Term.Kind.CONCEPT && own && base(term) >= CORE * total) {
                    concepts.add(term.key());
                }
            }
            return !label.isEmpty() ? label : concepts.size() == 1 ? concepts : Set.of();
        }

        /** Does the question have this thing, but by another name, as a definition has its full name? */
        static boolean renamed(Reading prompt, Term term) {
            return term.shown().length() > 1
                    && prompt.at(term.key()).stream().noneMatch(other -> alike(other.shown(), term.shown()))
                    && !prompt.at(term.key()).isEmpty();
        }

        /** The same name up to its ending. */
        static boolean alike(String a, String b) {
            int n = Math.min(a.length(), b.length());
            return n > 0 && a.regionMatches(0, b, 0, Math.max(Math.min(n, 3), n - 2));
        }

        private static double base(Term term) {
            return switch (term.kind()) {
                case CONCEPT -> 1.5;
                case COMMON ->
                    term.shown().length() == 1
                            ? 0.45
                            : term.shown().equals("up") || term.shown().equals("down") ? 0.4 : 1.0;
                case LATIN -> term.key().length() == 1 ? 0.5 : digit(term.key()) ? 1.5 : 1.0;
                case NUMBER -> 1.2;
                case HAN -> 0.35;
            };
        }

        private static boolean digit(String key) {
            return key.chars().anyMatch(c -> c >= '0' && c <= '9');
        }
    }
}
