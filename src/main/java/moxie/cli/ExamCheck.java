package moxie.cli;

import java.util.ArrayList;
import java.util.List;
import moxie.exam.Blueprint;
import moxie.exam.Equivalence;
import moxie.exam.Exam;
import moxie.exam.Form;
import moxie.exam.Preflight;
import moxie.exam.Shape;

/** {@code moxie exam check}: what a blueprint asks for beside what the notes give, before anything is printed. */
final class ExamCheck {
    private final Call call;
    private final ExamAsk ask;

    ExamCheck(Call call, List<String> arguments) {
        this.call = call;
        this.ask = new ExamAsk(call, arguments);
    }

    /**
     * A section of the blueprint and how many questions of the notes could stand in it.
     *
     * @param wanted on all forms together, where each has questions of its own
     */
    record Supply(String title, int wanted, long found) {}

    int run() {
        ExamAsk.Asked asked = ask.asked();
        List<Supply> supplies = new ArrayList<>();
        for (Blueprint.Part part : asked.blueprint().parts()) {
            long found = asked.bank().stream()
                    .filter(q -> part.takes(q.kind(), Shape.of(q)))
                    .count();
            String types = String.join(", ", part.types());
            int wanted = part.count()
                    * (asked.blueprint().sameQuestions()
                            ? 1
                            : asked.blueprint().forms().size());
            supplies.add(new Supply(part.title().isEmpty() ? types : part.title(), wanted, found));
        }
        Exam exam = asked.exam(call, asked.name());
        List<Preflight.Finding> findings = new ArrayList<>();
        for (Form form : exam.forms()) {
            findings.addAll(Preflight.of(exam.blueprint(), form));
        }
        ExamCheckView.print(call, supplies, exam, Equivalence.of(exam), findings);
        if (!exam.shortages().isEmpty()) {
            ExamView.shortageTable(call, exam);
            return 1;
        }
        return 0;
    }
}
