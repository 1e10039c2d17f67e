package moxie.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.quiz.Ask;
import moxie.quiz.Quiz;
import moxie.review.Bookmark;
import moxie.review.Day;
import moxie.text.Wrap;

/**
 * How a session starts: where a broken one stood, if the person wants, or afresh.
 *
 * @param draft what was typed and not sent
 * @param bookmarks may this session leave a bookmark? not while another process has one
 */
record Resumption(Quiz quiz, String draft, boolean bookmarks) {
    static Resumption of(Call call, Study study, Console console, Choice choice) {
        Optional<Bookmark> bookmark = Bookmark.read(call.settings().data());
        boolean elsewhere = bookmark.isPresent() && alive(bookmark.get());
        if (bookmark.isPresent() && !elsewhere && !call.has("--fresh")) {
            Optional<Resumption> again = offer(call, study, console, bookmark.get());
            if (again.isPresent()) {
                return again.get();
            }
        }
        return new Resumption(Quiz.of(choice.pick(), call.has("--cram")), "", !elsewhere);
    }

    /** Whether another process still holds the session: not one that only came by the same number later. */
    private static boolean alive(Bookmark bookmark) {
        Instant since = bookmark.at().toInstant().plusSeconds(2); // systems tell the start of a process to the second
        return bookmark.process() != ProcessHandle.current().pid()
                && ProcessHandle.of(bookmark.process())
                        .filter(ProcessHandle::isAlive)
                        .map(ProcessHandle::info)
                        .filter(info -> info.command().isPresent()) // one that died and was not buried has none
                        .filter(info -> !info.startInstant().orElse(since).isAfter(since))
                        .isPresent();
    }

    private static Optional<Resumption> offer(Call call, Study study, Console console, Bookmark bookmark) {
        Map<String, Ask> asks = study.byKey();
        List<Ask> queue = bookmark.queue().stream()
                .map(asks::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        int behind = (int) bookmark.queue().stream()
                .limit(bookmark.position())
                .filter(asks::containsKey)
                .count();
        boolean today = Day.of(bookmark.at().toInstant(), call.host().zone()).equals(study.today());
        if (!today || behind >= queue.size()) {
            return Optional.empty();
        }
        String time = bookmark.at()
                .atZoneSameInstant(call.host().zone())
                .toLocalTime()
                .toString()
                .substring(0, 5);
        String offer = call.words().get("quiz.resume", behind + 1, queue.size(), time);
        console.print(Wrap.lines(offer, console.columns() - 1));
        Console.Input input = console.ask(Console.Field.line("· "));
        boolean no = !(input instanceof Console.Input.Text text)
                || text.text().strip().toLowerCase(java.util.Locale.ROOT).startsWith("n");
        return no
                ? Optional.empty()
                : Optional.of(new Resumption(Quiz.of(queue, bookmark.cram()).from(behind), bookmark.draft(), true));
    }
}
