package moxie.review;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process that logs reviews one after another and says the name of each as soon as it is safe. */
final class Writer {
    private Writer() {}

    /** @param args the data folder, the first number, how many */
    public static void main(String[] args) throws Exception {
        ReviewLog log = new ReviewLog(Path.of(args[0]));
        int from = Integer.parseInt(args[1]);
        for (int i = from; i < from + Integer.parseInt(args[2]); i++) {
            Review review = ReviewLogTest.review(i, "q/recall", Rating.GOOD, "答案 ".repeat(200));
            log.append(review);
            System.out.write((review.id() + "\n").getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    /** Starts one whose output goes to a file. */
    static Process start(Path data, int from, int count, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        where(Writer.class) + File.pathSeparator + where(ReviewLog.class),
                        Writer.class.getName(),
                        data.toString(),
                        String.valueOf(from),
                        String.valueOf(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile())
                .start();
    }

    private static String where(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
