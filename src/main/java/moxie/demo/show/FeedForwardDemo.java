package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Activation;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.Transformer;

/** The two linear layers every position passes alone. */
public final class FeedForwardDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("rows", 1, 64, 3),
                Knob.whole("dim", 1, 512, 4),
                Knob.whole("ffn", 1, 2048, 16),
                Knob.choice("activation", "relu", "gelu", "silu"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int dim = knobs.whole("dim");
        int ffn = knobs.whole("ffn", 4 * dim);
        Activation activation = Activation.valueOf(knobs.text("activation").toUpperCase(Locale.ROOT));
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(knobs.whole("rows"), dim);
        Transformer.FeedForward layer = TinyModel.feedForward(random, dim, ffn, activation);
        Tensor pre = layer.pre(x);
        Tensor hidden = activation.of(pre);
        Tensor output = layer.of(x);
        int zeros = 0;
        List<List<Object>> counted = new ArrayList<>();
        for (int i = 0; i < hidden.rows(); i++) {
            int row = zeros(hidden.row(i));
            zeros += row;
            counted.add(List.of("position " + i, row, ffn));
        }
        counted.add(List.of("all", zeros, hidden.size()));
        double share = (double) zeros / hidden.size();
        Tensor first = layer.of(x.rows(0, 1));
        double alone = first.distance(output.rows(0, 1));
        double attention = 4.0 * dim * dim;
        double forward = 2.0 * dim * ffn;
        return new Report("transformer_block")
                .formula("FFN(x) = " + knobs.text("activation") + "(xW₁ + b₁)W₂ + b₂")
                .flow("x " + x.label(), "xW₁ " + pre.label(), knobs.text("activation"), "output " + output.label())
                .signed("xW₁ + b₁", pre)
                .signed("hidden", hidden)
                .table(List.of("hidden numbers", "exactly zero", "of"), counted)
                .product("hidden · W₂", hidden, layer.w2())
                .signed("output", output)
                .signed("output of position 0 alone", first)
                .bars("weights of one layer", List.of("attention 4d²", "FFN 2·d·d_ff"), attention, forward)
                .value("pre", pre)
                .value("hidden", hidden)
                .value("output", output)
                .value("params", layer.count())
                .ask(share, "demo.ffn.ask", knobs.text("activation"))
                .insight("demo.ffn.insight", alone, zeros, hidden.size(), forward, attention);
    }

    private static int zeros(double... row) {
        int zeros = 0;
        for (double h : row) {
            zeros += h == 0 ? 1 : 0;
        }
        return zeros;
    }
}
