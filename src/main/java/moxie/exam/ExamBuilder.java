package moxie.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.exam.Blueprint.Part;
import moxie.exam.Exam.Shortage;
import moxie.question.Question;
import moxie.text.Language;
import moxie.text.Shuffle;

/** Builds an exam from a blueprint and the questions of the notes: a pure function of the two. */
public final class ExamBuilder {
    private ExamBuilder() {}

    /** As if nothing had ever been asked. */
    public static Exam build(Blueprint asked, List<Question> bank) {
        return build(asked, bank, Past.NONE);
    }

    /** The exam, or what is missing for it; never another question than asked for. */
    public static Exam build(Blueprint asked, List<Question> bank, Past past) {
        List<Question> open = open(asked, bank, past);
        Blueprint blueprint = decided(asked, open);
        List<Form> forms = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Choice first = null;
        for (String name : blueprint.forms()) {
            Choice choice = first;
            if (choice == null || !blueprint.sameQuestions()) {
                List<Question> left =
                        open.stream().filter(q -> !used.contains(q.id())).toList();
                choice = Choice.of(blueprint, name, left, past);
                choice.picked().forEach(part -> part.forEach(q -> used.add(q.id())));
                shortages.addAll(choice.shortages());
                first = choice;
            }
            forms.add(form(blueprint, name, variants(blueprint, name, choice.picked(), open)));
        }
        return new Exam(blueprint, shortages.isEmpty() ? forms : List.of(), shortages);
    }

    /** The questions that may stand on the paper, each id once. */
    private static List<Question> open(Blueprint blueprint, List<Question> bank, Past past) {
        Map<String, Question> byId = new LinkedHashMap<>();
        bank.forEach(question -> byId.putIfAbsent(question.id(), question));
        blueprint.wishes().avoid().forEach(byId::remove);
        past.used().forEach(byId::remove);
        blueprint.topics().stream()
                .filter(share -> share.most() == 0)
                .map(share -> TopicPath.of(share.name()))
                .forEach(never -> byId.values().removeIf(never::holds));
        return List.copyOf(byId.values());
    }

    private static Blueprint decided(Blueprint asked, List<Question> open) {
        if (!asked.words().equals("auto")) {
            return asked;
        }
        long chinese = open.stream().filter(q -> q.language() == Language.ZH).count();
        return asked.worded(2 * chinese >= open.size() ? "zh" : "en");
    }

    /**
     * The same questions, but of those with computed numbers another variant on each form: {@code computed-softmax-2}
     * on one, {@code computed-softmax-3} on the next.
     */
    private static List<List<Question>> variants(
            Blueprint blueprint, String form, List<List<Question>> picked, List<Question> open) {
        int turn = blueprint.forms().indexOf(form);
        if (turn == 0 || !blueprint.sameQuestions()) {
            return picked;
        }
        List<List<Question>> out = new ArrayList<>();
        for (List<Question> part : picked) {
            out.add(part.stream()
                    .map(question -> {
                        List<Question> family = open.stream()
                                .filter(other -> other.kind().equals("computed")
                                        && other.covers().equals(question.covers()))
                                .toList();
                        int at = family.indexOf(question);
                        return at < 0 ? question : family.get((at + turn) % family.size());
                    })
                    .toList());
        }
        return out;
    }

    /** Sets chosen questions in the order of one form. */
    static Form form(Blueprint blueprint, String name, List<List<Question>> picked) {
        Options options = new Options(blueprint.seed(), name);
        List<List<Double>> points = points(blueprint, picked);
        List<Form.Section> sections = new ArrayList<>();
        int number = 1;
        for (int p = 0; p < picked.size(); p++) {
            Part part = blueprint.parts().get(p);
            List<Placed> placed = new ArrayList<>();
            for (int i : order(blueprint, name, part, picked.get(p))) {
                Question question = picked.get(p).get(i);
                List<Integer> order = options.order(question, part.options());
                double worth = points.get(p).get(part.points().size() > 1 ? placed.size() : i);
                int lines = part.lines() < 0 ? Room.lines(question, worth) : part.lines();
                placed.add(new Placed(number++, Options.arranged(question, order), order, worth, lines));
            }
            sections.add(new Form.Section(part.title(), usual(placed), placed));
        }
        return new Form(name, sections);
    }

    private static List<Integer> order(Blueprint blueprint, String form, Part part, List<Question> picked) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < picked.size(); i++) {
            indices.add(i);
        }
        if (!part.shuffle()) {
            return indices;
        }
        List<Integer> order = new ArrayList<>(Shuffle.order(
                blueprint.seed(), indices, i -> form + "/" + picked.get(i).id()));
        // What takes half a page comes last in its section: before it, the short ones fill the page that is begun.
        if (part.lines() < 0) {
            order.sort(Comparator.comparing(i -> Room.halfPage(picked.get(i))));
        }
        return order;
    }

    static Shape usual(List<Placed> placed) {
        Map<Shape, Integer> count = new EnumMap<>(Shape.class);
        placed.forEach(q -> count.merge(q.shape(), 1, Integer::sum));
        return count.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(Shape.SHORT);
    }

    /**
     * The points of a question where its section gives none. A whole is shared by one for each question and one for
     * each thing it asks for: by the things alone, a list of eight would be worth eight definitions.
     */
    static double own(Blueprint blueprint, Question question) {
        return blueprint.points() > 0 ? 1 + question.points() : question.points();
    }

    /** Points by part and question; where the blueprint gives only the whole, own points are scaled to it. */
    private static List<List<Double>> points(Blueprint blueprint, List<List<Question>> picked) {
        List<List<Double>> out = new ArrayList<>();
        for (int p = 0; p < picked.size(); p++) {
            List<Double> points = new ArrayList<>();
            for (int i = 0; i < picked.get(p).size(); i++) {
                points.add(blueprint
                        .parts()
                        .get(p)
                        .points(i, own(blueprint, picked.get(p).get(i))));
            }
            out.add(points);
        }
        double scale = scale(blueprint, picked);
        if (scale != 1) {
            scale(blueprint, out, scale);
        }
        return out;
    }

    /** What own points are multiplied with, so that the paper sums to the points of its blueprint. */
    static double scale(Blueprint blueprint, List<List<Question>> picked) {
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

    private static void scale(Blueprint blueprint, List<List<Double>> points, double scale) {
        List<Double> own = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            if (blueprint.parts().get(p).points().isEmpty()) {
                own.addAll(points.get(p));
            }
        }
        double sum = own.stream().mapToDouble(Double::doubleValue).sum();
        double rest = sum * scale;
        double unit = Math.abs(rest - Math.rint(rest)) < 1e-9 ? 1 : 0.5;
        List<Double> scaled = AnswerKey.split(
                rest, unit, own.stream().map(value -> value / sum).toList());
        int at = 0;
        for (int p = 0; p < points.size(); p++) {
            if (blueprint.parts().get(p).points().isEmpty()) {
                for (int i = 0; i < points.get(p).size(); i++) {
                    points.get(p).set(i, scaled.get(at++));
                }
            }
        }
    }
}
