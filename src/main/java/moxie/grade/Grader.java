package moxie.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Rubric;
import moxie.text.Glossary;
import moxie.text.Reading;

/** Marks answers. Pure: holds only what it knows of words, and may be shared by threads. */
public final class Grader {
    private static final int SCHEMES = 200;

    private final Glossary glossary;
    private final Map<Task, Scheme> schemes = new ConcurrentHashMap<>();

    /** A grader that knows the bundled glossary; it is read when the first answer is marked. */
    public Grader() {
        this(Glossary.bundled());
    }

    public Grader(Glossary glossary) {
        this.glossary = glossary;
    }

    /** Marks the answer to a question, whatever shape its response has. */
    public Mark mark(Question question, String answer) {
        return question.response().accept(new Shapes(this, question.prompt(), answer));
    }

    /** May this be an answer to the question? Nothing at all may; a word where a number is asked for may not. */
    public static boolean reads(Question question, String answer) {
        return answer.isBlank() || question.response().accept(new Legible(answer));
    }

    /**
     * Marks a free-text answer.
     *
     * @param prompt the question; its words count less
     */
    public Mark mark(String prompt, Rubric rubric, String answer) {
        return mark(scheme(prompt, rubric, false), answer);
    }

    /**
     * Marks an answer against each of several full answers, as one point each, and gives the best of the marks.
     *
     * @param references not empty
     */
    public Mark best(String prompt, List<String> references, String answer) {
        return references.stream()
                .map(reference -> mark(scheme(prompt, Rubric.of(List.of(reference)), true), answer))
                .max(Comparator.comparingDouble(Mark::score))
                .orElseThrow();
    }

    /** A rubric as it was read last; many answers to one question come one after the other. */
    private Scheme scheme(String prompt, Rubric rubric, boolean whole) {
        if (schemes.size() > SCHEMES) {
            schemes.clear();
        }
        return schemes.computeIfAbsent(
                new Task(prompt, rubric, whole), task -> Scheme.of(prompt, rubric, whole, glossary));
    }

    private record Task(String prompt, Rubric rubric, boolean whole) {}

    private static Mark mark(Scheme scheme, String answer) {
        Reading reading = Reading.of(answer, scheme.expected, scheme.glossary);
        Judge judge = new Judge(scheme, reading);
        List<Finding> findings = new ArrayList<>();
        for (Scheme.Claim claim : scheme.claims) {
            findings.add(judge.judge(claim));
        }
        Whole whole = Whole.of(scheme, reading, findings);
        List<Mark.Verdict> verdicts = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Criterion criterion = scheme.claims.get(i).criterion;
            double score = finding.score() * whole.order() * (finding.stated ? 1 : whole.factor());
            verdicts.add(new Mark.Verdict(criterion.text(), score, finding.evidence, finding.missed));
            sum += score * criterion.weight();
            weight += criterion.weight();
        }
        double enough =
                (double) scheme.rubric.enough() / scheme.rubric.criteria().size();
        return new Mark(Math.min(1, sum / weight / enough), verdicts, whole.flags());
    }
}
