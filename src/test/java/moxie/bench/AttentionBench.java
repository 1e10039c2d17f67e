package moxie.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.Tensor;

/**
 * Attention with n = 1024 and d = 64 in our kernel against NumPy on one thread, in turns, best of the rounds; run by
 * {@code scripts/bench}.
 */
public final class AttentionBench {
    private static final int N = 1024;
    private static final int D = 64;
    private static final int ROUNDS = 5;

    private AttentionBench() {}

    public static void main(String... args) throws IOException, InterruptedException {
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            ours = Math.min(ours, ours());
            theirs = Math.min(theirs, theirs());
        }
        System.out.printf("%n| attention n=%d, d=%d, one thread | ms | × NumPy |%n|---|---:|---:|%n", N, D);
        if (Double.isInfinite(theirs)) {
            System.out.printf("| our kernel | %.1f | no NumPy here |%n", ours);
        } else {
            System.out.printf("| our kernel | %.1f | %.1f |%n| NumPy | %.1f | 1.0 |%n", ours, ours / theirs, theirs);
        }
    }

    private static double ours() {
        Mt19937 random = new Mt19937(0);
        Tensor q = random.randn(N, D);
        Tensor k = random.randn(N, D);
        Tensor v = random.randn(N, D);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            Attention.of(q, k, v).output();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static String script() {
        return """
                import numpy as np, time
                np.random.seed(0)
                Q, K, V = (np.random.randn(N, D) for _ in range(3))
                best = 1e9
                for _ in range(7):
                    start = time.perf_counter()
                    S = Q @ K.T / np.sqrt(Q.shape[-1])
                    E = np.exp(S - S.max(axis=-1, keepdims=True))
                    O = (E / E.sum(axis=-1, keepdims=True)) @ V
                    best = min(best, time.perf_counter() - start)
                print(best * 1e3)
                """.replace("N, D", N + ", " + D);
    }

    private static double theirs() throws IOException, InterruptedException {
        try {
            ProcessBuilder python = new ProcessBuilder("python3", "-c", script());
            python.environment().put("OPENBLAS_NUM_THREADS", "1");
            python.environment().put("OMP_NUM_THREADS", "1");
            python.environment().put("MKL_NUM_THREADS", "1");
            Process process = python.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Double.parseDouble(said) : Double.POSITIVE_INFINITY;
        } catch (IOException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
