package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Scaled dot-product attention, {@code softmax(QKᵀ/√d_k)V} (Vaswani et al. 2017, eq. 1), with everything on the way. A
 * mask says what <em>may</em> be attended to: 1 keeps a cell, 0 forbids it.
 *
 * @see Softmax
 */
public final class Attention {
    /** What a row gets that may attend to nothing. */
    public enum FullRow {
        /** Weights and output zero. */
        SAFE,
        /** Forbidden cells hold −10⁹ instead of −∞, so that such a row looks at all forbidden keys equally. */
        NOTES,
        /** The formula as it stands: NaN. */
        NEGINF
    }

    /** How scores are divided before the softmax. */
    public enum Scale {
        NONE,
        SQRT,
        FULL;

        double by(int dk) {
            return switch (this) {
                case NONE -> 1;
                case SQRT -> 1 / Math.sqrt(dk);
                case FULL -> 1.0 / dk;
            };
        }
    }

    private final Tensor q;
    private final Tensor k;
    private final Tensor v;
    private final double scale;
    private final Tensor raw;
    private final Tensor scaled;
    private final Tensor masked;
    private final Tensor weights;
    private final Tensor output;

    private Attention(Tensor q, Tensor k, Tensor v, Tensor keep, FullRow policy, Scale scale) {
        this.q = q;
        this.k = k;
        this.v = v;
        this.scale = scale.by(q.cols());
        raw = q.times(k.transposed());
        scaled = scale == Scale.SQRT ? divided(raw, Math.sqrt(q.cols())) : raw.scaled(this.scale);
        double never = policy == FullRow.NOTES ? -1e9 : Double.NEGATIVE_INFINITY;
        masked = keep.size() == 0 ? scaled : masked(scaled, keep, never);
        weights = policy == FullRow.SAFE ? Softmax.safe(masked) : Softmax.plain(masked);
        output = weights.times(v);
    }

    /**
     * One head, every key allowed.
     *
     * @param q n_q×d_k
     * @param k n_k×d_k
     * @param v n_k×d_v
     */
    public static Attention of(Tensor q, Tensor k, Tensor v) {
        return new Attention(q, k, v, Tensor.zeros(0, 0), FullRow.SAFE, Scale.SQRT);
    }

    /** One head with a mask of n_q×n_k cells, or one that stretches to them; an empty mask allows everything. */
    public static Attention of(Tensor q, Tensor k, Tensor v, Tensor keep, FullRow policy, Scale scale) {
        return new Attention(q, k, v, keep, policy, scale);
    }

    /**
     * The same for every matrix of a batch; one result per matrix. Keys, values and mask stretch along the leading axes of
     * the queries, and the mask along its last two as well.
     */
    public static List<Attention> batch(Tensor q, Tensor k, Tensor v, Tensor keep, FullRow policy) {
        Tensor keys = k.broadcast(q.shapeWith(k.length(-2), k.length(-1)));
        Tensor values = v.broadcast(q.shapeWith(v.length(-2), v.length(-1)));
        Tensor mask = keep.size() == 0 ? keep : keep.broadcast(q.shapeWith(q.length(-2), k.length(-2)));
        int count = 1;
        for (int axis = 0; axis < q.axes() - 2; axis++) {
            count *= q.length(axis);
        }
        List<Attention> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(of(q.matrix(i), keys.matrix(i), values.matrix(i), mask.matrix(i), policy, Scale.SQRT));
        }
        return all;
    }

    private static Tensor divided(Tensor t, double by) {
        double[] c = new double[t.size()];
        for (int i = 0; i < c.length; i++) {
            c[i] = t.get(i) / by;
        }
        return Tensor.of(c, t.shape());
    }

    private static Tensor masked(Tensor scores, Tensor keep, double never) {
        Tensor mask = keep.broadcast(scores.shape());
        double[] c = scores.a().clone();
        for (int i = 0; i < c.length; i++) {
            if (mask.get(i) == 0) {
                c[i] = never;
            }
        }
        return Tensor.of(c, scores.shape());
    }

    /** QKᵀ. */
    public Tensor raw() {
        return raw;
    }

    public Tensor scaled() {
        return scaled;
    }

    /** The scaled scores with forbidden cells at −∞ (or −10⁹). */
    public Tensor masked() {
        return masked;
    }

    public Tensor weights() {
        return weights;
    }

    public Tensor output() {
        return output;
    }

    /** dQ, dK, dV for what comes back from above, {@code dO} (n_q×d_v). */
    public List<Tensor> backward(Tensor dO) {
        Tensor dV = weights.transposed().times(dO);
        Tensor dS = Softmax.backward(weights, dO.times(v.transposed())).scaled(scale);
        return List.of(dS.times(k), dS.transposed().times(q), dV);
    }

    /**
     * Query {@code i} may see key {@code j ≤ i + shift}: the shift is 0 when the first query stands at the first key, and
     * {@code n_k − n_q} when the last query stands at the last key, as with cached keys.
     */
    public static Tensor causal(int queries, int keys, int shift) {
        Tensor keep = Tensor.zeros(queries, keys);
        for (int i = 0; i < queries; i++) {
            for (int j = 0; j < keys && j <= i + shift; j++) {
                keep.a()[i * keys + j] = 1;
            }
        }
        return keep;
    }
}
