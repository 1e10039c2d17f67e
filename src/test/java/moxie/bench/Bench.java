package moxie.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Times moxie against a floor and its peers in the same run and prints the ratios as a Markdown table. Started by
 * {@code scripts/bench} as one source file; never part of the tests. Each row is run in turn with Hello, so that a busy
 * machine slows both; a ratio is the median of the pairs.
 */
public final class Bench {
    private static final String[] WORDS = {
        "attention",
        "softmax",
        "梯度下降",
        "归一化",
        "loss",
        "向量检索",
        "kernel",
        "batch",
        "正则化",
        "学习率",
        "embedding",
        "the model",
        "残差",
        "dropout",
        "收敛",
        "precision",
        "召回",
        "token",
        "采样",
        "cache"
    };

    private final Path root;
    private final Path work;
    private final String java;
    private final int rounds;
    private final List<String> hello;

    private Bench(Path root, Path work, int rounds) throws IOException {
        this.root = root;
        this.work = work;
        this.rounds = rounds;
        String home = System.getenv("JAVA_HOME");
        this.java = home == null || home.isEmpty() ? "java" : home + "/bin/java";
        Path source = work.resolve("Hello.java");
        Files.writeString(source, "class Hello { public static void main(String[] a) { System.out.println(1); } }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-d", work.toString(), source.toString());
        this.hello = List.of(java, "-Xshare:auto", "-cp", work.toString(), "Hello");
    }

