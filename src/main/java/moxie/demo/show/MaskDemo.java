package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Attention.FullRow;
import moxie.demo.kernel.Attention.Scale;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Masks: who may look at whom, and what becomes of a row that may look at nothing. */
public final class MaskDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.choice("kind", "causal", "pad", "both", "none"),
                Knob.whole("rows", 1, 64, 4),
                Knob.whole("keys", 1, 64, 4),
                Knob.whole("pad", 0, 64, 1),
                Knob.choice("side", "right", "left"),
                Knob.choice("align", "top-left", "bottom-right"),
                Knob.choice("policy", "safe", "notes", "neginf"),
                Knob.whole("dim", 1, 512, 4),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int rows = knobs.whole("rows");
        int keys = knobs.given("keys") ? knobs.whole("keys") : rows;
        NumpyRandom random = knobs.random();
        Tensor q = random.randn(rows, knobs.whole("dim"));
        Tensor k = random.randn(keys, knobs.whole("dim"));
        Tensor v = random.randn(keys, knobs.whole("dim"));
        Tensor keep = keep(knobs, rows, keys);
        FullRow policy = FullRow.valueOf(knobs.text("policy").toUpperCase(Locale.ROOT));
        Attention head = Attention.of(q, k, v, keep, policy, Scale.SQRT);
        Attention open = Attention.of(q, k, v);
        List<String> names = new ArrayList<>();
        double[] sums = new double[rows];
        double[] after = new double[rows];
        int full = 0;
        for (int i = 0; i < rows; i++) {
            names.add("row " + i);
            int allowed = 0;
            for (int j = 0; j < keys; j++) {
                sums[i] += head.weights().get(i, j);
                after[i] += open.weights().get(i, j) * keep.get(i, j);
                allowed += keep.get(i, j) > 0 ? 1 : 0;
            }
            full += allowed == 0 ? 1 : 0;
        }
        Report report = new Report("attention")
                .formula("softmax(QKᵀ/√d + mask),   mask = 0 where allowed, −∞ where not")
                .probabilities("may look (1) or not (0)", keep)
                .product("QKᵀ", q, k.transposed())
                .signed("masked", head.masked())
                .probabilities("weights", head.weights())
                .bars("row sums: mask before softmax", names, sums)
                .bars("row sums: weights cut after softmax", names, after)
                .value("keep", keep)
                .value("raw", head.raw())
                .value("scaled", head.scaled())
                .value("masked", head.masked())
                .value("weights", head.weights())
                .value("output", head.output());
        if (full > 0) {
            return report.insight("demo.mask.full." + knobs.text("policy"), full, 1.0 / keys);
        }
        double least = 1;
        for (double s : after) {
            least = Math.min(least, s);
        }
        return report.ask(least, "demo.mask.ask").insight("demo.mask.insight", least);
    }

    private static Tensor keep(Knobs knobs, int rows, int keys) {
        boolean causal = knobs.is("kind", "causal") || knobs.is("kind", "both");
        boolean padded = knobs.is("kind", "pad") || knobs.is("kind", "both");
        int shift = knobs.is("align", "bottom-right") ? keys - rows : 0;
        Tensor keep = causal ? Attention.causal(rows, keys, shift) : Tensor.full(1, rows, keys);
        int pad = Math.min(keys, knobs.whole("pad"));
        for (int i = 0; padded && i < rows; i++) {
            for (int p = 0; p < pad; p++) {
                keep.a()[i * keys + (knobs.is("side", "left") ? p : keys - 1 - p)] = 0;
            }
        }
        return keep;
    }
}
