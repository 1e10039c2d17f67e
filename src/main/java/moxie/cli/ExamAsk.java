package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import moxie.exam.Bank;
import moxie.exam.Blueprint;
import moxie.exam.BlueprintReader;
import moxie.exam.Exam;
import moxie.exam.ExamBuilder;
import moxie.exam.Mistake;
import moxie.exam.Proposal;
import moxie.message.Failure;
import moxie.message.Messages;
import moxie.note.Library;
import moxie.question.Computed;
import moxie.question.Question;
import moxie.question.Questions;

/** What an exam is to hold, as it was typed: topics and a count, or a blueprint file. */
final class ExamAsk {
    static final String BLUEPRINT = ".exam.yaml";
    private static final int USUAL_COUNT = 20;

    private final Call call;
    private final List<String> arguments;

    ExamAsk(Call call, List<String> arguments) {
        this.call = call;
        this.arguments = arguments;
    }

    /**
     * What is asked for, and what there is to choose from.
     *
     * @param notes the files and folders it comes from; none for those shipped with moxie
     */
    record Asked(Blueprint blueprint, Library library, List<Question> bank, String name, List<Path> notes) {
        /** The exam, or what is missing for it. */
        Exam exam(Call call, String name) {
            return ExamBuilder.build(blueprint, bank, new ExamPast(call).of(blueprint, name));
        }
    }

    Asked asked() {
        if (arguments.size() == 1 && arguments.get(0).matches("(?i).*\\.ya?ml")) {
            return fromFile(arguments.get(0));
        }
        Library library = Shelf.library(call);
        List<Question> bank = bank(Questions.of(library));
        long seed = call.<Long>option("--seed").orElse(1L);
        return new Asked(
                proposal(bank, seed),
                library,
                computed(bank, seed),
                "exam",
                call.settings().notes());
    }

    /** The questions of the notes and those with numbers of this seed; a blueprint asks for them as {@code numeric}. */
    static List<Question> computed(List<Question> bank, long seed) {
        List<Question> out = new ArrayList<>(bank);
        out.addAll(Computed.of(bank, seed));
        return out;
    }

    private Asked fromFile(String argument) {
        Path file = call.host().folder().resolve(argument);
        BlueprintReader.Reading reading = BlueprintReader.read(text(file));
        for (Mistake mistake : reading.mistakes()) {
            String what = call.words().get("blueprint." + mistake.code(), mistake.arguments());
            call.err()
                    .println(Printable.line(
                            call.words().get("blueprint.line", argument, mistake.line(), mistake.column(), what)));
        }
        if (reading.blueprint().isEmpty()) {
            throw Failure.of(
                    "error.exam.blueprint", argument, reading.mistakes().size());
        }
        Blueprint blueprint = reading.blueprint().get(0);
        blueprint = blueprint.with(
                call.<Long>option("--seed").orElse(blueprint.seed()),
                call.has("--forms") ? forms() : blueprint.forms());
        String name = file.getFileName().toString().replaceFirst("(?i)(\\.exam)?\\.ya?ml$", "");
        boolean own = !blueprint.notes().isEmpty() && !call.has("--notes");
        List<Path> notes = own ? notes(file, blueprint) : call.settings().notes();
        Library library = own ? Library.load(notes, call.host().folder()) : Shelf.library(call, blueprint.words());
        return new Asked(blueprint, library, computed(Questions.of(library), blueprint.seed()), name, notes);
    }

    private static List<Path> notes(Path blueprintFile, Blueprint blueprint) {
        Path folder = blueprintFile.toAbsolutePath().getParent();
        List<Path> paths = blueprint.notes().stream()
                .map(folder::resolve)
                .map(Path::normalize)
                .toList();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw Failure.of("error.notes.missing", path);
            }
        }
        return paths;
    }

    /** A text file of the person's. */
    static String text(Path file) {
        return TextFile.of(file, file);
    }

    /** The questions below the topics named; all of them when none is. */
    private List<Question> bank(List<Question> all) {
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

    private Blueprint proposal(List<Question> bank, long seed) {
        int count = call.<Integer>option("--count").orElse(Math.min(USUAL_COUNT, Math.max(1, bank.size())));
        if (count < 1) {
            throw Failure.usage("error.value", "--count", count, "moxie exam");
        }
        String title = call.<String>option("--title")
                .orElseGet(
                        () -> arguments.isEmpty() ? language(bank).get("exam.title") : String.join(" · ", arguments));
        double points = call.<Double>option("--points").orElse(0.0);
        int minutes = call.<Integer>option("--minutes").orElse(0);
        if (!(points >= 0)) {
            throw Failure.usage("error.value", "--points", points, "moxie exam");
        }
        if (minutes < 0) {
            throw Failure.usage("error.value", "--minutes", minutes, "moxie exam");
        }
        Blueprint blueprint = Proposal.of(title, bank, count, 0, minutes, seed, forms());
        return points > 0 ? Proposal.pointed(blueprint, points) : blueprint;
    }

    /** The words of the language most questions speak. */
    private static Messages language(List<Question> bank) {
        return Messages.of(ExamBuilder.language(bank).locale());
    }

    private List<String> forms() {
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
            throw Failure.usage("error.missing.value", option, "A,B", "moxie exam");
        }
        return names;
    }
}
