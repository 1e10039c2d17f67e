package moxie.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.exam.Bank;
import moxie.exam.Blueprint;
import moxie.exam.Proposal;
import moxie.message.Failure;
import moxie.question.Question;
import moxie.question.Questions;

/** What an exam is to hold, as it was typed: topics and a count, or a blueprint file. */
final class ExamAsk {
    private static final int USUAL_COUNT = 20;

    private final Call call;
    private final List<String> arguments;

    ExamAsk(Call call, List<String> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    /** The questions of the notes, below the topics named. */
    List<Question> bank() {
        List<Question> all = Questions.of(Shelf.library(call));
        if (arguments.isEmpty()) {
            return all;
        }
        Set<Question> chosen = new LinkedHashSet<>();
        for (String topic : arguments) {
            List<Question> found = Bank.below(all, topic);
            if (found.isEmpty()) {
                throw Bank.nearestTopic(all, topic)
                        .map(near -> Failure.of("error.exam.topic.near", topic, near))
                        .orElseGet(() -> Failure.of("error.exam.topic", topic));
            }
            chosen.addAll(found);
        }
        return new ArrayList<>(chosen);
    }

    Blueprint blueprint(List<Question> bank) {
        int count = call.<Integer>option("--count").orElse(Math.min(USUAL_COUNT, Math.max(1, bank.size())));
        if (count < 1) {
            throw Failure.usage("error.value", "--count", count, "moxie exam");
        }
        String title = call.<String>option("--title")
                .orElseGet(() -> arguments.isEmpty() ? call.words().get("exam.title") : String.join(" · ", arguments));
        double points = call.<Double>option("--points").orElse(0.0);
        int minutes = call.<Integer>option("--minutes").orElse(0);
        return Proposal.of(title, bank, count, points, minutes, seed(), forms());
    }

    long seed() {
        return call.<Long>option("--seed").orElse(1L);
    }

    List<String> forms() {
        List<String> forms = names("--forms", "A");
        for (String form : forms) {
            if (!form.matches("[\\p{L}\\p{N}]{1,12}")) {
                throw Failure.usage("error.exam.form", form);
            }
        }
        return forms;
    }

    /** The values of a comma list, each once. */
    List<String> names(String option, String usual) {
        List<String> names = Arrays.stream(
                        call.<String>option(option).orElse(usual).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            throw Failure.usage("error.missing", option, "moxie exam");
        }
        return names;
    }
}
