package moxie.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moxie.note.Library;
import moxie.note.Point;
import moxie.note.Topic;
import moxie.text.Normal;
import moxie.text.Shuffle;

/** The questions moxie asks about some notes. */
public final class Questions {
    private final long seed;
    private final List<QuestionKind> kinds;
    private final List<Question> asked = new ArrayList<>();
    private final List<Bank.Dropped> dropped = new ArrayList<>();
    private final List<Point> eligible = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> prompts = new HashMap<>();
    private final Set<String> texts = new HashSet<>();

    /** So many unlike points nobody can tell from others of the same section. */
    private static final int MOST_UNLIKE = 4;

    private Questions(long seed, List<QuestionKind> kinds) {
        this.seed = seed;
        this.kinds = kinds;
    }

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
        return new Questions(seed, QuestionKinds.ALL).all(library);
    }

    private Bank all(Library library) {
        for (Topic topic : Bounded.of(library.topics())) {
            walk(new QuestionKind.Place(List.of(), topic, Learned.labels(topic), seed));
        }
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
            if (section && (dump ? told * 3 >= size : told == size)) {
                dropped.add(new Bank.Dropped(question, "section"));
            } else {
                kept.add(question);
            }
        }
        asked.clear();
        asked.addAll(kept);
    }

    private void walk(QuestionKind.Place place) {
        Topic topic = place.topic();
        if (Skipped.topic(topic)) {
            return;
        }
        topic.points().stream()
                .filter(point -> !Skipped.point(point) && texts.add(Normal.of(point.text())))
                .forEach(eligible::add);
        for (QuestionKind kind : kinds) {
            kind.ask(place).forEach(this::judge);
        }
        for (Topic below : topic.topics()) {
            walk(place.down(below));
        }
    }

    private void judge(Candidate candidate) {
        Question question = question(candidate);
        Optional<Gate> gate = Gate.of(candidate);
        if (gate.isPresent()) {
            dropped.add(new Bank.Dropped(question, gate.get().name()));
            return;
        }
        String said = Normal.of(question.context() + "\u0001" + question.prompt());
        Integer before = prompts.putIfAbsent(said, asked.size());
        if (before != null) {
            merge(before, question);
            return;
        }
        asked.add(question);
    }

    /** The same prompt twice: one question whose rubric has both answers, where both are free text of one topic. */
    private void merge(int at, Question second) {
        Question first = asked.get(at);
        boolean near = first.source().file().equals(second.source().file());
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

    private Question question(Candidate candidate) {
        Topic topic = candidate.place().topic();
        List<String> path = candidate.place().names();
        String id = String.format(
                "%012x",
                Shuffle.key(
                                0,
                                Normal.of(String.join("\u0001", path)),
                                candidate.kind(),
                                Normal.of(candidate.identity()))
                        >>> 16);
        int again = ids.merge(id, 1, Integer::sum);
        return new Question(
                again == 1 ? id : id + "-" + again,
                candidate.kind(),
                path,
                Context.of(candidate),
                candidate.prompt(),
                topic.language(),
                worth(candidate),
                candidate.source(),
                candidate.response(),
                candidate.covers().stream().map(Point::id).toList(),
                Difficulty.of(candidate));
    }

    /** One for each thing a full answer says; code one for each four lines, at most ten. */
    private static double worth(Candidate candidate) {
        if (candidate.response() instanceof Response.Code code) {
            long lines = code.code().lines().filter(line -> !line.isBlank()).count();
            return Math.max(1, Math.min(10, (lines + 3) / 4));
        }
        boolean one = candidate.response() instanceof Response.Choice || candidate.response() instanceof Response.Order;
        return one ? 1 : Math.max(1, candidate.answers().size());
    }
}
