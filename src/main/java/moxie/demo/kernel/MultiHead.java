package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Multi-head attention (Vaswani et al. 2017, §3.2.2) on row vectors: {@code q = xW_Q + b_Q}, head i takes columns i·d_k to
 * (i+1)·d_k − 1, heads are put side by side in order, {@code output = concat·W_O + b_O}.
 */
public final class MultiHead {
    /**
     * The four projections, d×d each, and their biases; a bias of no numbers is none.
     */
    public record Weights(Tensor wq, Tensor wk, Tensor wv, Tensor wo, Tensor bq, Tensor bk, Tensor bv, Tensor bo) {
        /** Without biases. */
        public static Weights of(Tensor wq, Tensor wk, Tensor wv, Tensor wo) {
            Tensor none = Tensor.zeros(0);
            return new Weights(wq, wk, wv, wo, none, none, none, none);
        }

        public int count() {
            return wq.size() + wk.size() + wv.size() + wo.size() + bq.size() + bk.size() + bv.size() + bo.size();
        }
    }

    private final Tensor q;
    private final Tensor k;
    private final Tensor v;
    private final List<Attention> heads = new ArrayList<>();
    private final Tensor concat;
    private final Tensor output;

    /**
     * @param x where queries come from, n×d
     * @param memory where keys and values come from; x itself for self-attention
     * @param keep 1 where a query may see a key; empty for everywhere
     * @throws IllegalArgumentException when the heads do not divide the width
     */
    public MultiHead(Tensor x, Tensor memory, Weights w, int count, Tensor keep) {
        int d = w.wq().cols();
        if (d % count != 0) {
            throw new IllegalArgumentException(count + " heads do not divide " + d);
        }
        q = linear(x, w.wq(), w.bq());
        k = linear(memory, w.wk(), w.bk());
        v = linear(memory, w.wv(), w.bv());
        int dk = d / count;
        List<Tensor> outputs = new ArrayList<>();
        for (int h = 0; h < count; h++) {
            int from = h * dk;
            Attention head = Attention.of(
                    q.columns(from, from + dk),
                    k.columns(from, from + dk),
                    v.columns(from, from + dk),
                    keep,
                    Attention.FullRow.SAFE,
                    Attention.Scale.SQRT);
            heads.add(head);
            outputs.add(head.output());
        }
        concat = Tensor.beside(outputs);
        output = linear(concat, w.wo(), w.bo());
    }

    /** {@code xW + b}. */
    public static Tensor linear(Tensor x, Tensor w, Tensor b) {
        Tensor y = x.times(w);
        return b.size() == 0 ? y : y.plusRow(b.a());
    }

    public Tensor q() {
        return q;
    }

    public Tensor k() {
        return k;
    }

    public Tensor v() {
        return v;
    }

    public List<Attention> heads() {
        return List.copyOf(heads);
    }

    /** Heads × queries × keys. */
    public Tensor weights() {
        return Tensor.stack(heads.stream().map(Attention::weights).toList());
    }

    public Tensor scaled() {
        return Tensor.stack(heads.stream().map(Attention::scaled).toList());
    }

    public Tensor headOutputs() {
        return Tensor.stack(heads.stream().map(Attention::output).toList());
    }

    public Tensor meanWeights() {
        Tensor sum = heads.get(0).weights();
        for (Attention head : heads.subList(1, heads.size())) {
            sum = sum.plus(head.weights());
        }
        double[] mean = new double[sum.size()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sum.get(i) / heads.size();
        }
        return Tensor.of(mean, sum.shape());
    }

    public Tensor concat() {
        return concat;
    }

    public Tensor output() {
        return output;
    }
}
