package moxie.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moxie.message.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log keeps what it was given, whatever happens to the machine. */
class ReviewLogTest {
    @TempDir
    Path folder;

    private Path file;
    private ReviewLog log;

    @BeforeEach
    void open() {
        log = new ReviewLog(folder.resolve("data"));
        file = folder.resolve("data/reviews.jsonl");
    }

    static Review review(int n, String question, Rating rating, String answer) {
        OffsetDateTime at = OffsetDateTime.parse("2026-01-05T12:00:00+08:00").plusHours(5L * n);
        LocalDate day = Day.of(at.toInstant(), at.getOffset());
        return new Review(
                "r" + n,
                question,
                at,
                day,
                rating,
                Rating.GOOD,
                0.5,
                List.of(new Review.PointScore("p1", 1), new Review.PointScore("p2", 0.25)),
                n % 3,
                1234,
                answer,
                n % 4,
                n % 5 == 0,
                "");
    }

    @Test
    void read_is_what_was_written_for_any_answer() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<Entry> written = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int[] characters = random.ints(random.nextInt(40), 0, 0x10FFFF)
                    .map(c -> c % 3 == 0 ? c % 128 : c)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .toArray();
            String answer = new String(characters, 0, characters.length);
            written.add(review(i, "q" + i % 7 + "/recall", Rating.of(1 + i % 4), answer));
        }
        written.add(new Entry.Undo("u1", OffsetDateTime.parse("2027-01-01T10:00:00Z"), "r3"));
        for (Entry.What what : Entry.What.values()) {
            OffsetDateTime at = OffsetDateTime.parse("2027-01-02T10:00:00Z").plusHours(written.size());
            written.add(new Entry.Event("e" + what, at, at.toLocalDate(), what, "q1"));
        }
        log.append(written);
        assertEquals(written, log.read().entries(), "seed " + seed);
        assertEquals(List.of(), log.read().unreadable());
    }

    @Test
    void every_line_says_its_schema() throws IOException {
        log.append(review(1, "q/recall", Rating.GOOD, "x"), new Entry.Undo("u", OffsetDateTime.MIN, "r1"));
        for (String line : Files.readAllLines(file)) {
            assertTrue(line.startsWith("{\"schema\":\"moxie/"), line);
        }
    }

    @Test
    void a_line_torn_off_anywhere_costs_only_itself_and_the_next_line_is_whole() throws IOException {
        log.append(review(1, "q/recall", Rating.GOOD, "first"));
        log.append(review(2, "q/recall", Rating.GOOD, "第二"));
        byte[] whole = Files.readAllBytes(file);
        int firstEnd = new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int cut = firstEnd + 1; cut < whole.length - 1; cut += 3) {
            Files.write(file, java.util.Arrays.copyOf(whole, cut));
            assertEquals(1, log.read().entries().size(), "cut at " + cut);
            assertEquals(List.of(2), log.read().unreadable(), "cut at " + cut);
            log.append(review(3, "q/recall", Rating.EASY, "third"));
            assertEquals(
                    List.of("r1", "r3"),
                    log.read().entries().stream().map(Entry::id).toList());
        }
    }

    @Test
    void rubbish_is_counted_and_passed_over() throws IOException {
        log.append(review(1, "q/recall", Rating.GOOD, "x"));
        String[] rubbish = {
            "not json",
            "{}",
            "[1,2]",
            "{\"schema\":\"moxie/review/1\"}",
            "{\"schema\":\"moxie/review/1\",\"id\":\"a\",\"question\":\"q\",\"at\":\"yesterday\"}",
            "\"\\u12",
            "{\"a\":" + "[".repeat(5000),
            "\u0000\u0000\u0000",
        };
        for (String line : rubbish) {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        }
        log.append(review(2, "q/recall", Rating.GOOD, "y"));
        assertEquals(2, log.read().entries().size());
        assertEquals(rubbish.length, log.read().unreadable().size());
    }

    @Test
    void fields_and_lines_of_a_later_moxie_are_passed_over_and_kept() throws IOException {
        String line = review(1, "q/recall", Rating.GOOD, "x").line();
        String newer = line.substring(0, line.length() - 1) + ",\"mood\":{\"a\":[1,null,true]}}";
        String other = "{\"schema\":\"moxie/weather/3\",\"sky\":\"blue\"}";
        Files.createDirectories(file.getParent());
        Files.writeString(file, newer + "\n" + other + "\n");
        log.append(review(2, "q/recall", Rating.GOOD, "y"));
        assertEquals(2, log.read().entries().size());
        assertEquals(List.of(), log.read().unreadable());
        assertEquals(List.of(newer, other), Files.readAllLines(file).subList(0, 2));
    }

    @Test
    void a_log_read_on_is_as_one_read_anew_whatever_others_did_to_it() throws IOException {
        for (int i = 0; i < 40; i++) {
            log.append(review((i * 7) % 40, "q" + i % 3 + "/recall", Rating.of(1 + i % 4), "答案 " + i));
            if (i % 5 == 1) {
                Files.writeString(file, "torn {", StandardOpenOption.APPEND);
            }
            if (i % 5 == 3) {
                Files.writeString(file, "{\"schema\":\"moxie/later/9\"}\n\n", StandardOpenOption.APPEND);
            }
            if (i == 20) {
                List<String> lines = new ArrayList<>(Files.readAllLines(file));
                java.util.Collections.reverse(lines);
                Files.write(file, lines);
            }
            if (i == 30) {
                Files.delete(file);
            }
            assertEquals(new ReviewLog(folder.resolve("data")).read(), log.read(), "after line " + i);
        }
        assertEquals(2, log.read().later());
    }

    @Test
    void times_are_read_in_every_spelling_of_the_standard() {
        String[] times = {
            "2026-11-25T08:30Z",
            "2026-11-25T08:30:05+08:00",
            "2026-11-25T08:30:05.2-03:30",
            "2026-11-25T08:30:05.123456789Z",
            "2026-02-28T23:59:59.999+05:45",
            "2026-11-25T08:30:05+08:00:30",
            "+12026-11-25T08:30:05Z",
            "-0001-11-25T08:30:05Z",
        };
        Stamps stamps = new Stamps();
        for (String time : times) {
            assertEquals(OffsetDateTime.parse(time), stamps.time(time));
        }
        for (String wrong : List.of("", "Z", "2026-02-30T08:30:05Z", "2026-11-25 08:30:05Z", "2026-11-25T25:30:05Z")) {
            assertThrows(java.time.DateTimeException.class, () -> stamps.time(wrong), wrong);
        }
        assertThrows(java.time.DateTimeException.class, () -> stamps.day("2026-02-30"));
    }

    @Test
    void lines_met_twice_count_once_and_order_is_that_of_time() throws IOException {
        log.append(review(2, "q/recall", Rating.GOOD, "y"), review(1, "q/recall", Rating.AGAIN, "x"));
        Files.writeString(file, Files.readString(file) + Files.readString(file));
        assertEquals(
                List.of("r1", "r2"),
                log.read().entries().stream().map(Entry::id).toList());
    }

    @Test
    void undone_and_replaced_reviews_no_longer_count() {
        Review first = review(1, "q/recall", Rating.AGAIN, "x");
        Review second = review(2, "q/recall", Rating.GOOD, "y");
        Review better = new Review(
                "r2b",
                second.question(),
                second.at(),
                second.day(),
                Rating.EASY,
                Rating.GOOD,
                1,
                List.of(),
                0,
                0,
                "y",
                0,
                false,
                "r2");
        log.append(first, second, better);
        assertEquals(List.of(first, better), log.read().reviews());
        log.append(new Entry.Undo("u1", second.at().plusDays(1), "r2b"));
        assertEquals(List.of(first), log.read().reviews());
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_failure_that_names_it() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        Failure failure = assertThrows(Failure.class, () -> log.append(review(1, "q/recall", Rating.GOOD, "x")));
        assertEquals("error.data.write", failure.key());
        assertTrue(failure.arguments().get(0).toString().endsWith("reviews.jsonl"));
    }
}
