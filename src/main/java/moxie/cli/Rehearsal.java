package moxie.cli;

import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import moxie.lookup.Finder;
import moxie.lookup.Query;
import moxie.review.Anchor;
import moxie.review.Anchors;
import moxie.review.Rating;
import moxie.review.Review;
import moxie.review.ReviewLog;

/**
 * Walks once through the program, so that the launcher can record which classes it needs. Not a command: only
 * {@code scripts/moxie} starts it, and looks at nothing it says.
 */
public final class Rehearsal {
    /** Notes as a person has them, in a folder: the launcher rehearses where the project lies. */
    private static final String NOTES = "content/en";

    private static final String[][] LOOK = {
        {"look", "attention"},
        {"look", "--color", "always", "attention", "softmax"},
        {"look", "-n", NOTES, "softmax"},
        {"look", "-l", "the"},
        {"--version"},
    };
    private static final String[][] MAIN = {
        {},
        {"--help"},
        {"--version", "--json"},
        {"tree"},
        {"tree", "-n", NOTES},
        {"tree", "--json"},
        {"tree", "attention"},
        {"questions", "-c", "3", "--seed", "1"},
        {"questions", "-n", NOTES, "-c", "3", "--key", "--json"},
        {"quiz", "-c", "2"},
        {"quiz", "-n", NOTES, "-c", "1", "attention", "--lang", "zh"},
        {"grade", "attention", "queries, keys and values"},
        {"demo"},
        {"demo", "attention"},
        {"demo", "attention", "--color", "always"},
        {"check", NOTES},
        {"stats"},
        {"why", "attention"},
        {"plan", "--by", "2099-01-01", "--minutes", "20"},
        {"look", "--help"},
        {"look", "--json", "attention"},
        {"look", "atention"},
        {"no-such-command"},
    };

    private Rehearsal() {}

    /** @param args {@code look}, or {@code main} for all the rest */
    public static void main(String[] args) {
        PrintStream out = new Sink(FileDescriptor.out).text();
        PrintStream err = new Sink(FileDescriptor.err).text();
        boolean look = args.length > 0 && args[0].equals("look");
        if (look) {
            answer(Main.machine(out, err));
        }
        for (String[] line : look ? LOOK : MAIN) {
            Moxie.run(Main.machine(out, err), line);
        }
    }

    /** One answer to the topic that is looked up first, where nothing was answered yet: its page then says when next. */
    private static void answer(Host host) {
        Path data = host.folder().resolve(host.env("MOXIE_HOME"));
        if (host.env("MOXIE_HOME").isEmpty() || Files.exists(data.resolve("reviews.jsonl"))) {
            return;
        }
        Query query = Query.of(List.of("attention"));
        List<String> topic = Finder.find(List.of(Path.of(NOTES)), host.folder(), query, 1)
                .hits()
                .get(0)
                .topic();
        OffsetDateTime now = host.clock().instant().atOffset(ZoneOffset.UTC);
        List<Review.PointScore> points = List.of(new Review.PointScore("a", 1));
        new Anchors(data).write(List.of(new Anchor("a", "", "", String.join(" › ", topic), "", "", "", false)));
        new ReviewLog(data)
                .append(new Review(
                        "r",
                        "a/term",
                        now,
                        now.toLocalDate(),
                        Rating.GOOD,
                        Rating.GOOD,
                        1,
                        points,
                        0,
                        0,
                        "",
                        0,
                        false,
                        ""));
    }
}
