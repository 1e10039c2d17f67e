package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Regularisation: lasso (Tibshirani 1996, scaled as 1/(2n)·|y − Xw|² + α·Σ|w|), inverted dropout (Srivastava et al. 2014),
 * early stopping (Prechelt 1998), weight decay. X is n×d, y has n numbers, w has d. Ridge is {@link Linear#ridge}.
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Shrinkage {
    private Shrinkage() {}

    /** S(z, a) = sign(z)·max(|z| − a, 0). */
    public static double soft(double z, double a) {
        return Math.signum(z) * Math.max(Math.abs(z) - a, 0);
    }

    /** The least α at which the lasso is all zeros: max |Xᵀy|/n. */
    public static double alphaMax(Tensor x, double... y) {
        double most = 0;
        for (double c : x.transposed().times(Tensor.of(y, y.length, 1)).a()) {
            most = Math.max(most, Math.abs(c) / y.length);
        }
        return most;
    }

    /** Minimises {@code |y − Xw|²/(2n) + α|w|₁} by coordinate descent until nothing moves; zeros are exact. */
    public static double[] lasso(Tensor x, double alpha, double... y) {
        int n = x.rows();
        int p = x.cols();
        double[] w = new double[p];
        double[] rest = y.clone();
        for (int sweep = 0; sweep < 200_000; sweep++) {
            double moved = 0;
            double size = 0;
            for (int j = 0; j < p; j++) {
                double[] column = x.column(j);
                double norm = 0;
                double along = 0;
                for (int i = 0; i < n; i++) {
                    norm += column[i] * column[i];
                    along += column[i] * rest[i];
                }
                double next = norm == 0 ? 0 : soft((along + norm * w[j]) / n, alpha) / (norm / n);
                double step = next - w[j];
                for (int i = 0; i < n && step != 0; i++) {
                    rest[i] -= column[i] * step;
                }
                w[j] = next;
                moved = Math.max(moved, Math.abs(step));
                size = Math.max(size, Math.abs(next));
            }
            if (moved <= 1e-15 * size) {
                break;
            }
        }
        return w;
    }

    public static int zeros(double... w) {
        int zeros = 0;
        for (double v : w) {
            zeros += v == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Inverted dropout: kept where u ≥ p, and divided by 1 − p; p = 1 keeps nothing. */
    public record Dropout(boolean[] keep, double[] output) {
        public static Dropout of(double[] x, double[] u, double p) {
            boolean[] keep = new boolean[x.length];
            double[] out = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                keep[i] = u[i] >= p && p < 1;
                out[i] = keep[i] ? x[i] / (1 - p) : 0;
            }
            return new Dropout(keep, out);
        }

        public double share() {
            double kept = 0;
            for (boolean k : keep) {
                kept += k ? 1 : 0;
            }
            return keep.length == 0 ? 0 : kept / keep.length;
        }

        /** Mean and variance of w·dropout(h) over all masks, each as likely as p makes it. */
        public static double[] moments(double[] h, double[] w, double p) {
            double mean = 0;
            double square = 0;
            for (int mask = 0; mask < 1 << h.length; mask++) {
                double chance = 1;
                double sum = 0;
                for (int i = 0; i < h.length; i++) {
                    boolean kept = (mask >> i & 1) == 1;
                    chance *= kept ? 1 - p : p;
                    sum += kept ? w[i] * h[i] / (1 - p) : 0;
                }
                mean += chance * sum;
                square += chance * sum * sum;
            }
            return new double[] {mean, square - mean * mean};
        }
    }

    /**
     * Early stopping on validation losses.
     *
     * @param stoppedAt the epoch that was one too many; none when training ran to its end
     * @param bestEpoch −1 when there was none
     */
    public record Stop(Optional<Integer> stoppedAt, int bestEpoch, Optional<Double> best) {
        /** An epoch improves when its loss is below the best − minDelta; NaN never does. */
        public static Stop of(double[] losses, int patience, double minDelta) {
            double best = Double.POSITIVE_INFINITY;
            int at = -1;
            int waited = 0;
            for (int e = 0; e < losses.length; e++) {
                if (losses[e] < best - minDelta) {
                    best = losses[e];
                    at = e;
                    waited = 0;
                } else if (++waited >= patience) {
                    return new Stop(Optional.of(e), at, at < 0 ? Optional.empty() : Optional.of(best));
                }
            }
            return new Stop(Optional.empty(), at, at < 0 ? Optional.empty() : Optional.of(best));
        }
    }

    /** w after each step of gradient descent on |y − Xw|²/2 from zero; element t is after t steps. */
    public static List<double[]> descent(Tensor x, double rate, int steps, double... y) {
        List<double[]> path = new ArrayList<>();
        double[] w = new double[x.cols()];
        path.add(w.clone());
        for (int t = 0; t < steps; t++) {
            double[] rest = Linear.times(x, w);
            for (int i = 0; i < rest.length; i++) {
                rest[i] = y[i] - rest[i];
            }
            double[] up = x.transposed().times(Tensor.of(rest, rest.length, 1)).a();
            for (int j = 0; j < w.length; j++) {
                w[j] += rate * up[j];
            }
            path.add(w.clone());
        }
        return path;
    }

    /** How the first step of an optimiser shrinks weights. */
    public enum Decay {
        ADAM_L2,
        ADAMW,
        SGD_L2,
        SGD_DECAY;

        /** One step from fresh moments (Adam: β = 0.9, 0.999, ε = 1e−8; Loshchilov and Hutter 2019). */
        public double[] step(double[] w, double[] gradient, double rate, double decay) {
            double[] out = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                double g = this == ADAM_L2 || this == SGD_L2 ? gradient[i] + decay * w[i] : gradient[i];
                double kept = this == ADAMW || this == SGD_DECAY ? w[i] * (1 - rate * decay) : w[i];
                double by = this == ADAMW || this == ADAM_L2 ? g / (Math.sqrt(g * g) + 1e-8) : g;
                out[i] = kept - rate * by;
            }
            return out;
        }
    }
}
