package moxie.demo.kernel;

/**
 * What the size of scores does to a softmax (Vaswani et al. 2017, note 4), each number the mean over rows.
 *
 * @param entropy in nats, 0 to ln n
 * @param max the largest weight, 1/n to 1
 * @param jacobian the Frobenius norm of diag(p) − ppᵀ: what is left for a gradient to pass through
 */
public record Saturation(double entropy, double max, double jacobian) {
    public static Saturation of(Tensor scores) {
        Tensor p = Softmax.plain(scores);
        double entropy = 0;
        double max = 0;
        double jacobian = 0;
        for (int i = 0; i < p.rows(); i++) {
            double[] row = p.row(i);
            entropy += Softmax.entropy(row);
            max += row[Ranking.best(row)];
            jacobian += Softmax.jacobian(row).norm();
        }
        int n = p.rows();
        return new Saturation(entropy / n, max / n, jacobian / n);
    }

    /** QKᵀ of two normal matrices, n×d each. */
    public static Tensor scores(NumpyRandom random, int n, int d) {
        Tensor q = random.randn(n, d);
        return q.times(random.randn(n, d).transposed());
    }

    /** The population standard deviation of all numbers. */
    public static double deviation(Tensor t) {
        return Math.sqrt(Norm.variance(Norm.mean(t.a()), t.a()));
    }
}
