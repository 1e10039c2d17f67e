package moxie.demo.kernel;

import java.util.List;

/**
 * Normalisation of a matrix: along columns (batch norm, Ioffe and Szegedy 2015), along rows (layer norm, Ba et al. 2016),
 * or rows without the mean (RMSNorm, Zhang and Sennrich 2019). Variances are the biased ones in two passes: the short-cut
 * E[x²] − E[x]² loses everything when the mean is large.
 *
 * @param mean per column or per row
 * @param var biased, likewise
 * @param xhat normalised, before γ and β
 * @param output {@code γ·xhat + β}
 */
public record Norm(Tensor mean, Tensor var, Tensor xhat, Tensor output) {
    public static final double EPS = 1e-5;

    /** Per feature over the batch. */
    public static Norm batch(Tensor x, double[] gamma, double[] beta, double eps) {
        double[] mean = new double[x.cols()];
        double[] var = new double[x.cols()];
        for (int j = 0; j < mean.length; j++) {
            double[] column = x.column(j);
            mean[j] = mean(column);
            var[j] = variance(mean[j], column);
        }
        return new Norm(
                Tensor.vector(mean), Tensor.vector(var), xhat(x, mean, var, eps), eval(x, mean, var, gamma, beta, eps));
    }

    /** With given statistics, as at inference. */
    public static Tensor eval(Tensor x, double[] mean, double[] var, double[] gamma, double[] beta, double eps) {
        Tensor hat = xhat(x, mean, var, eps);
        return affine(hat, gamma, beta);
    }

    private static Tensor xhat(Tensor x, double[] mean, double[] var, double eps) {
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            int j = i % mean.length;
            double away = x.get(i) - mean[j];
            out[i] = away == 0 ? 0 : away / Math.sqrt(var[j] + eps);
        }
        return Tensor.of(out, x.shape());
    }

    /** Per row over the features. */
    public static Norm layer(Tensor x, double[] gamma, double[] beta, double eps) {
        double[] mean = new double[x.rows()];
        double[] var = new double[x.rows()];
        double[] out = new double[x.size()];
        for (int i = 0; i < mean.length; i++) {
            double[] row = x.row(i);
            mean[i] = mean(row);
            var[i] = variance(mean[i], row);
            for (int j = 0; j < row.length; j++) {
                double away = row[j] - mean[i];
                out[i * row.length + j] = away == 0 ? 0 : away / Math.sqrt(var[i] + eps);
            }
        }
        Tensor hat = Tensor.of(out, x.shape());
        return new Norm(Tensor.vector(mean), Tensor.vector(var), hat, affine(hat, gamma, beta));
    }

    /** {@code x/√(mean(x²)+ε)·γ}; {@link #var} holds mean(x²), the mean is zero. */
    public static Norm rms(Tensor x, double[] gamma, double eps) {
        double[] squares = new double[x.rows()];
        double[] out = new double[x.size()];
        for (int i = 0; i < squares.length; i++) {
            double[] row = x.row(i);
            squares[i] = variance(0, row);
            for (int j = 0; j < row.length; j++) {
                out[i * row.length + j] = row[j] / Math.sqrt(squares[i] + eps);
            }
        }
        Tensor hat = Tensor.of(out, x.shape());
        double[] none = new double[x.cols()];
        return new Norm(Tensor.zeros(x.rows()), Tensor.vector(squares), hat, affine(hat, gamma, none));
    }

    private static Tensor affine(Tensor hat, double[] gamma, double[] beta) {
        if (gamma.length != hat.cols() || beta.length != hat.cols()) {
            throw new IllegalArgumentException("gamma has " + gamma.length + " and beta " + beta.length
                    + " numbers for " + hat.cols() + " features");
        }
        double[] out = new double[hat.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = hat.get(i) * gamma[i % gamma.length] + beta[i % beta.length];
        }
        return Tensor.of(out, hat.shape());
    }

    /**
     * dX, dγ, dβ of the batch norm of {@code x} for what comes back from above.
     *
     * @param dY as large as x
     */
    public static List<Tensor> batchBackward(Tensor x, double[] gamma, Tensor dY, double eps) {
        List<Tensor> back = layerBackward(x.transposed(), gamma, dY.transposed(), eps, false);
        return List.of(back.get(0).transposed(), back.get(1), back.get(2));
    }

    /** The same for the layer norm. */
    public static List<Tensor> layerBackward(Tensor x, double[] gamma, Tensor dY, double eps) {
        return layerBackward(x, gamma, dY, eps, true);
    }

    /** Rows are normalised; γ belongs to columns (layer norm) or to rows (batch norm, turned round). */
    private static List<Tensor> layerBackward(Tensor x, double[] gamma, Tensor dY, double eps, boolean gammaByColumn) {
        int n = x.cols();
        double[] dX = new double[x.size()];
        double[] dGamma = new double[gamma.length];
        double[] dBeta = new double[gamma.length];
        for (int i = 0; i < x.rows(); i++) {
            double[] row = x.row(i);
            double mean = mean(row);
            double std = Math.sqrt(variance(mean, row) + eps);
            double sum = 0;
            double dot = 0;
            for (int j = 0; j < n; j++) {
                int g = gammaByColumn ? j : i;
                double hat = (row[j] - mean) / std;
                double d = dY.get(i, j) * gamma[g];
                sum += d;
                dot += d * hat;
                dGamma[g] += dY.get(i, j) * hat;
                dBeta[g] += dY.get(i, j);
            }
            for (int j = 0; j < n; j++) {
                double hat = (row[j] - mean) / std;
                double d = dY.get(i, j) * gamma[gammaByColumn ? j : i];
                dX[i * n + j] = (d - sum / n - hat * dot / n) / std;
            }
        }
        return List.of(Tensor.of(dX, x.shape()), Tensor.vector(dGamma), Tensor.vector(dBeta));
    }

    public static double mean(double... v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum / v.length;
    }

    /** The mean squared distance from {@code mean}. */
    public static double variance(double mean, double... v) {
        double sum = 0;
        for (double x : v) {
            sum += (x - mean) * (x - mean);
        }
        return sum / v.length;
    }

    /**
     * Running statistics of batch norm, as training keeps them for inference: mean and the unbiased variance, each moved by
     * {@code momentum} towards the batch. A batch of one has no unbiased variance and leaves the running one alone.
     */
    public static final class Running {
        private final double[] mean;
        private final double[] var;
        private final double momentum;

        /** Starts at mean 0, variance 1. */
        public Running(int features, double momentum) {
            mean = new double[features];
            var = new double[features];
            java.util.Arrays.fill(var, 1);
            this.momentum = momentum;
        }

        public void see(Tensor batch) {
            int n = batch.rows();
            for (int j = 0; j < mean.length; j++) {
                double[] column = batch.column(j);
                double m = Norm.mean(column);
                mean[j] = (1 - momentum) * mean[j] + momentum * m;
                if (n > 1) {
                    double unbiased = variance(m, column) * n / (n - 1);
                    var[j] = (1 - momentum) * var[j] + momentum * unbiased;
                }
            }
        }

        public double[] mean() {
            return mean.clone();
        }

        public double[] var() {
            return var.clone();
        }
    }
}
