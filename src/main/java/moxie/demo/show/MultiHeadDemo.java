package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.MultiHead;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Several small attentions side by side. */
public final class MultiHeadDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("rows", 1, 64, 4),
                Knob.whole("dim", 1, 512, 8),
                Knob.whole("heads", 1, 64, 2),
                Knob.whole("sources", 0, 64, 0),
                Knob.flag("causal"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int dim = knobs.divided("dim", "heads");
        int heads = knobs.whole("heads");
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(knobs.whole("rows"), dim);
        Tensor memory = knobs.whole("sources") == 0 ? x : random.randn(knobs.whole("sources"), dim);
        MultiHead.Weights weights = TinyModel.projections(random, dim);
        Tensor keep = knobs.flag("causal")
                ? moxie.demo.kernel.Attention.causal(x.rows(), memory.rows(), 0)
                : Tensor.zeros(0, 0);
        MultiHead m = new MultiHead(x, memory, weights, heads, keep);
        Report report = new Report("multihead")
                .formula("concat(head₁ … head_h) W_O,   head_i = softmax(Q_i K_iᵀ/√d_k) V_i,   d_k = d/h")
                .flow(
                        "X " + x.label(),
                        "Q, K, V " + m.q().label(),
                        heads + " × (" + x.rows() + "×" + dim / heads + ")",
                        "concat " + m.concat().label(),
                        "W_O " + m.output().label());
        Tensor mean = m.meanWeights();
        Tensor unlike = Tensor.zeros(0, 0);
        double apart = 0;
        for (int h = 0; h < heads; h++) {
            Tensor head = m.heads().get(h).weights();
            if (h == 0 || head.distance(mean) > apart) {
                apart = head.distance(mean);
                unlike = head.minus(mean);
            }
            if (h < 4) {
                report.probabilities("head " + h, head);
            }
        }
        return report.probabilities("mean of the heads", mean)
                .signed("head least like the mean, minus the mean", unlike)
                .signed("concat", m.concat())
                .product("concat · W_O", m.concat(), weights.wo())
                .signed("output", m.output())
                .table(List.of("heads", "d_k", "weights of Q, K, V, O"), widths(dim, weights.count()))
                .value("weights", m.weights())
                .value("heads", m.headOutputs())
                .value("concat", m.concat())
                .value("output", m.output())
                .value("weights_mean_over_heads", mean)
                .value("params", weights.count())
                .ask((double) weights.count(), "demo.mha.ask", dim, heads)
                .insight("demo.mha.insight", weights.count(), dim, heads, apart);
    }

    /** What each number of heads that divides the width costs; the first five. */
    private static List<List<Object>> widths(int dim, int count) {
        List<List<Object>> rows = new ArrayList<>();
        for (int heads = 1; heads <= dim && rows.size() < 5; heads++) {
            if (dim % heads == 0) {
                rows.add(List.of(heads, dim / heads, count));
            }
        }
        return rows;
    }
}
