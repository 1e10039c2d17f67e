package moxie.demo.kernel;

/** The softmax family on the last axis. {@code exp(x − max)} never overflows; a row of −∞ is the one case to decide. */
public final class Softmax {
    private Softmax() {}

    /** Softmax of each row; a row that is all −∞ gives NaN, as the formula says. */
    public static Tensor plain(Tensor x) {
        return rows(x, false);
    }

    /** Softmax of each row; a row that is all −∞ (nothing may be looked at) gives zeros. */
    public static Tensor safe(Tensor x) {
        return rows(x, true);
    }

    private static Tensor rows(Tensor x, boolean safe) {
        Tensor p = Tensor.zeros(x.shape());
        int n = x.cols();
        if (n > 0) {
            for (int row = 0; row < x.size(); row += n) {
                row(x.a(), p.a(), row, n, safe);
            }
        }
        return p;
    }

    private static void row(double[] x, double[] p, int from, int n, boolean safe) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = from; j < from + n; j++) {
            max = Math.max(max, x[j]);
        }
        if (safe && max == Double.NEGATIVE_INFINITY) {
            return;
        }
        double sum = 0;
        for (int j = from; j < from + n; j++) {
            p[j] = Math.exp(x[j] - max);
            sum += p[j];
        }
        for (int j = from; j < from + n; j++) {
            p[j] /= sum;
        }
    }

    public static double[] of(double... x) {
        return plain(Tensor.vector(x)).a();
    }

    /** Without taking the maximum away first: overflows to NaN beyond 709. */
    public static Tensor naive(Tensor x) {
        Tensor p = Tensor.zeros(x.shape());
        int n = x.cols();
        for (int i = 0; i < x.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                p.a()[i * n + j] = Math.exp(x.get(i, j));
                sum += p.get(i, j);
            }
            for (int j = 0; j < n; j++) {
                p.a()[i * n + j] /= sum;
            }
        }
        return p;
    }

    /** log Σ exp of each row. */
    public static double[] logSumExp(Tensor x) {
        double[] out = new double[x.rows()];
        for (int i = 0; i < out.length; i++) {
            double max = max(x.row(i));
            double sum = 0;
            for (double v : x.row(i)) {
                sum += Math.exp(v - max);
            }
            out[i] = max + Math.log(sum);
        }
        return out;
    }

    /** {@code (x − max) − log Σ exp(x − max)}: exact where the softmax itself underflows to zero. */
    public static Tensor log(Tensor x) {
        Tensor out = Tensor.zeros(x.shape());
        int n = x.cols();
        for (int i = 0; i < x.rows(); i++) {
            double max = max(x.row(i));
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += Math.exp(x.get(i, j) - max);
            }
            double log = Math.log(sum);
            for (int j = 0; j < n; j++) {
                out.a()[i * n + j] = x.get(i, j) - max - log;
            }
        }
        return out;
    }

    /** −Σ p log p in nats; 0·log 0 is 0. */
    public static double entropy(double... p) {
        double h = 0;
        for (double v : p) {
            if (v > 0) {
                h -= v * Math.log(v);
            }
        }
        return h;
    }

    public static double[] entropies(Tensor p) {
        double[] h = new double[p.rows()];
        for (int i = 0; i < h.length; i++) {
            h[i] = entropy(p.row(i));
        }
        return h;
    }

    /** ∂softmax/∂x = diag(p) − p pᵀ. */
    public static Tensor jacobian(double... p) {
        Tensor j = Tensor.zeros(p.length, p.length);
        for (int r = 0; r < p.length; r++) {
            for (int c = 0; c < p.length; c++) {
                j.a()[r * p.length + c] = (r == c ? p[r] : 0) - p[r] * p[c];
            }
        }
        return j;
    }

    /** What flows back through the softmax: {@code p ⊙ (dp − Σ dp·p)} for each row. */
    public static Tensor backward(Tensor p, Tensor dp) {
        Tensor dx = Tensor.zeros(p.shape());
        int n = p.cols();
        for (int i = 0; i < p.rows(); i++) {
            double dot = 0;
            for (int j = 0; j < n; j++) {
                dot += dp.get(i, j) * p.get(i, j);
            }
            for (int j = 0; j < n; j++) {
                dx.a()[i * n + j] = p.get(i, j) * (dp.get(i, j) - dot);
            }
        }
        return dx;
    }

    private static double max(double... row) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : row) {
            max = Math.max(max, v);
        }
        return max;
    }
}
