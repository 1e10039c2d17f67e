package moxie.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Normal;

/** The questions moxie asks about some notes. */
public final class Questions {
    /** Fewer notes are read one after the other: starting threads would take longer. */
    private static final int MANY = 4;

    private final List<Question> asked = new ArrayList<>();
    private final List<Bank.Dropped> dropped = new ArrayList<>();
    private final List<Point> eligible = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> prompts = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** So many unlike points nobody can tell from others of the same section. */
    private static final int MOST_UNLIKE = 7;

    private Questions() {}

    /** All questions that pass the gates, in the order of the notes. */
    public static List<Question> of(Library library) {
        return bank(library, 0).questions();
    }

    /**
     * The questions, and what was not asked and why.
     *
     * @param seed for kinds that choose among distractors or data; equal seeds, equal questions
     */
    public static Bank bank(Library library, long seed) {
        List<Topic> notes = Bounded.of(library.topics());
        List<Drafts> drafts = (notes.size() < MANY ? notes.stream() : notes.parallelStream())
                .map(note -> Drafts.of(note, seed, QuestionKinds.ALL))
                .toList();
        Questions questions = new Questions();
        drafts.forEach(questions::add);
        return questions.bank();
    }

    private void add(Drafts note) {
        note.worthy().forEach(worthy -> {
            if (texts.add(worthy.said())) {
                eligible.add(worthy.point());
            }
        });
        note.drafts().forEach(this::judge);
    }

    private Bank bank() {
        dropSections();
        Set<String> covered = new HashSet<>();
        asked.forEach(question -> covered.addAll(question.covers()));
        List<Point> uncovered =
                eligible.stream().filter(point -> !covered.contains(point.id())).toList();
        return new Bank(asked, dropped, uncovered, eligible.size());
    }

    /** A section of unlike points is written down as a whole only where some of them are asked in no other way. */
    private void dropSections() {
        Map<String, Integer> times = new HashMap<>();
        for (Question question : asked) {
            question.covers().stream().distinct().forEach(point -> times.merge(point, 1, Integer::sum));
        }
        List<Question> kept = new ArrayList<>();
        for (Question question : asked) {
            boolean section = question.kind().equals("recall") && !RecallKind.alike(question);
            long told = question.covers().stream()
                    .filter(point -> times.get(point) > 1)
                    .count();
            int size = question.covers().size();
            boolean dump = question.response() instanceof Response.Free free
                    && free.rubric().criteria().size() > MOST_UNLIKE;
            if (section && (told == size || (dump && told * 2 >= size))) {
                dropped.add(new Bank.Dropped(question, "section"));
            } else {
                kept.add(question);
            }
        }
        asked.clear();
        asked.addAll(kept);
    }

    private void judge(Drafts.Draft draft) {
        Question question = numbered(draft.question());
        if (draft.gate().isPresent()) {
            dropped.add(new Bank.Dropped(question, draft.gate().get().name()));
            return;
        }
        Integer before = prompts.putIfAbsent(draft.said(), asked.size());
        if (before != null) {
            merge(before, question);
            return;
        }
        asked.add(question);
    }

    /** The question itself, or with a number where another has its id already. */
    private Question numbered(Question question) {
        int again = ids.merge(question.id(), 1, Integer::sum);
        return again == 1 ? question : question.named(question.id() + "-" + again);
    }

    /** The same prompt twice: one question whose rubric has both answers, where both are free text of one topic. */
    private void merge(int at, Question second) {
        Question first = asked.get(at);
        boolean counted = first.prompt().chars().anyMatch(Character::isDigit);
        boolean near = !counted && first.source().file().equals(second.source().file());
        if (near
                && first.response() instanceof Response.Free a
                && second.response() instanceof Response.Free b
                && !a.rubric().ordered()) {
            List<Criterion> criteria = new ArrayList<>(a.rubric().criteria());
            for (Criterion criterion : b.rubric().criteria()) {
                if (criteria.stream().noneMatch(c -> Normal.of(c.text()).equals(Normal.of(criterion.text())))) {
                    criteria.add(criterion);
                }
            }
            List<String> covers = new ArrayList<>(first.covers());
            covers.addAll(second.covers());
            asked.set(
                    at,
                    new Question(
                            first.id(),
                            first.kind(),
                            first.topic(),
                            first.context(),
                            first.prompt(),
                            first.language(),
                            criteria.size(),
                            first.source(),
                            new Response.Free(new Rubric(criteria, false, criteria.size())),
                            covers,
                            first.difficulty()));
        } else {
            dropped.add(new Bank.Dropped(second, "duplicate"));
        }
    }
}
