package moxie.exam;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moxie.exam.Blueprint.Part;
import moxie.exam.Lock.LockedForm;
import moxie.exam.Lock.LockedQuestion;
import moxie.message.Failure;
import moxie.question.Question;
import moxie.question.Response;

/**
 * An exam made again from its lock and the notes as they are now.
 *
 * @param exam the forms; where a question changed, with the question as it is now, where one is gone, without it
 * @param changes what the notes say differently since
 */
public record Again(Exam exam, List<Again.Change> changes) {
    public Again {
        changes = List.copyOf(changes);
    }

    /** How a question differs from the day the exam was made. */
    public enum Kind {
        CHANGED,
        GONE
    }

    /**
     * A question the notes no longer give as it was printed.
     *
     * @param source where it stood
     */
    public record Change(Kind kind, String form, int number, String id, String source) {}

    /** @throws Failure when the lock's blueprint cannot be read */
    public static Again of(String file, Lock lock, List<Question> bank) {
        BlueprintReader.Reading reading = BlueprintReader.read(lock.blueprint());
        if (reading.blueprint().isEmpty()) {
            throw Failure.of("error.exam.lock", file);
        }
        Blueprint blueprint = reading.blueprint().get(0);
        Map<String, Question> byId = new HashMap<>();
        bank.forEach(question -> byId.putIfAbsent(question.id(), question));
        List<Change> changes = new ArrayList<>();
        List<Form> forms = new ArrayList<>();
        for (LockedForm form : lock.forms()) {
            forms.add(form(blueprint, form, byId, changes));
        }
        return new Again(new Exam(blueprint, forms, List.of()), changes);
    }

    private static Form form(Blueprint blueprint, LockedForm locked, Map<String, Question> byId, List<Change> changes) {
        List<List<Placed>> sections = new ArrayList<>();
        blueprint.parts().forEach(part -> sections.add(new ArrayList<>()));
        for (LockedQuestion old : locked.questions()) {
            Question question = byId.get(old.id());
            if (question == null || old.section() < 0 || old.section() >= sections.size()) {
                changes.add(new Change(Kind.GONE, locked.name(), old.number(), old.id(), old.source()));
                continue;
            }
            Part part = blueprint.parts().get(old.section());
            boolean sameOptions = fits(question, old.order());
            List<Integer> order = sameOptions ? old.order() : natural(question);
            int lines = part.lines() < 0 ? Room.lines(question, old.points()) : part.lines();
            Placed placed = new Placed(old.number(), Options.arranged(question, order), order, old.points(), lines);
            if (!sameOptions || !Lock.hash(placed).equals(old.text())) {
                changes.add(new Change(Kind.CHANGED, locked.name(), old.number(), old.id(), old.source()));
            }
            sections.get(old.section()).add(placed);
        }
        List<Form.Section> out = new ArrayList<>();
        for (int s = 0; s < sections.size(); s++) {
            out.add(new Form.Section(
                    blueprint.parts().get(s).title(), ExamBuilder.usual(sections.get(s)), sections.get(s)));
        }
        return new Form(locked.name(), out);
    }

    private static List<Integer> natural(Question question) {
        return IntStream.range(0, question.response().options().size()).boxed().toList();
    }

    /** Can the question's options be put in this order, with all right ones among them? */
    private static boolean fits(Question question, List<Integer> order) {
        int size = question.response().options().size();
        boolean inside =
                order.stream().allMatch(i -> i >= 0 && i < size) && new HashSet<>(order).size() == order.size();
        if (question.response() instanceof Response.Choice choice) {
            return inside && order.containsAll(choice.correct());
        }
        return inside && order.size() == size;
    }
}
