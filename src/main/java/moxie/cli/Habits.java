package moxie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.message.Failure;
import moxie.review.Fsrs;

/**
 * How a person wants to study: {@code settings.txt} in the data folder, {@code name = value} a line.
 *
 * @param retention the chance of recall at which something is due
 * @param weights of FSRS-6
 * @param exam the day of an exam, for which plans are made when no other day is named
 * @param again questions that are due, at most so many a day
 * @param fresh questions never asked before, at most so many a day
 */
record Habits(double retention, List<Double> weights, Optional<LocalDate> exam, int again, int fresh) {
    private static final Habits USUAL = new Habits(0.9, Fsrs.weights(), Optional.empty(), 200, 10);
    private static final int MOST = 9999;

    Habits {
        weights = List.copyOf(weights);
    }

    /** @throws Failure naming the first line that cannot be followed */
    static Habits read(Path data) {
        Path file = data.resolve("settings.txt");
        if (!Files.isRegularFile(file)) {
            return USUAL;
        }
        List<String> lines = TextFile.of(file, file).lines().toList();
        Habits habits = USUAL;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                habits = habits.with(line, file + ":" + (i + 1));
            }
        }
        return habits;
    }

    Fsrs fsrs() {
        return Fsrs.of(retention, weights);
    }

    private Habits with(String line, String where) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals).strip();
        String value = equals < 0 ? "" : line.substring(equals + 1).strip();
        try {
            return switch (name) {
                case "retention" -> new Habits(share(value), weights, exam, again, fresh);
                case "weights" -> new Habits(retention, weights(value, where), exam, again, fresh);
                case "exam" -> new Habits(retention, weights, Optional.of(LocalDate.parse(value)), again, fresh);
                case "reviews" -> new Habits(retention, weights, exam, count(value), fresh);
                case "new" -> new Habits(retention, weights, exam, again, count(value));
                default -> throw Failure.of("error.settings.name", where, name);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw Failure.of("error.settings.value", where, name, value);
        }
    }

    private static double share(String value) {
        double share = Double.parseDouble(value);
        if (!(share >= 0.7 && share <= 0.97)) {
            throw new NumberFormatException(value);
        }
        return share;
    }

    private static int count(String value) {
        int count = Integer.parseInt(value);
        if (count < 0 || count > MOST) {
            throw new NumberFormatException(value);
        }
        return count;
    }

    private static List<Double> weights(String value, String where) {
        List<Double> out = new ArrayList<>();
        for (String word : value.replaceAll("[\\[\\],]", " ").strip().split("\\s+")) {
            int place = out.size();
            double weight = Double.parseDouble(word);
            if (place == Fsrs.WEIGHT_COUNT || !Fsrs.weight(place, weight)) {
                throw Failure.of("error.settings.weight", where, place + 1, word, Fsrs.WEIGHT_COUNT);
            }
            out.add(weight);
        }
        if (out.size() < Fsrs.WEIGHT_COUNT) {
            throw Failure.of("error.settings.weights", where, out.size(), Fsrs.WEIGHT_COUNT);
        }
        return out;
    }
}