    /** @param args the project's folder; the number of rounds (default 15); {@code big} for 10,000 notes too */
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("moxie-bench");
        try {
            int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
            new Bench(Path.of(args[0]), work, rounds).run(Arrays.asList(args).contains("big"));
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(boolean big) throws Exception {
        System.out.println("| what | median ms | × Hello |\n|---|---|---|");
        row("Hello (bare JVM)", hello);
        Path one = notes("one", 1, 12_000);
        Path thousand = notes("thousand", 1000, 20_000);
        row("look, one note", moxie("look", "-n", one.toString(), "needle"));
        looks("1,000 notes", thousand);
        if (big) {
            looks("10,000 notes", notes("tenthousand", 10_000, 20_000));
        }
        row("look, a typing error (32 notes)", moxie("look", "atention"));
        row("--version", moxie("--version"));
        row("tree, one note", moxie("tree", "-n", one.toString()));
        row("questions -c 1, one note", moxie("questions", "-c", "1", "-n", one.toString()));
        row("demo attention", moxie("demo", "attention"));
        row("quiz to its first prompt", List.of());
        reading(big ? 10_000 : 1000);
        throughput();
    }

    private void looks(String what, Path notes) throws Exception {
        row("look, " + what, moxie("look", "-n", notes.toString(), "needle"));
        if (installed("rg")) {
            row("rg -i, " + what, List.of("rg", "-i", "needle", notes.toString()));
        }
        // Through a pipe: grep leaves each file at its first match when nobody reads what it prints.
        row("grep -ri, " + what, List.of("sh", "-c", "LC_ALL=C.UTF-8 grep -ri needle '" + notes + "' | cat"));
    }

    private List<String> moxie(String... args) {
        List<String> line =
                new ArrayList<>(List.of(root.resolve("scripts/moxie").toString()));
        line.addAll(List.of(args));
        return line;
    }

    private void row(String what, List<String> command) throws Exception {
        boolean prompt = command.isEmpty();
        if (prompt && !installed("script")) {
            return;
        }
        double[] own = new double[rounds];
        double[] ratio = new double[rounds];
        for (int i = -2; i < rounds; i++) {
            double floor = time(hello);
            double mine = prompt ? prompt() : time(command);
            if (i >= 0) {
                own[i] = mine;
                ratio[i] = mine / floor;
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f |%n", what, median(own), median(ratio));
    }

    /** Milliseconds from start to exit. */
    private double time(List<String> command) throws Exception {
        ProcessBuilder builder = builder(command);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        builder.start().waitFor();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds until a quiz on a terminal shows something and waits. */
    private double prompt() throws Exception {
        String quiz = root.resolve("scripts/moxie") + " quiz --lang en";
        Process process = builder(List.of("script", "-qec", quiz, "/dev/null"))
                .redirectErrorStream(true)
                .start();
        long start = System.nanoTime();
        StringBuilder seen = new StringBuilder();
        try (InputStream in = process.getInputStream()) {
            byte[] bytes = new byte[4096];
            while (seen.indexOf("?2004h") < 0) { // the line editor asks for bracketed paste when it is ready
                int got = in.read(bytes);
                if (got < 0) {
                    break;
                }
                seen.append(new String(bytes, 0, got, StandardCharsets.UTF_8));
            }
            double took = (System.nanoTime() - start) / 1e6;
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            return took;
        }
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("MOXIE_HOME", work.resolve("data").toString());
        environment.put("TERM", "xterm");
        return builder.redirectInput(
                ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    /** Reading many notes beside commonmark's bare parse of the same, on one core and on all. */
    private void reading(int count) throws Exception {
        Path sources = root.resolve("src/test/java/moxie/bench");
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        jars(),
                        "-d",
                        work.toString(),
                        sources.resolve("BareParse.java").toString(),
                        sources.resolve("Vault.java").toString());
        String path = work + ":" + root.resolve("target/lib") + "/*";
        Path vault = work.resolve("vault");
        run(List.of(java, "-cp", path, "moxie.bench.Vault", vault.toString(), "" + count, "10000"), "");
        double megabytes = size(vault) / 1e6;
        System.out.printf(Locale.ROOT, "%n| %,d notes, %.0f MB | s | MB/s | peak MB | × bare |%n", count, megabytes);
        System.out.println("|---|---|---|---|---|");
        List<String> bare = List.of(java, "-cp", path, "moxie.bench.BareParse", vault.toString());
        for (String cores : List.of("-XX:ActiveProcessorCount=1", "")) {
            String on = cores.isEmpty() ? ", all cores" : ", one core";
            Run peer = run(bare, cores);
            reading("bare commonmark" + on, megabytes, peer, peer);
            reading("check" + on, megabytes, run(moxie("check", "-q", vault.toString()), cores), peer);
            reading(
                    "tree --json" + on,
                    megabytes,
                    run(moxie("tree", "-q", "--json", "-n", vault.toString()), cores),
                    peer);
            reading("tree" + on, megabytes, run(moxie("tree", "-q", "-n", vault.toString()), cores), peer);
        }
    }

    private static void reading(String what, double megabytes, Run run, Run peer) {
        double seconds = run.milliseconds / 1000;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %s | %.2f |%n",
                what,
                seconds,
                megabytes / seconds,
                run.peak == 0 ? "" : run.peak,
                run.milliseconds / peer.milliseconds);
    }

    /**
     * One run of a command.
     *
     * @param peak megabytes resident at most; 0 where the system does not tell
     */
    private record Run(double milliseconds, long peak) {}

    private Run run(List<String> command, String option) throws Exception {
        ProcessBuilder builder = builder(command);
        builder.environment().put("JAVA_TOOL_OPTIONS", option);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peak = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(status));
        }
        return new Run((System.nanoTime() - start) / 1e6, peak);
    }

    /** The megabytes a process held at most so far, as Linux counts them; 0 elsewhere. */
    private static long peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private void throughput() throws Exception {
        System.out.println("\n| how much | per second |\n|---|---|");
        Path answers = answers(4000);
        double grade = best(moxie("grade", "--batch", answers.toString()), 2);
        System.out.printf(Locale.ROOT, "| grade --batch | %.0f answers |%n", 4000 * 1000 / grade);
        double exam = best(
                moxie(
                        "exam",
                        "make",
                        "-c",
                        "20",
                        "--seed",
                        "1",
                        "--to",
                        "pdf",
                        "-d",
                        work.resolve("x").toString()),
                2);
        System.out.printf(Locale.ROOT, "| exam make, 20 questions as PDF | %.1f s each |%n", exam / 1000);
    }

    private String jars() throws IOException {
        try (Stream<Path> jars = Files.list(root.resolve("target/lib"))) {
            return String.join(":", jars.map(Path::toString).toList());
        }
    }

    private double best(List<String> command, int times) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, time(command));
        }
        return best;
    }

    private static boolean installed(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    /** Notes of nested bullets in two languages; one in a hundred holds the word that is looked for. */
    private Path notes(String name, int count, int bytes) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        Random random = new Random(1);
        for (int file = 0; file < count; file++) {
            StringBuilder note = new StringBuilder("# note " + file + "\n");
            int written = 0;
            while (written < bytes) {
                note.append("\n## ").append(phrase(random, 2)).append("\n\n");
                for (int i = 0; i < 8; i++) {
                    String line = "    ".repeat(random.nextInt(3)) + "- " + phrase(random, 8) + "\n";
                    note.append(line);
                    written += line.getBytes(StandardCharsets.UTF_8).length;
                }
            }
            if (file % 100 == 0) {
                note.append("\n## the Needle\n\n- ").append(phrase(random, 5)).append('\n');
            }
            Path part = Files.createDirectories(folder.resolve("d" + file / 100));
            Files.writeString(part.resolve("n" + file + ".md"), note.toString());
        }
        return folder;
    }

    private static String phrase(Random random, int words) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            out.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return out.toString();
    }

    private Path answers(int count) throws IOException {
        Path file = work.resolve("answers.jsonl");
        Random random = new Random(2);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < count; i++) {
                String line = "{\"id\":\"" + i + "\",\"points\":[\"" + phrase(random, 6) + "\",\"" + phrase(random, 6)
                        + "\"],\"answer\":\"" + phrase(random, 14) + "\"}\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
