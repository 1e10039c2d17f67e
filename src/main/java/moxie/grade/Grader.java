package moxie.grade;

import java.util.ArrayList;
import java.util.List;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Rubric;
import moxie.text.Normal;

/** Marks answers. Pure: holds only what it knows of words. */
public final class Grader {
    /** Marks the answer to a question, whatever shape its response has. */
    public Mark mark(Question question, String answer) {
        return mark(question.prompt(), Rubric.of(List.of(question.prompt())), answer);
    }

    /**
     * Marks a free-text answer.
     *
     * @param prompt the question; its words count less
     */
    public Mark mark(String prompt, Rubric rubric, String answer) {
        List<Mark.Verdict> verdicts = new ArrayList<>();
        double sum = 0;
        double weight = 0;
        for (Criterion criterion : rubric.criteria()) {
            double score = Normal.of(answer).contains(Normal.of(criterion.text())) ? 1 : 0;
            verdicts.add(new Mark.Verdict(criterion.text(), score, List.of(), List.of()));
            sum += score * criterion.weight();
            weight += criterion.weight();
        }
        return new Mark(sum / weight, verdicts, List.of());
    }
}
