package moxie.cli;

import java.util.List;
import java.util.Optional;
import moxie.exam.Placed;
import moxie.grade.Grader;
import moxie.message.Failure;
import moxie.quiz.Ask;
import moxie.quiz.Given;
import moxie.quiz.Quiz;
import moxie.review.Review;

/** Takes one person's answers of a sat exam into the own schedule, as if they had been given in a quiz. */
final class ExamRecord {
    private final Call call;

    ExamRecord(Call call) {
        this.call = call;
    }

    /** @throws Failure when nobody of this name sat the exam */
    void of(String person, List<ExamGrade.Marked> marked) {
        List<ExamGrade.Marked> own =
                marked.stream().filter(m -> m.person().equals(person)).toList();
        if (own.isEmpty()) {
            String names = String.join(
                    ", ",
                    marked.stream().map(ExamGrade.Marked::person).distinct().toList());
            throw Failure.of("error.exam.record", person, names);
        }
        Study study = Study.open(call);
        Grader grader = new Grader();
        int taken = 0;
        int before = 0;
        int unknown = 0;
        for (ExamGrade.Marked m : own) {
            Optional<Ask> ask = study.question(m.placed().question().id());
            if (ask.isEmpty()) {
                unknown++;
            } else if (known(study, ask.get(), m.said())) {
                before++;
            } else {
                Given given = new Given(m.said(), 0, 0, 0);
                Quiz quiz = Quiz.of(List.of(asPrinted(ask.get(), m.placed())), false);
                study.write(quiz.answer(grader, given, study.now()).review());
                taken++;
            }
        }
        call.say("exam.record.taken", taken, person);
        if (before > 0) {
            call.say("exam.record.before", before);
        }
        if (unknown > 0) {
            call.say("exam.record.unknown", unknown);
        }
    }

    /** The question as the paper had it, its options in that order, under the name its history goes by. */
    private static Ask asPrinted(Ask ask, Placed placed) {
        return new Ask(placed.question(), ask.key(), ask.points(), ask.neighbours());
    }

    /** Was the same answer to the question taken down today already? */
    private static boolean known(Study study, Ask ask, String answer) {
        return study.contents().entries().stream()
                .anyMatch(entry -> entry instanceof Review review
                        && review.question().equals(ask.key())
                        && review.day().equals(study.today())
                        && review.answer().equals(answer));
    }
}
