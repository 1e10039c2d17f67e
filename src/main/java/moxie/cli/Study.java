package moxie.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.question.Question;
import moxie.question.Questions;
import moxie.quiz.Ask;
import moxie.quiz.Heirs;
import moxie.quiz.Moment;
import moxie.review.Anchor;
import moxie.review.Anchors;
import moxie.review.Day;
import moxie.review.Entry;
import moxie.review.ReviewLog;
import moxie.review.Schedule;
import moxie.text.Shuffle;

/**
 * A person's notes, what can be asked about them and the history of asking: read once for one command. What edits of
 * the notes mean for the history is worked out at once, and written down together with the first new entry.
 */
final class Study {
    private final Call call;
    private final ReviewLog log;
    private final Anchors anchors;
    private final Habits habits;
    private Library library;
    private List<Ask> asks = List.of();
    private Anchors.Found found = new Anchors.Found(Map.of(), List.of(), List.of());
    private List<Entry> pending = List.of();
    private ReviewLog.Contents contents = ReviewLog.Contents.NONE;
    private Schedule schedule;
    private int moments;

    private Study(Call call) {
        this.call = call;
        this.log = new ReviewLog(call.settings().data());
        this.anchors = new Anchors(call.settings().data());
        this.habits = Habits.read(call.settings().data());
        this.library = Shelf.library(call);
        this.schedule = Schedule.of(contents, habits.fsrs());
    }

    /** Reads notes and history; tells about lines of the history that cannot be read. */
    static Study open(Call call) {
        Study study = new Study(call);
        study.reread();
        study.place();
        study.tell();
        return study;
    }

    /** Tells what in the history does not count, or counts oddly. */
    private void tell() {
        Path file = call.settings().data().resolve("reviews.jsonl");
        List<Integer> unreadable = contents.unreadable();
        if (!unreadable.isEmpty()) {
            call.say("study.unreadable", unreadable.size(), file, unreadable.get(0));
        }
        if (contents.later() > 0) {
            call.say("study.later", contents.later(), file);
        }
        int ahead = contents.after(now().at().plusDays(1));
        if (ahead > 0) {
            Entry last = contents.entries().get(contents.entries().size() - 1);
            call.say("study.ahead", ahead, file, last.at().toLocalDate().toString());
        }
    }

    /** Reads the notes again, as after an edit. */
    void reload() {
        library = Shelf.library(call);
        place();
    }

    /** Finds what is known in the notes, and names each question by its place and kind. */
    private void place() {
        Places places = Places.of(library, call.settings(), call.host().folder());
        List<Question> questions = Questions.of(library);
        places.addParts(questions);
        List<Anchor> known = anchors.all();
        found = Anchors.find(places.within(known), known, places.all());
        pending = found.decisions().stream().flatMap(d -> event(d).stream()).toList();
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Set<String>> beside = new HashMap<>();
        for (Question question : questions) {
            List<String> path = question.topic();
            if (!path.isEmpty()) {
                String above = String.join("\u001f", path.subList(0, path.size() - 1));
                beside.computeIfAbsent(above, k -> new LinkedHashSet<>()).add(path.get(path.size() - 1));
            }
        }
        List<Ask> out = new ArrayList<>();
        for (Question question : questions) {
            String owner = places.owner(question);
            String kind = found.ids().getOrDefault(owner, owner) + "/" + question.kind();
            int n = seen.merge(kind, 1, Integer::sum);
            List<String> points = question.covers().stream()
                    .map(point -> found.ids().getOrDefault(point, point))
                    .toList();
            out.add(new Ask(question, n == 1 ? kind : kind + "/" + n, points, beside(question, beside)));
        }
        fold();
        Set<String> apart =
                known.stream().filter(Anchor::isRetired).map(Anchor::id).collect(Collectors.toSet());
        asks = Heirs.settle(out, schedule, apart);
    }

    private static List<String> beside(Question question, Map<String, Set<String>> beside) {
        List<String> path = question.topic();
        if (path.isEmpty()) {
            return List.of();
        }
        String own = path.get(path.size() - 1);
        return beside.get(String.join("\u001f", path.subList(0, path.size() - 1))).stream()
                .filter(name -> !name.equals(own))
                .limit(5)
                .toList();
    }

