package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Peft;
import moxie.demo.kernel.Tensor;

/** Trained keys and values before the real ones. */
public final class PrefixDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("prefix", 0, 32, 2),
                Knob.whole("rows", 1, 64, 3),
                Knob.whole("keys", 1, 64, 4),
                Knob.whole("dim", 1, 512, 4),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int m = knobs.whole("prefix");
        int dim = knobs.whole("dim");
        NumpyRandom random = knobs.random();
        Tensor q = random.randn(knobs.whole("rows"), dim);
        Tensor k = random.randn(knobs.whole("keys"), dim);
        Tensor v = random.randn(knobs.whole("keys"), dim);
        Peft.Prefix prefix = Peft.Prefix.of(q, k, v, random.randn(m, dim), random.randn(m, dim));
        List<String> columns = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int j = 0; j < m + k.rows(); j++) {
            columns.add(j < m ? "P" + j : "k" + (j - m));
        }
        double mean = 0;
        for (int i = 0; i < q.rows(); i++) {
            rows.add("q" + i);
            mean += prefix.lambda()[i] / q.rows();
        }
        List<String> real = columns.subList(m, columns.size());
        Attention plain = Attention.of(q, k, v);
        List<String> named = new ArrayList<>(rows);
        named.add("mean");
        double[] shares = java.util.Arrays.copyOf(prefix.lambda(), rows.size() + 1);
        shares[rows.size()] = mean;
        double apart = prefix.mixture().distance(prefix.whole().output());
        return new Report("peft_sft")
                .formula("Attn(q, [P_K; K], [P_V; V]) = (1 − λ) Attn(q, K, V) + λ Attn(q, P_K, P_V)")
                .heat("weights", prefix.whole().weights(), Report.Colours.PROBABILITY, rows, columns)
                .bars("λ: share that goes to the prefix", named, shares)
                .heat("real keys alone, divided by 1 − λ", rest(prefix, m), Report.Colours.PROBABILITY, rows, real)
                .heat("weights without a prefix", plain.weights(), Report.Colours.PROBABILITY, rows, real)
                .signed("output", prefix.whole().output())
                .signed("mixture of the two attentions", prefix.mixture())
                .value("weights", prefix.whole().weights())
                .value("output", prefix.whole().output())
                .value("lam", prefix.lambda())
                .value("mixture", prefix.mixture())
                .ask(mean, "demo.prefix.ask")
                .insight("demo.prefix.insight", mean, apart);
    }

    /** What the real keys get, as shares of what they get together. */
    private static Tensor rest(Peft.Prefix prefix, int m) {
        Tensor all = prefix.whole().weights();
        Tensor rest = all.columns(m, all.cols());
        for (int i = 0; i < rest.size(); i++) {
            rest.a()[i] /= 1 - prefix.lambda()[i / rest.cols()];
        }
        return rest;
    }
}
