package moxie.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.exam.Blueprint.Layout;
import moxie.exam.Blueprint.Part;
import moxie.exam.Blueprint.Wishes;
import moxie.question.Question;

/** A blueprint worked out from what the notes can give. */
public final class Proposal {
    private Proposal() {}

    /**
     * A paper of so many questions, a part for each shape the bank holds.
     *
     * @param count at least 1; when the bank holds fewer, the builder reports the shortage
     */
    public static Blueprint of(
            String title, List<Question> bank, int count, double points, int minutes, long seed, List<String> forms) {
        Map<String, Question> distinct = new LinkedHashMap<>();
        bank.forEach(question -> distinct.putIfAbsent(question.id(), question));
        Map<Shape, List<Question>> shaped = new EnumMap<>(Shape.class);
        distinct.values()
                .forEach(question -> shaped.computeIfAbsent(Shape.of(question), shape -> new ArrayList<>())
                        .add(question));
        List<Part> parts = new ArrayList<>();
        shares(shaped, count).forEach((shape, n) -> {
            if (n > 0) {
                parts.add(new Part("", List.of(shape.word()), n, List.of(), 0, -1, true));
            }
        });
        if (parts.isEmpty()) {
            parts.add(new Part("", List.of(), Math.max(1, count), List.of(), 0, -1, true));
        }
        return new Blueprint(
                title,
                "",
                List.of(),
                "auto",
                points,
                minutes,
                seed,
                forms,
                true,
                parts,
                List.of(),
                List.of(),
                Wishes.NONE,
                Layout.USUAL);
    }

    /**
     * How many of each shape, one at a time to the shape furthest below its share: first out of the questions that ask
     * for points of their own, so that no section answers another, then out of all; what is missing goes to the first.
     */
    private static Map<Shape, Integer> shares(Map<Shape, List<Question>> shaped, int count) {
        Map<Shape, Integer> all = new EnumMap<>(Shape.class);
        shaped.forEach((shape, questions) -> all.put(shape, questions.size()));
        Map<Shape, Integer> apart = apart(shaped, count);
        Map<Shape, Integer> got = new EnumMap<>(Shape.class);
        for (int i = 0; i < count; i++) {
            furthest(apart, got)
                    .or(() -> furthest(all, got))
                    .or(() -> all.keySet().stream().findFirst())
                    .ifPresent(shape -> got.merge(shape, 1, Integer::sum));
        }
        return got;
    }

    /** The shape furthest below its share of those that have more to give. */
    private static Optional<Shape> furthest(Map<Shape, Integer> available, Map<Shape, Integer> got) {
        return available.keySet().stream()
                .filter(shape -> got.getOrDefault(shape, 0) < available.get(shape))
                .min(Comparator.comparingDouble(shape -> (got.getOrDefault(shape, 0) + 0.5) / shape.share()));
    }

    /**
     * How many questions of each shape, at most {@code count}, ask for points that no other of them asks for and say no
     * answer of another; the scarcest shape first.
     */
    private static Map<Shape, Integer> apart(Map<Shape, List<Question>> shaped, int count) {
        Map<Shape, Integer> apart = new EnumMap<>(Shape.class);
        Set<String> covered = new HashSet<>();
        List<Question> kept = new ArrayList<>();
        Leaks leaks = new Leaks();
        shaped.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .forEach(entry -> {
                    int fresh = 0;
                    List<Question> questions = new ArrayList<>(entry.getValue());
                    questions.sort(Comparator.comparing(Question::id));
                    for (Question question : questions) {
                        if (fresh < count
                                && question.covers().stream().noneMatch(covered::contains)
                                && kept.stream().noneMatch(other -> leaks.between(question, other))) {
                            covered.addAll(question.covers());
                            kept.add(question);
                            fresh++;
                        }
                    }
                    apart.put(entry.getKey(), fresh);
                });
        return apart;
    }

    /**
     * The same with round points for each question of a section whose answers are alike. What is left goes to the
     * written answers, of which each takes its share by what it asks; where nothing is written, to the last section.
     */
    public static Blueprint pointed(Blueprint blueprint, double points) {
        List<Part> parts = blueprint.parts();
        double weight = 0;
        for (Part part : parts) {
            weight += part.count() * worth(part);
        }
        List<Part> out = new ArrayList<>();
        double left = points;
        int sharing = 0;
        boolean written = parts.stream().anyMatch(Proposal::written);
        for (Part part : parts) {
            if (written ? written(part) : out.size() == parts.size() - 1) {
                sharing += part.count();
                out.add(part);
            } else {
                double each = Math.floor(worth(part) * points / weight);
                left -= each * part.count();
                out.add(part.worth(each));
            }
        }
        // Too few points for round ones: all share.
        boolean round =
                left >= sharing && out.stream().noneMatch(part -> part.points().contains(0.0));
        return blueprint.with(points, round ? out : parts);
    }

    private static boolean written(Part part) {
        return part.types().isEmpty() || part.takes("", Shape.SHORT) || part.takes("", Shape.CODE);
    }

    private static double worth(Part part) {
        return part.types().isEmpty()
                ? 5
                : Shape.named(part.types().get(0)).map(Shape::worth).orElse(5.0);
    }
}
