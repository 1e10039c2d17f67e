package moxie.demo.kernel;

/**
 * In-batch softmax of two towers: row i's positive is column i, all other columns are its negatives.
 *
 * @param logits UVᵀ/τ
 * @param adjusted less log p of each column (Yi et al. 2019), and −∞ where a column is the row's own item again
 * @param loss mean of −log p_ii
 */
public record TwoTower(
        Tensor u, Tensor v, double tau, Tensor logits, Tensor adjusted, Tensor probabilities, double loss) {

    /**
     * @param p how often each item is drawn; none for no correction
     * @param items ids; none when all are different
     */
    public static TwoTower of(Tensor u, Tensor v, double tau, double[] p, int[] items) {
        Tensor raw = u.times(v.transposed());
        int n = raw.rows();
        double[] logits = new double[raw.size()];
        double[] adjusted = new double[raw.size()];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int at = i * n + j;
                logits[at] = raw.get(at) / tau;
                adjusted[at] = p.length == 0 ? logits[at] : logits[at] - Math.log(p[j]);
                if (items.length > 0 && i != j && items[i] == items[j]) {
                    adjusted[at] = Double.NEGATIVE_INFINITY;
                }
            }
        }
        Tensor scores = Tensor.of(adjusted, n, n);
        Tensor log = Softmax.log(scores);
        double loss = 0;
        for (int i = 0; i < n; i++) {
            loss -= log.get(i, i) / n;
        }
        return new TwoTower(u, v, tau, Tensor.of(logits, n, n), scores, Softmax.plain(scores), loss);
    }

    /** ∂loss/∂logits. */
    private Tensor residual() {
        int n = logits.rows();
        return probabilities.minus(Tensor.identity(n)).scaled(1.0 / n / tau);
    }

    public Tensor dU() {
        return residual().times(v);
    }

    public Tensor dV() {
        return residual().transposed().times(u);
    }

    /** Where each row's positive stands among its columns, from 1. */
    public int[] ranks() {
        int[] ranks = new int[logits.rows()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Ranking.rank(i, adjusted.row(i));
        }
        return ranks;
    }

    public double recallAt1() {
        double hits = 0;
        for (int rank : ranks()) {
            hits += rank == 1 ? 1 : 0;
        }
        return hits / logits.rows();
    }

    public double mrr() {
        double sum = 0;
        for (int rank : ranks()) {
            sum += 1.0 / rank;
        }
        return sum / logits.rows();
    }

    /** Two linear towers learning by plain gradient descent; element s is the batch after s steps. */
    public static java.util.List<TwoTower> train(Tensor x, Tensor y, Tensor wu, Tensor wv, double rate, int steps) {
        java.util.List<TwoTower> trace = new java.util.ArrayList<>();
        Tensor a = wu;
        Tensor b = wv;
        for (int s = 0; s <= steps; s++) {
            TwoTower now = of(x.times(a), y.times(b), 1, new double[0], new int[0]);
            trace.add(now);
            a = a.minus(x.transposed().times(now.dU()).scaled(rate));
            b = b.minus(y.transposed().times(now.dV()).scaled(rate));
        }
        return trace;
    }
}
