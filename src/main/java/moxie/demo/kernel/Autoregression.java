package moxie.demo.kernel;

/** AR(p): {@code x_t = c + Σ φ_i·x_{t−i} + ε_t}, nothing before the start. */
public final class Autoregression {
    private Autoregression() {}

    public static double[] series(double c, double[] phi, double... eps) {
        double[] x = new double[eps.length];
        for (int t = 0; t < x.length; t++) {
            x[t] = c + eps[t] + past(phi, x, t);
        }
        return x;
    }

    private static double past(double[] phi, double[] x, int t) {
        double sum = 0;
        for (int i = 0; i < phi.length && t - 1 - i >= 0; i++) {
            sum += phi[i] * x[t - 1 - i];
        }
        return sum;
    }

    /** The next {@code steps} values with no more noise. */
    public static double[] forecast(double c, double[] phi, double[] x, int steps) {
        double[] longer = java.util.Arrays.copyOf(x, x.length + steps);
        for (int t = x.length; t < longer.length; t++) {
            longer[t] = c + past(phi, longer, t);
        }
        return java.util.Arrays.copyOfRange(longer, x.length, longer.length);
    }

    /** γ₀ to γ_p, divided by n; exactly zero for a series that never moves, whatever its mean is rounded to. */
    public static double[] autocovariances(int p, double... x) {
        double mean = Norm.mean(x);
        double[] gamma = new double[p + 1];
        if (java.util.Arrays.stream(x).allMatch(v -> v == x[0])) {
            return gamma;
        }
        for (int k = 0; k <= p; k++) {
            for (int t = 0; t + k < x.length; t++) {
                gamma[k] += (x[t] - mean) * (x[t + k] - mean) / x.length;
            }
        }
        return gamma;
    }

    /**
     * φ from autocovariances.
     *
     * @throws IllegalArgumentException when the series is constant
     */
    public static double[] yuleWalker(double... gamma) {
        int p = gamma.length - 1;
        if (gamma[0] == 0) {
            throw new IllegalArgumentException("zero variance: Yule-Walker undefined");
        }
        Tensor toeplitz = Tensor.zeros(p, p);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                toeplitz.a()[i * p + j] = gamma[Math.abs(i - j)];
            }
        }
        return Linear.solve(toeplitz, java.util.Arrays.copyOfRange(gamma, 1, p + 1));
    }

    /** c and φ by least squares on the series' own past. */
    public static double[] leastSquares(int p, double... x) {
        int n = x.length - p;
        Tensor past = Tensor.zeros(n, p + 1);
        for (int r = 0; r < n; r++) {
            past.a()[r * (p + 1)] = 1;
            for (int i = 1; i <= p; i++) {
                past.a()[r * (p + 1) + i] = x[p + r - i];
            }
        }
        return Linear.leastSquares(past, java.util.Arrays.copyOfRange(x, p, x.length));
    }
}
