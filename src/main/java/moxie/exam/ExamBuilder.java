package moxie.exam;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
        return asked.worded(language(open) == Language.ZH ? "zh" : "en");
    }

    /** What most of the questions of the notes are asked in, each id counted once. */
    public static Language language(List<Question> bank) {
        Map<String, Language> byId = new HashMap<>();
        bank.stream()
                .filter(question -> !question.kind().equals("computed"))
                .forEach(question -> byId.put(question.id(), question.language()));
        long chinese = byId.values().stream().filter(Language.ZH::equals).count();
        return 2 * chinese >= byId.size() ? Language.ZH : Language.EN;
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
        List<List<Double>> points = new Sharing(blueprint, picked).points();
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
}