    private Optional<Entry> event(Anchors.Decision decision) {
        Entry.What what = switch (decision.fate()) {
            case EDITED -> Entry.What.EDITED;
            case REWRITTEN -> Entry.What.RESTART;
            case MOVED, GONE -> null;
        };
        if (what == null) {
            return Optional.empty();
        }
        Moment now = now();
        return Optional.of(new Entry.Event(
                now.id(), now.at(), now.day(), what, decision.was().id()));
    }

    /** Works out the schedule from the log as it now is. */
    void reread() {
        contents = log.read();
        fold();
    }

    private void fold() {
        schedule = Schedule.of(contents.with(pending), habits.fsrs());
    }

    /**
     * Writes an entry to the log, after the identities it speaks of; it is on the disk when this returns.
     *
     * @throws Failure when the data folder cannot be written
     */
    void write(Entry... entries) {
        anchors.write(found, now().at());
        List<Entry> all = new ArrayList<>(pending);
        all.addAll(List.of(entries));
        log.append(all);
        found = new Anchors.Found(found.ids(), found.decisions(), List.of());
        pending = List.of();
        reread();
    }

    /** Makes sure that answers can be written before anything is asked. */
    void ready() {
        log.ready();
    }

    /** Every question by the name its history goes by. */
    Map<String, Ask> byKey() {
        Map<String, Ask> out = new HashMap<>();
        asks.forEach(ask -> out.put(ask.key(), ask));
        return out;
    }

    /** Writes down the identities of what is in the notes now, so that they outlive the next edit. */
    void remember() {
        write();
    }

    /** Gives an identity another place in the notes, or takes its place away. */
    void relink(List<Anchor> changed) {
        write();
        anchors.write(changed);
        place();
    }

    /** Everything ever anchored, as it was last written. */
    List<Anchor> anchors() {
        return anchors.all();
    }

    /** The decisions written down so far, oldest first. */
    List<Anchors.Decided> decided() {
        return anchors.decided();
    }

    /** The identity of a topic or point of the notes. */
    String identity(String node) {
        return found.ids().get(node);
    }

    Habits habits() {
        return habits;
    }

    Library library() {
        return library;
    }

    List<Ask> asks() {
        return asks;
    }

    ReviewLog.Contents contents() {
        return contents;
    }

    /** What edits of the notes meant for what was known, as found when they were read. */
    List<Anchors.Decision> decisions() {
        return found.decisions();
    }

    Schedule schedule() {
        return schedule;
    }

    LocalDate today() {
        return Day.of(call.host().clock().instant(), call.host().zone());
    }

    /** Now, with a name for the log that no other line has. */
    Moment now() {
        OffsetDateTime at = OffsetDateTime.ofInstant(
                        call.host().clock().instant(), call.host().zone())
                .truncatedTo(ChronoUnit.MILLIS);
        long key = Shuffle.key(
                call.host().seed(),
                at.toString(),
                String.valueOf(contents.entries().size()),
                String.valueOf(moments++));
        return new Moment(Long.toUnsignedString(key, 36), at, today());
    }

    /** The question with this id. */
    Optional<Ask> question(String id) {
        return asks.stream().filter(ask -> ask.question().id().equals(id)).findFirst();
    }

    /**
     * The questions about some topics, or all of them when none is named; the id of a question names just that.
     *
     * @throws Failure naming the nearest topic when there is none, or the topic when it has no question
     */
    List<Ask> about(List<String> names) {
        if (names.isEmpty()) {
            return asks;
        }
        Set<Ask> out = new LinkedHashSet<>();
        for (String name : names) {
            Optional<Ask> one = question(name);
            out.addAll(one.isPresent() ? List.of(one.get()) : topic(name));
        }
        return List.copyOf(out);
    }

    private List<Ask> topic(String name) {
        List<Question> questions = asks.stream().map(Ask::question).toList();
        Set<String> ids = Chosen.of(library, List.of(name)).from(questions).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
        List<Ask> these =
                asks.stream().filter(ask -> ids.contains(ask.question().id())).toList();
        if (these.isEmpty()) {
            throw Failure.of("error.study.nothing", name);
        }
        return these;
    }
}
