package moxie.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.question.Question;
import moxie.question.Rubric;
import moxie.text.Glossary;
import moxie.text.Reading;

/** Marks answers. Pure: holds only what it knows of words, and may be shared by threads. */
public final class Grader {
    private final Glossary glossary;

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

    /**
     * Marks a free-text answer.
     *
     * @param prompt the question; its words count less
     */
    public Mark mark(String prompt, Rubric rubric, String answer) {
        return mark(Scheme.of(prompt, rubric, glossary), answer);
    }

    /**
     * Marks an answer against each of several full answers, as one point each, and gives the best of the marks.
     *
     * @param references not empty
     */
    public Mark best(String prompt, List<String> references, String answer) {
        return references.stream()
                .map(reference -> mark(prompt, Rubric.of(List.of(reference)), answer))
                .max(Comparator.comparingDouble(Mark::score))
                .orElseThrow();
    }

    private Mark mark(Scheme scheme, String answer) {
        Reading reading = Reading.of(answer, glossary);
        Set<String> flags = new LinkedHashSet<>();
        List<Mark.Verdict> verdicts = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        Judge judge = new Judge(reading);
        for (Scheme.Claim claim : scheme.claims) {
            Judge.Finding finding = judge.judge(claim);
            double score = Math.min(1, Math.max(0, (finding.value - 0.05) / 0.5));
            if (finding.against) {
                flags.add("contradiction");
            }
            verdicts.add(new Mark.Verdict(claim.criterion.text(), score, finding.evidence, finding.missed));
            sum += score * claim.criterion.weight();
            weight += claim.criterion.weight();
        }
        if (reading.terms().isEmpty()) {
            flags.add("empty");
        }
        return new Mark(sum / weight, verdicts, List.copyOf(flags));
    }
}
