package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.MultiHead;
import moxie.demo.kernel.Tensor;

/** Kernel {@code multihead}: X, memory, WQ to WO, biases, heads, keep. */
final class MultiHeadCases {
    private MultiHeadCases() {}

    static Map<String, Object> run(Case c) {
        Tensor x = c.tensor("X");
        MultiHead.Weights weights = weights(c, "");
        MultiHead m = new MultiHead(
                x, c.tensor("memory", x), weights, c.positive("heads"), c.tensor("keep", Tensor.zeros(0, 0)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("q", m.q());
        out.put("k", m.k());
        out.put("v", m.v());
        out.put("scaled", m.scaled());
        out.put("weights", m.weights());
        out.put("heads", m.headOutputs());
        out.put("concat", m.concat());
        out.put("output", m.output());
        out.put("weights_mean_over_heads", m.meanWeights());
        out.put("params", weights.count());
        return out;
    }

    /** The projections whose names begin with {@code prefix}. */
    static MultiHead.Weights weights(Case c, String prefix) {
        Tensor none = Tensor.zeros(0);
        return new MultiHead.Weights(
                c.tensor(prefix + "WQ"),
                c.tensor(prefix + "WK"),
                c.tensor(prefix + "WV"),
                c.tensor(prefix + "WO"),
                c.tensor(prefix + "bQ", none),
                c.tensor(prefix + "bK", none),
                c.tensor(prefix + "bV", none),
                c.tensor(prefix + "bO", none));
    }
}
