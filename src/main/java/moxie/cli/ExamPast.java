package moxie.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import moxie.exam.Blueprint;
import moxie.exam.Exam;
import moxie.exam.MadeExam;
import moxie.exam.Past;
import moxie.export.Disk;
import moxie.quiz.Ask;
import moxie.review.State;

/** What the data folder knows for the next exam: how well questions are recalled, and what stood on exams before. */
final class ExamPast {
    private final Call call;
    private final Path list;

    ExamPast(Call call) {
        this.call = call;
        this.list = call.settings().data().resolve("exams.jsonl");
    }

    /** What a blueprint wants to know of the past, and no more; an exam never avoids itself. */
    Past of(Blueprint blueprint, String name) {
        Blueprint.Wishes wishes = blueprint.wishes();
        Map<String, Double> preferences = wishes.prefer().equals("even") ? Map.of() : preferences(wishes.prefer());
        Set<String> used = wishes.avoidExams() > 0 ? MadeExam.ids(made(), name, wishes.avoidExams()) : Set.of();
        return new Past(preferences, used);
    }

    private Map<String, Double> preferences(String prefer) {
        Study study = Study.open(call);
        LocalDate today = study.today();
        Map<String, Double> out = new HashMap<>();
        for (Ask ask : study.asks()) {
            State state = study.schedule().state(ask.key());
            boolean asked = state.memory().isPresent();
            double preference = switch (prefer) {
                case "new" -> asked ? 0 : 1;
                case "due" -> state.due().filter(day -> !day.isAfter(today)).isPresent() ? 1 : 0;
                default ->
                    study.schedule()
                            .recall(
                                    ask.key(),
                                    today.plusDays(1)) // today, what was just answered is fresh, even if badly
                            .map(recall -> 1 - recall)
                            .orElse(0.0);
            };
            out.put(ask.question().id(), preference);
        }
        return out;
    }

    /** Remembers what stands on an exam; a data folder that cannot be written is told, and is no reason to fail. */
    void remember(String name, Exam exam) {
        try {
            Disk.write(list, MadeExam.of(name, exam).addedTo(made()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            call.say("exam.past.unwritable", list);
        }
    }

    private String made() {
        try {
            return Files.exists(list) ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
