package moxie.demo.kernel;

/**
 * Curves through noisy points: Legendre polynomials on −1 to 1, ridge, bias and variance, and random features, whose test
 * error falls a second time beyond as many features as points (Belkin et al. 2019).
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Fitting {
    private Fitting() {}

    /** P₀ to P_degree at each x. */
    public static Tensor legendre(int degree, double... x) {
        int p = degree + 1;
        Tensor basis = Tensor.zeros(x.length, p);
        for (int i = 0; i < x.length; i++) {
            double before = 0;
            double last = 1;
            for (int k = 0; k < p; k++) {
                basis.a()[i * p + k] = last;
                double next = ((2 * k + 1) * x[i] * last - k * before) / (k + 1);
                before = last;
                last = next;
            }
        }
        return basis;
    }

    /** A fitted curve. */
    public record Fit(int degree, double[] coefficients) {
        public static Fit of(int degree, double lambda, double[] x, double[] y) {
            return new Fit(degree, Linear.ridge(legendre(degree, x), lambda, y));
        }

        public double[] at(double... x) {
            return Linear.times(legendre(degree, x), coefficients);
        }

        public double norm() {
            return Tensor.vector(coefficients).norm();
        }
    }

    /** Squared bias and variance of fits to many data sets that differ in their noise alone, averaged over test points. */
    public record BiasVariance(double bias2, double variance) {
        /**
         * @param truth at the training points
         * @param eps data sets × training points, standard normal
         */
        public static BiasVariance of(
                int degree, double[] x, double[] truth, double[] xTest, double[] truthTest, double sigma, Tensor eps) {
            Tensor basis = legendre(degree, x);
            Tensor test = legendre(degree, xTest);
            Linear.Svd svd = Linear.svd(basis);
            int sets = eps.rows();
            Tensor fits = Tensor.zeros(sets, xTest.length);
            for (int b = 0; b < sets; b++) {
                double[] y = truth.clone();
                for (int i = 0; i < y.length; i++) {
                    y[i] += sigma * eps.get(b, i);
                }
                double[] at = Linear.times(test, Linear.from(svd, y));
                System.arraycopy(at, 0, fits.a(), b * at.length, at.length);
            }
            double bias2 = 0;
            double variance = 0;
            for (int j = 0; j < xTest.length; j++) {
                double[] column = fits.column(j);
                double mean = Norm.mean(column);
                bias2 += (mean - truthTest[j]) * (mean - truthTest[j]) / xTest.length;
                variance += Norm.variance(mean, column) / xTest.length;
            }
            return new BiasVariance(bias2, variance);
        }
    }

    /** Least squares on the first so many random ReLU features. */
    public record Features(int count, int rank, double trainMse, double testMse, double leastSingular) {
        public static Features of(int count, Tensor x, double[] y, Tensor xTest, double[] yTest, Tensor w) {
            Tensor first = w.columns(0, count);
            Tensor train = Activation.RELU.of(x.times(first));
            Linear.Svd svd = Linear.svd(train);
            double[] fitted = Linear.from(svd, y);
            double[] s = svd.s();
            return new Features(
                    count,
                    svd.rank(),
                    Linear.mse(Linear.times(train, fitted), y),
                    Linear.mse(Linear.times(Activation.RELU.of(xTest.times(first)), fitted), yTest),
                    s[s.length - 1]);
        }
    }

    /** sin(πx). */
    public static double[] truth(double... x) {
        double[] f = new double[x.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = Math.sin(Math.PI * x[i]);
        }
        return f;
    }
}
