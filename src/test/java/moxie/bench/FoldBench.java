package moxie.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import moxie.review.Fsrs;
import moxie.review.Rating;
import moxie.review.Review;
import moxie.review.ReviewLog;
import moxie.review.Schedule;

/**
 * How long a history of 100,000 answers takes to become a schedule, in a fresh JVM, against walking the tokens of the
 * same file with Jackson. Run as: {@code java -cp CLASSES moxie.bench.FoldBench [FOLDER [fold|tokens]]}.
 */
public final class FoldBench {
    private static final int REVIEWS = 100_000;
    private static final int QUESTIONS = 3_000;

    private FoldBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("moxie-fold");
        if (args.length > 1) {
            once(folder, args[1]);
            return;
        }
        write(folder);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            long fold = fresh(folder, "fold");
            long tokens = fresh(folder, "tokens");
            ratios.add((double) fold / tokens);
            System.out.printf(Locale.ROOT, "fold %d ms, tokens alone %d ms%n", fold, tokens);
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "%d answers: fold / tokens = %.2f (median of 5)%n", REVIEWS, ratios.get(2));
    }

    private static void once(Path folder, String what) throws IOException {
        long start = System.nanoTime();
        int seen = 0;
        if (what.equals("fold")) {
            Schedule schedule = Schedule.of(new ReviewLog(folder).read(), Fsrs.of(0.9));
            for (String question : schedule.questions()) {
                seen += schedule.state(question).reviews();
            }
        } else {
            try (JsonParser json =
                    new JsonFactory().createParser(Files.readAllBytes(folder.resolve("reviews.jsonl")))) {
                while (json.nextToken() != null) {
                    seen++;
                }
            }
        }
        System.out.println((System.nanoTime() - start) / 1_000_000 + " " + seen);
    }

    private static long fresh(Path folder, String what) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FoldBench.class.getName(),
                        folder.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return Long.parseLong(out.substring(0, out.indexOf(' ')));
    }

    private static void write(Path folder) {
        Random random = new Random(20261125);
        OffsetDateTime at = OffsetDateTime.of(2024, 1, 1, 20, 0, 0, 0, ZoneOffset.ofHours(8));
        List<Review> reviews = new ArrayList<>();
        for (int i = 0; i < REVIEWS; i++) {
            at = at.plusNanos((600_000 + random.nextInt(600_000)) * 1_000_000L);
            LocalDate day = at.minusHours(4).toLocalDate();
            String question = "q" + Integer.toString(1_000_000 + random.nextInt(QUESTIONS), 36) + "/recall";
            List<Review.PointScore> points = new ArrayList<>();
            for (int p = 0; p < 4; p++) {
                points.add(new Review.PointScore(question.substring(0, 5) + p, random.nextInt(3) / 2.0));
            }
            Rating rating = Rating.of(1 + random.nextInt(4));
            reviews.add(new Review(
                    Long.toUnsignedString(random.nextLong(), 36),
                    question,
                    at,
                    day,
                    rating,
                    rating,
                    random.nextInt(1000) / 1000.0,
                    points,
                    random.nextInt(3),
                    20_000,
                    random.nextBoolean() ? "查询和键做点积，再除以根号 d_k，最后 softmax 加权求和" : "the keys and the values, scaled",
                    0,
                    false,
                    ""));
        }
        new ReviewLog(folder).append(reviews);
    }
}
