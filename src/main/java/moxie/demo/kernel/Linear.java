package moxie.demo.kernel;

/** Decompositions small enough to write out: singular values by one-sided Jacobi, and what follows from them. */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Linear {
    /**
     * A = U·diag(s)·Vᵀ with the singular values in falling order.
     *
     * @param u m×r
     * @param v n×r, r the smaller of m and n
     */
    public record Svd(Tensor u, double[] s, Tensor v) {
        public Svd {
            s = s.clone();
        }

        @Override
        public double[] s() {
            return s.clone();
        }

        /** How many singular values count: those above {@code max(m, n)·ε} times the first. */
        public int rank() {
            double least = s.length == 0 ? 0 : s[0] * Math.max(u.rows(), v.rows()) * Math.ulp(1.0);
            int rank = 0;
            while (rank < s.length && s[rank] > least) {
                rank++;
            }
            return rank;
        }
    }

    private Linear() {}

    /** Hestenes 1958: turns pairs of columns until all are orthogonal. Small singular values come out as exact as large ones. */
    public static Svd svd(Tensor a) {
        if (a.rows() < a.cols()) {
            Svd t = svd(a.transposed());
            return new Svd(t.v(), t.s(), t.u());
        }
        int m = a.rows();
        int n = a.cols();
        double[] u = a.transposed().a().clone();
        double[] v = Tensor.identity(n).a().clone();
        for (int sweep = 0; sweep < 60; sweep++) {
            boolean turned = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    turned |= turn(u, v, p, q, m, n);
                }
            }
            if (!turned) {
                break;
            }
        }
        double[] norms = new double[n];
        for (int j = 0; j < n; j++) {
            norms[j] = Math.sqrt(dot(u, j * m, u, j * m, m));
        }
        int[] order = Ranking.descending(norms);
        double[] s = new double[n];
        Tensor left = Tensor.zeros(m, n);
        Tensor right = Tensor.zeros(n, n);
        for (int c = 0; c < n; c++) {
            int from = order[c];
            s[c] = norms[from];
            for (int i = 0; i < m; i++) {
                left.a()[i * n + c] = s[c] == 0 ? 0 : u[from * m + i] / s[c];
            }
            for (int i = 0; i < n; i++) {
                right.a()[i * n + c] = v[from * n + i];
            }
        }
        return new Svd(left, s, right);
    }

    private static boolean turn(double[] u, double[] v, int p, int q, int m, int n) {
        double alpha = dot(u, p * m, u, p * m, m);
        double beta = dot(u, q * m, u, q * m, m);
        double gamma = dot(u, p * m, u, q * m, m);
        if (gamma == 0 || Math.abs(gamma) <= 1e-16 * Math.sqrt(alpha * beta)) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = Math.signum(zeta == 0 ? 1 : zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double c = 1 / Math.sqrt(1 + t * t);
        rotate(u, p * m, q * m, m, c, c * t);
        rotate(v, p * n, q * n, n, c, c * t);
        return true;
    }

    private static void rotate(double[] x, int p, int q, int n, double c, double s) {
        for (int i = 0; i < n; i++) {
            double a = x[p + i];
            double b = x[q + i];
            x[p + i] = c * a - s * b;
            x[q + i] = s * a + c * b;
        }
    }

    private static double dot(double[] a, int i, double[] b, int j, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += a[i + k] * b[j + k];
        }
        return sum;
    }

    /** The shortest w that makes |y − Xw| least; directions X does not know get nothing. */
    public static double[] leastSquares(Tensor x, double... y) {
        return from(svd(x), y);
    }

    /** The same from a decomposition at hand. */
    public static double[] from(Svd svd, double... y) {
        return filtered(svd, svd.rank(), 0, y);
    }

    /** (XᵀX + λI)⁻¹Xᵀy; least squares when λ is 0. */
    public static double[] ridge(Tensor x, double lambda, double... y) {
        Svd svd = svd(x);
        return filtered(svd, lambda == 0 ? svd.rank() : svd.s().length, lambda, y);
    }

    private static double[] filtered(Svd svd, int rank, double lambda, double... y) {
        double[] s = svd.s();
        double[] w = new double[svd.v().rows()];
        for (int c = 0; c < rank; c++) {
            double along = 0;
            for (int i = 0; i < y.length; i++) {
                along += svd.u().get(i, c) * y[i];
            }
            double by = s[c] == 0 ? 0 : along * (lambda == 0 ? 1 / s[c] : s[c] / (s[c] * s[c] + lambda));
            for (int j = 0; j < w.length; j++) {
                w[j] += by * svd.v().get(j, c);
            }
        }
        return w;
    }

    /**
     * Solves Ax = b by elimination with row exchanges.
     *
     * @throws IllegalArgumentException when A is singular
     */
    public static double[] solve(Tensor a, double... b) {
        int n = b.length;
        double[] m = a.a().clone();
        double[] x = b.clone();
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(m[r * n + c]) > Math.abs(m[pivot * n + c]) ? r : pivot;
            }
            if (m[pivot * n + c] == 0) {
                throw new IllegalArgumentException("the matrix is singular");
            }
            swap(m, x, c, pivot, n);
            for (int r = c + 1; r < n; r++) {
                double f = m[r * n + c] / m[c * n + c];
                for (int j = c; j < n; j++) {
                    m[r * n + j] -= f * m[c * n + j];
                }
                x[r] -= f * x[c];
            }
        }
        for (int r = n - 1; r >= 0; r--) {
            for (int j = r + 1; j < n; j++) {
                x[r] -= m[r * n + j] * x[j];
            }
            x[r] /= m[r * n + r];
        }
        return x;
    }

    private static void swap(double[] m, double[] x, int a, int b, int n) {
        if (a == b) {
            return;
        }
        for (int j = 0; j < n; j++) {
            double t = m[a * n + j];
            m[a * n + j] = m[b * n + j];
            m[b * n + j] = t;
        }
        double t = x[a];
        x[a] = x[b];
        x[b] = t;
    }

    /** Xw. */
    public static double[] times(Tensor x, double... w) {
        return x.times(Tensor.of(w, w.length, 1)).a();
    }

    /** The mean squared difference. */
    public static double mse(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum / a.length;
    }

    /** |roots| of z^p − φ₁z^(p−1) − … − φ_p, largest first (by formula up to p = 2, then Durand–Kerner). */
    public static double[] rootSizes(double... phi) {
        int p = phi.length;
        if (p == 1) {
            return new double[] {Math.abs(phi[0])};
        }
        if (p == 2) {
            return quadratic(phi[0], phi[1]);
        }
        double[] re = new double[p];
        double[] im = new double[p];
        double size = 1;
        for (double f : phi) {
            size = Math.max(size, Math.abs(f));
        }
        for (int i = 0; i < p; i++) {
            re[i] = size * Math.cos(0.4 + 2 * Math.PI * i / p);
            im[i] = size * Math.sin(0.4 + 2 * Math.PI * i / p);
        }
        for (int round = 0; round < 500; round++) {
            double moved = 0;
            for (int i = 0; i < p; i++) {
                moved = Math.max(moved, improve(re, im, i, phi));
            }
            if (moved < 1e-16) {
                break;
            }
        }
        double[] sizes = new double[p];
        for (int i = 0; i < p; i++) {
            sizes[i] = Math.hypot(re[i], im[i]);
        }
        int[] order = Ranking.descending(sizes);
        double[] sorted = new double[p];
        for (int i = 0; i < p; i++) {
            sorted[i] = sizes[order[i]];
        }
        return sorted;
    }

    /** |roots| of z² − az − b. */
    private static double[] quadratic(double a, double b) {
        double under = a * a / 4 + b;
        if (under < 0) {
            double size = Math.sqrt(-b);
            return new double[] {size, size};
        }
        double far = a / 2 + Math.copySign(Math.sqrt(under), a);
        return new double[] {Math.abs(far), far == 0 ? 0 : Math.abs(b / far)};
    }

    /** One Durand–Kerner step of root i; answers how far it moved. */
    private static double improve(double[] re, double[] im, int i, double... phi) {
        double pr = 1;
        double pi = 0;
        for (double f : phi) {
            double r = pr * re[i] - pi * im[i] - f;
            pi = pr * im[i] + pi * re[i];
            pr = r;
        }
        double qr = 1;
        double qi = 0;
        for (int j = 0; j < re.length; j++) {
            if (j != i) {
                double dr = re[i] - re[j];
                double di = im[i] - im[j];
                double r = qr * dr - qi * di;
                qi = qr * di + qi * dr;
                qr = r;
            }
        }
        double norm = qr * qr + qi * qi;
        if (norm == 0) {
            return 0;
        }
        double dr = (pr * qr + pi * qi) / norm;
        double di = (pi * qr - pr * qi) / norm;
        re[i] -= dr;
        im[i] -= di;
        return Math.hypot(dr, di);
    }
}
