package moxie.demo.kernel;

/** Ways to tell attention where a token stands. */
public final class Positions {
    private Positions() {}

    /**
     * Sinusoids (Vaswani et al. 2017, §3.5): column 2i holds sin(pos·ω_i), column 2i+1 cos(pos·ω_i), ω_i = base^(−2i/d).
     * An odd width ends with a sine without its cosine.
     */
    public static Tensor sinusoids(int n, int d, int start, double base) {
        Tensor pe = Tensor.zeros(n, d);
        for (int p = 0; p < n; p++) {
            for (int j = 0; j < d; j++) {
                double angle = (start + p) / Math.pow(base, (double) (j - j % 2) / d);
                pe.a()[p * d + j] = j % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
            }
        }
        return pe;
    }

    /** ω_i for each pair of columns. */
    public static double[] frequencies(int d, double base) {
        double[] omega = new double[d / 2];
        for (int i = 0; i < omega.length; i++) {
            omega[i] = 1 / Math.pow(base, 2.0 * i / d);
        }
        return omega;
    }

    /** M with PE(p + k) = M·PE(p) for every p: one rotation per pair. */
    public static Tensor shift(int k, int d, double base) {
        Tensor m = Tensor.zeros(d, d);
        double[] omega = frequencies(d, base);
        for (int i = 0; i < omega.length; i++) {
            double cos = Math.cos(k * omega[i]);
            double sin = Math.sin(k * omega[i]);
            int at = 2 * i;
            m.a()[at * d + at] = cos;
            m.a()[at * d + at + 1] = sin;
            m.a()[(at + 1) * d + at] = -sin;
            m.a()[(at + 1) * d + at + 1] = cos;
        }
        return m;
    }

    /**
     * Rotary embedding (Su et al. 2021): pair i of row r turned by pos_r·ω_i.
     *
     * @param half pairs are (i, i + d/2) rather than (2i, 2i + 1)
     */
    public static Tensor rotated(Tensor x, double[] pos, double base, boolean half) {
        int d = x.cols();
        double[] omega = frequencies(d, base);
        double[] out = x.a().clone();
        for (int r = 0; r < x.rows(); r++) {
            for (int i = 0; i < omega.length; i++) {
                int a = half ? i : 2 * i;
                int b = half ? i + d / 2 : 2 * i + 1;
                double cos = Math.cos(pos[r] * omega[i]);
                double sin = Math.sin(pos[r] * omega[i]);
                out[r * d + a] = x.get(r, a) * cos - x.get(r, b) * sin;
                out[r * d + b] = x.get(r, a) * sin + x.get(r, b) * cos;
            }
        }
        return Tensor.of(out, x.shape());
    }

    /** ALiBi's slope of each head (Press et al. 2021): 2^(−8h/H), h = 1 to H. */
    public static double[] slopes(int heads) {
        double[] m = new double[heads];
        for (int h = 0; h < heads; h++) {
            m[h] = Math.pow(2, -8.0 * (h + 1) / heads);
        }
        return m;
    }

    /** ALiBi's bias for a decoder: −m·(q − k), and −∞ for keys yet to come; heads × n × n. */
    public static Tensor alibi(int heads, int n) {
        double[] m = slopes(heads);
        Tensor bias = Tensor.zeros(heads, n, n);
        for (int h = 0; h < heads; h++) {
            for (int q = 0; q < n; q++) {
                for (int k = 0; k < n; k++) {
                    bias.a()[(h * n + q) * n + k] = k > q ? Double.NEGATIVE_INFINITY : -m[h] * (q - k);
                }
            }
        }
        return bias;
    }
}
