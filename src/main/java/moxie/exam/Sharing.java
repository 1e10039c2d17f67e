package moxie.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import moxie.exam.Blueprint.Part;
import moxie.question.Criterion;
import moxie.question.Question;
import moxie.question.Response;

/** How the questions of a form share its points where their sections do not say. */
final class Sharing {
    private final Blueprint blueprint;
    private final List<List<Question>> picked;

    /** @param picked the questions by part */
    Sharing(Blueprint blueprint, List<List<Question>> picked) {
        this.blueprint = blueprint;
        this.picked = picked;
    }

    /**
     * The points of a question where its section gives none. A whole is shared by one for each question and one for
     * each thing it asks for: by the things alone, a list of eight would be worth eight definitions.
     */
    static double own(Blueprint blueprint, Question question) {
        return blueprint.points() > 0 ? 1 + question.points() : question.points();
    }

    /** What own points are multiplied with, so that the paper sums to the points of its blueprint. */
    double scale() {
        double own = 0;
        double rest = blueprint.points();
        for (int p = 0; p < picked.size(); p++) {
            Part part = blueprint.parts().get(p);
            for (int i = 0; i < picked.get(p).size(); i++) {
                double value = part.points(i, own(blueprint, picked.get(p).get(i)));
                own += part.points().isEmpty() ? value : 0;
                rest -= part.points().isEmpty() ? 0 : value;
            }
        }
        return own > 0 && rest > 0 ? rest / own : 1;
    }

    /** Points by part and question; where the blueprint gives only the whole, own points are scaled to it. */
    List<List<Double>> points() {
        List<Question> open = new ArrayList<>();
        for (int p = 0; p < picked.size(); p++) {
            open.addAll(blueprint.parts().get(p).points().isEmpty() ? picked.get(p) : List.of());
        }
        List<Double> shared = shared(open, scale());
        List<List<Double>> out = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < picked.size(); p++) {
            Part part = blueprint.parts().get(p);
            List<Double> points = new ArrayList<>();
            for (int i = 0; i < picked.get(p).size(); i++) {
                points.add(part.points().isEmpty() ? shared.get(at++) : part.points(i, 0));
            }
            out.add(points);
        }
        return out;
    }

    private List<Double> shared(List<Question> open, double scale) {
        List<Double> own = open.stream().map(q -> own(blueprint, q)).toList();
        if (scale == 1) {
            return own;
        }
        double sum = sum(own);
        double rest = sum * scale;
        boolean whole = Math.abs(rest - Math.rint(rest)) < 1e-9 && rest >= open.size();
        List<Double> points = AnswerKey.split(
                rest, whole ? 1 : 0.5, own.stream().map(value -> value / sum).toList());
        return whole ? even(open, own, points) : points;
    }

    /**
     * The same, but so that the things a question asks for earn alike: a list of three 6 or 9 points, not 7. What that
     * adds or takes is made up by the questions that ask for one thing or two, by a point each at most; where that is
     * not enough, or would let one that asks for more earn less, all stays as it was.
     */
    private static List<Double> even(List<Question> open, List<Double> own, List<Double> points) {
        List<Double> out = new ArrayList<>(points);
        List<Integer> loose = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            int step = step(open.get(i));
            if (step == 1) {
                loose.add(i);
            } else {
                out.set(i, (double) step * Math.max(1, Math.round(out.get(i) / step)));
            }
        }
        double left = sum(points) - sum(out);
        if (Math.abs(left) > loose.size()) {
            return points;
        }
        // Those that have most give first; those that have least take first.
        loose.sort(Comparator.comparingDouble(i -> left < 0 ? -points.get(i) : points.get(i)));
        for (int i : loose.subList(0, (int) Math.rint(Math.abs(left)))) {
            out.set(i, out.get(i) + Math.signum(left));
        }
        boolean fair = IntStream.range(0, out.size())
                .allMatch(i -> out.get(i) >= 1
                        && IntStream.range(0, out.size())
                                .allMatch(j -> own.get(i) <= own.get(j) || out.get(i) >= out.get(j)));
        return fair ? out : points;
    }

    /** Points in steps of so many divide into halves for each thing asked for. */
    private static int step(Question question) {
        if (!(question.response() instanceof Response.Free free)) {
            return 1;
        }
        boolean alike = free.rubric().criteria().stream()
                        .mapToDouble(Criterion::weight)
                        .distinct()
                        .count()
                == 1;
        int things = free.rubric().enough();
        return !alike ? 1 : things % 2 == 0 ? things / 2 : things;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
