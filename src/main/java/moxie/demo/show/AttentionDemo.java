package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Attention.FullRow;
import moxie.demo.kernel.Attention.Scale;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** Scaled dot-product attention on random Q, K, V: the same numbers as three {@code np.random.rand} calls after a seed. */
public final class AttentionDemo implements Demo {
    private static final int MOST_ROWS = 8;

    /** From this width on the softmax hardens without its scale. */
    private static final int WIDE = 64;

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("rows", 1, 2048, 3),
                Knob.whole("keys", 1, 2048, 3),
                Knob.whole("dim", 1, 1024, 4),
                Knob.whole("values", 1, 2048, 4),
                Knob.choice("scale", "sqrt", "none", "d"),
                Knob.flag("no-scale"),
                Knob.flag("causal"),
                Knob.choice("dist", "rand", "randn"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int rows = knobs.whole("rows");
        int keys = knobs.whole("keys", rows);
        int dim = knobs.whole("dim");
        int values = knobs.whole("values", dim);
        Scale scale = scale(knobs);
        NumpyRandom random = knobs.random();
        Tensor q = knobs.draw(random, rows, dim);
        Tensor k = knobs.draw(random, keys, dim);
        Tensor v = knobs.draw(random, keys, values);
        Tensor keep = knobs.flag("causal") ? Attention.causal(rows, keys, 0) : Tensor.zeros(0, 0);
        Attention head = Attention.of(q, k, v, keep, FullRow.SAFE, scale);
        Report report = new Report("attention")
                .formula("Attention(Q, K, V) = softmax(" + symbol(scale, dim) + ") V")
                .flow(
                        "Q " + q.label(),
                        "QKᵀ " + head.raw().label(),
                        "softmax " + head.weights().label(),
                        "· V " + v.label(),
                        head.output().label())
                .signed("Q", q)
                .signed("K", k)
                .signed("V", v)
                .product("QKᵀ", q, k.transposed())
                .signed("QKᵀ", head.raw());
        if (scale != Scale.NONE) {
            report.signed(symbol(scale, dim), head.scaled());
        }
        if (knobs.flag("causal")) {
            report.signed("masked", head.masked());
        }
        report.probabilities("weights", head.weights()).signed("output", head.output());
        values(report, q, k, v, head);
        return insight(report, head, dim, keys);
    }

    private static Scale scale(Knobs knobs) {
        if (knobs.flag("no-scale") || knobs.is("scale", "none")) {
            return Scale.NONE;
        }
        return knobs.is("scale", "d") ? Scale.FULL : Scale.SQRT;
    }

    private static String symbol(Scale scale, int dim) {
        return switch (scale) {
            case NONE -> "QKᵀ";
            case SQRT -> "QKᵀ/√" + dim;
            case FULL -> "QKᵀ/" + dim;
        };
    }

    private static void values(Report report, Tensor q, Tensor k, Tensor v, Attention head) {
        report.value("Q", q).value("K", k).value("V", v);
        report.value("raw", head.raw()).value("scaled", head.scaled()).value("masked", head.masked());
        report.value("weights", head.weights()).value("output", head.output());
    }

    private static Report insight(Report report, Attention head, int dim, int keys) {
        double max = largest(head.weights().a());
        double[] entropies = Softmax.entropies(head.weights());
        List<List<Object>> rows = new ArrayList<>();
        double entropy = 0;
        for (int i = 0; i < entropies.length; i++) {
            entropy += entropies[i] / entropies.length;
            if (i < MOST_ROWS) {
                rows.add(
                        List.of("row " + i, entropies[i], largest(head.weights().row(i))));
            }
        }
        rows.add(List.of("mean of all rows", entropy, ""));
        rows.add(List.of("all keys alike", Math.log(keys), 1.0 / keys));
        report.table(List.of("weights of", "entropy in nats", "largest weight"), rows);
        report.ask(max, "demo.attention.ask");
        return report.insight(
                dim < WIDE ? "demo.attention.insight" : "demo.attention.wide", entropy, Math.log(keys), max, dim);
    }

    private static double largest(double... weights) {
        double max = 0;
        for (double w : weights) {
            max = Math.max(max, w);
        }
        return max;
    }
}
