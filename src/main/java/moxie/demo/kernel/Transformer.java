package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/** One encoder or decoder layer, wired as in 2017 (post-LN) or as now (pre-LN), and a tiny model of one layer each. */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Transformer {
    private Transformer() {}

    /** {@code act(xW1 + b1)W2 + b2}. */
    public record FeedForward(Tensor w1, Tensor b1, Tensor w2, Tensor b2, Activation activation) {
        public Tensor pre(Tensor x) {
            return MultiHead.linear(x, w1, b1);
        }

        public Tensor of(Tensor x) {
            return MultiHead.linear(activation.of(pre(x)), w2, b2);
        }

        public int count() {
            return w1.size() + b1.size() + w2.size() + b2.size();
        }
    }

    /** γ and β of a layer norm. */
    public record Scale(Tensor gamma, Tensor beta) {
        Tensor of(Tensor x) {
            return Norm.layer(x, gamma.a(), beta.a(), Norm.EPS).output();
        }
    }

    /** All a layer knows; {@code cross} and the third norm are only a decoder's. */
    public record Layer(
            int heads,
            boolean preNorm,
            MultiHead.Weights self,
            List<MultiHead.Weights> cross,
            FeedForward ffn,
            List<Scale> norms) {
        public Layer {
            cross = List.copyOf(cross);
            norms = List.copyOf(norms);
        }

        Layer wired(boolean pre) {
            return new Layer(heads, pre, self, cross, ffn, norms);
        }
    }

    /**
     * What a layer did.
     *
     * @param attention self-attention
     * @param afterSelf after the first sub-layer and its residual
     * @param cross cross-attention; none in an encoder
     * @param afterCross after the second sub-layer; {@code afterSelf} in an encoder
     */
    public record Pass(MultiHead attention, Tensor afterSelf, List<MultiHead> cross, Tensor afterCross, Tensor output) {
        public Pass {
            cross = List.copyOf(cross);
        }
    }

    public static Pass encode(Tensor x, Layer layer, Tensor keep) {
        Tensor in = layer.preNorm() ? layer.norms().get(0).of(x) : x;
        MultiHead attention = new MultiHead(in, in, layer.self(), layer.heads(), keep);
        Tensor mid = added(x, attention.output(), layer, 0);
        return new Pass(attention, mid, List.of(), mid, fed(mid, layer, 1));
    }

    /** Masked self-attention, then attention to the memory, then feed-forward. */
    public static Pass decode(Tensor y, Tensor memory, Layer layer) {
        Tensor in = layer.preNorm() ? layer.norms().get(0).of(y) : y;
        Tensor causal = Attention.causal(y.rows(), y.rows(), 0);
        MultiHead self = new MultiHead(in, in, layer.self(), layer.heads(), causal);
        Tensor one = added(y, self.output(), layer, 0);
        Tensor query = layer.preNorm() ? layer.norms().get(1).of(one) : one;
        MultiHead cross = new MultiHead(query, memory, layer.cross().get(0), layer.heads(), Tensor.zeros(0, 0));
        Tensor two = added(one, cross.output(), layer, 1);
        return new Pass(self, one, List.of(cross), two, fed(two, layer, 2));
    }

    private static Tensor added(Tensor x, Tensor sub, Layer layer, int norm) {
        Tensor sum = x.plus(sub);
        return layer.preNorm() ? sum : layer.norms().get(norm).of(sum);
    }

    private static Tensor fed(Tensor x, Layer layer, int norm) {
        Tensor in = layer.preNorm() ? layer.norms().get(norm).of(x) : x;
        return added(x, layer.ffn().of(in), layer, norm);
    }

    /** A vocabulary, one encoder layer and one decoder layer; the embedding is also the output matrix. */
    public record Model(Tensor embedding, Layer encoder, Layer decoder) {
        /** Tokens as vectors: {@code E[id]·√d + PE}. */
        public Tensor embed(int... ids) {
            int d = embedding.cols();
            return embedding.pick(ids).scaled(Math.sqrt(d)).plus(Positions.sinusoids(ids.length, d, 0, 10000));
        }

        public Tensor memory(int... source) {
            return encode(embed(source), encoder, Tensor.zeros(0, 0)).output();
        }

        /** Logits over the vocabulary after each token of the target. */
        public Tensor logits(Tensor memory, int... target) {
            Tensor h = decode(embed(target), memory, decoder).output();
            return h.times(embedding.transposed());
        }
    }

    /**
     * One step of greedy decoding.
     *
     * @param prefix what is there already
     * @param logits of the next token
     */
    public record Step(int[] prefix, Tensor logits, Tensor probabilities, int next) {
        public Step {
            prefix = prefix.clone();
        }

        @Override
        public int[] prefix() {
            return prefix.clone();
        }
    }

    /** Takes the likeliest token, {@code steps} times; ties go to the lower id. */
    public static List<Step> greedy(Model model, Tensor memory, int first, int steps) {
        List<Step> all = new ArrayList<>();
        int[] prefix = {first};
        for (int s = 0; s < steps; s++) {
            Tensor logits = model.logits(memory, prefix);
            Tensor last = Tensor.vector(logits.row(prefix.length - 1));
            int next = Ranking.best(last.a());
            all.add(new Step(prefix, last, Softmax.plain(last), next));
            int[] longer = java.util.Arrays.copyOf(prefix, prefix.length + 1);
            longer[prefix.length] = next;
            prefix = longer;
        }
        return all;
    }

    /**
     * The Frobenius norm of ∂out/∂in after each of {@code layers} random linear layers.
     *
     * @param residual x + Wx instead of Wx
     * @param gain entries are normal with standard deviation gain/√d
     */
    public static double[] jacobians(NumpyRandom random, int d, int layers, double gain, boolean residual) {
        double[] norms = new double[layers];
        Tensor product = Tensor.identity(d);
        for (int l = 0; l < layers; l++) {
            double[] w = random.randn(d, d).a();
            for (int i = 0; i < w.length; i++) {
                w[i] = w[i] * gain / Math.sqrt(d);
            }
            Tensor step = Tensor.of(w, d, d);
            product = (residual ? step.plus(Tensor.identity(d)) : step).times(product);
            norms[l] = product.norm();
        }
        return norms;
    }
}
