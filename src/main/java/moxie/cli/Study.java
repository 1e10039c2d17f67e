package moxie.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moxie.message.Failure;
import moxie.note.Library;
import moxie.question.Question;
import moxie.question.Questions;
import moxie.quiz.Ask;
import moxie.quiz.Moment;
import moxie.review.Day;
import moxie.review.Fsrs;
import moxie.review.ReviewLog;
import moxie.review.Schedule;
import moxie.text.Normal;
import moxie.text.Shuffle;
import moxie.text.Suggestion;

/** A person's notes, what can be asked about them and the history of asking: read once for one command. */
final class Study {
    private static final double RETENTION = 0.9;

    private final Host host;
    private final ReviewLog log;
    private final List<Ask> asks;
    private ReviewLog.Contents contents;
    private Schedule schedule;
    private int moments;

    Study(Host host, ReviewLog log, List<Ask> asks) {
        this.host = host;
        this.log = log;
        this.asks = List.copyOf(asks);
        reread();
    }

    /** Reads notes and history; tells about lines of the history that cannot be read. */
    static Study open(Call call) {
        Library library = Shelf.library(call);
        List<Ask> asks = new ArrayList<>();
        for (Question question : Questions.of(library)) {
            asks.add(new Ask(question, question.id(), question.covers(), List.of()));
        }
        Study study = new Study(call.host(), new ReviewLog(call.settings().data()), asks);
        if (!study.contents.unreadable().isEmpty()) {
            call.say(
                    "study.unreadable",
                    study.contents.unreadable().size(),
                    call.settings().data().resolve("reviews.jsonl"),
                    study.contents.unreadable().get(0));
        }
        return study;
    }

    /** Works out the schedule from the log as it now is. */
    void reread() {
        contents = log.read();
        schedule = Schedule.of(contents, Fsrs.of(RETENTION));
    }

    List<Ask> asks() {
        return asks;
    }

    ReviewLog log() {
        return log;
    }

    ReviewLog.Contents contents() {
        return contents;
    }

    Schedule schedule() {
        return schedule;
    }

    LocalDate today() {
        return Day.of(host.clock().instant(), host.zone());
    }

    /** Now, with a name for the log that no other line has. */
    Moment now() {
        OffsetDateTime at = OffsetDateTime.ofInstant(host.clock().instant(), host.zone());
        long key = Shuffle.key(
                host.seed(), at.toString(), String.valueOf(contents.entries().size()), String.valueOf(moments++));
        return new Moment(Long.toUnsignedString(key, 36), at, today());
    }

    /**
     * The questions about some topics, or all of them when none is named. A name counts wherever it stands in the
     * path of topics; the id of a question names just that.
     *
     * @throws Failure naming the nearest topic when one has no question
     */
    List<Ask> about(List<String> names) {
        if (names.isEmpty()) {
            return asks;
        }
        Set<Ask> out = new LinkedHashSet<>();
        for (String name : names) {
            String wanted = Normal.of(name);
            List<Ask> these = matching(wanted, true);
            if (these.isEmpty()) {
                these = matching(wanted, false);
            }
            if (these.isEmpty()) {
                throw unknown(name);
            }
            out.addAll(these);
        }
        return List.copyOf(out);
    }

    /** The question with this id. */
    Optional<Ask> question(String id) {
        return asks.stream().filter(ask -> ask.question().id().equals(id)).findFirst();
    }

    private List<Ask> matching(String wanted, boolean whole) {
        return asks.stream()
                .filter(ask -> ask.question().id().equals(wanted)
                        || ask.question().topic().stream()
                                .map(Normal::of)
                                .anyMatch(topic -> whole ? topic.equals(wanted) : topic.contains(wanted)))
                .toList();
    }

    private Failure unknown(String name) {
        List<String> topics = asks.stream()
                .flatMap(ask -> ask.question().topic().stream())
                .distinct()
                .toList();
        return Suggestion.nearest(name, topics)
                .map(near -> Failure.of("error.study.topic.near", name, near))
                .orElseGet(() -> Failure.of("error.study.topic", name));
    }
}
