package moxie.demo.show;

import java.util.List;
import moxie.demo.kernel.Activation;
import moxie.demo.kernel.MultiHead;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.Transformer;

/** Random weights for small demos. */
final class TinyModel {
    private TinyModel() {}

    static Transformer.Model of(NumpyRandom random, int vocab, int d, int heads, int ffn, boolean pre) {
        Tensor embedding = random.randn(vocab, d).scaled(0.3);
        return new Transformer.Model(
                embedding, layer(random, d, heads, ffn, pre, false), layer(random, d, heads, ffn, pre, true));
    }

    private static Transformer.Layer layer(
            NumpyRandom random, int d, int heads, int ffn, boolean pre, boolean decoder) {
        Transformer.Scale norm = new Transformer.Scale(Tensor.full(1, d), Tensor.zeros(d));
        return new Transformer.Layer(
                heads,
                pre,
                projections(random, d),
                decoder ? List.of(projections(random, d)) : List.of(),
                feedForward(random, d, ffn, Activation.RELU),
                List.of(norm, norm, norm));
    }

    static MultiHead.Weights projections(NumpyRandom random, int d) {
        double by = 1 / Math.sqrt(d);
        return MultiHead.Weights.of(
                random.randn(d, d).scaled(by),
                random.randn(d, d).scaled(by),
                random.randn(d, d).scaled(by),
                random.randn(d, d).scaled(by));
    }

    static Transformer.FeedForward feedForward(NumpyRandom random, int d, int ffn, Activation activation) {
        return new Transformer.FeedForward(
                random.randn(d, ffn).scaled(1 / Math.sqrt(d)),
                Tensor.zeros(ffn),
                random.randn(ffn, d).scaled(1 / Math.sqrt(ffn)),
                Tensor.zeros(d),
                activation);
    }
}
