package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Attention.FullRow;
import moxie.demo.kernel.Attention.Scale;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** Kernel {@code attention}: Q, K, V of two or more axes, keep, policy; dO to go back; an additive mask to be confused by. */
final class AttentionCases {
    private AttentionCases() {}

    static Map<String, Object> run(Case c) {
        Tensor q = c.tensor("Q");
        Tensor k = c.tensor("K");
        Tensor v = c.tensor("V");
        for (Tensor t : List.of(q, k, v)) {
            if (t.axes() < 2) {
                throw new BadCase("\"Q\", \"K\" and \"V\" need two axes or more");
            }
        }
        if (c.has("additive_mask")) {
            return additive(q, k, v, c.tensor("additive_mask"));
        }
        Tensor keep = c.tensor("keep", Tensor.zeros(0, 0));
        List<Attention> heads = Attention.batch(q, k, v, keep, policy(c));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("raw", shaped(q, heads, Attention::raw));
        out.put("scaled", shaped(q, heads, Attention::scaled));
        out.put("masked", shaped(q, heads, Attention::masked));
        out.put("weights", shaped(q, heads, Attention::weights));
        out.put("output", shaped(q, heads, Attention::output));
        if (q.axes() == 2) {
            permuted(c, q, k, v, out);
            if (c.has("dO") || c.expects("dO")) {
                List<Tensor> back = heads.get(0).backward(c.tensor("dO"));
                out.put("dO", c.tensor("dO"));
                out.put("dQ", back.get(0));
                out.put("dK", back.get(1));
                out.put("dV", back.get(2));
            }
        }
        return out;
    }

    static FullRow policy(Case c) {
        String name = c.has("policy") ? c.text("policy").toUpperCase(Locale.ROOT) : "SAFE";
        for (FullRow policy : FullRow.values()) {
            if (policy.name().equals(name)) {
                return policy;
            }
        }
        throw new BadCase("\"policy\" is safe, notes or neginf, not " + c.text("policy"));
    }

    private static void permuted(Case c, Tensor q, Tensor k, Tensor v, Map<String, Object> out) {
        int[] order = new int[k.rows()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (i + order.length - 1) % order.length;
        }
        if (c.has("permutation") || c.expects("permutation")) {
            order = c.wholes("permutation");
        }
        out.put("permutation", order);
        out.put(
                "output_after_permuting_KV",
                Attention.of(q, k.pick(order), v.pick(order)).output());
    }

    /** What a 0/−∞ mask does where a keep mask is expected: every cell that is not zero counts as allowed. */
    private static Map<String, Object> additive(Tensor q, Tensor k, Tensor v, Tensor mask) {
        Map<String, Object> out = new LinkedHashMap<>();
        Tensor scaled = Attention.of(q, k, v).scaled();
        out.put("correct_weights", Softmax.safe(scaled.plus(mask)));
        out.put(
                "notes_code_weights",
                Attention.of(q, k, v, mask, FullRow.NOTES, Scale.SQRT).weights());
        return out;
    }

    private static Tensor shaped(Tensor q, List<Attention> heads, java.util.function.Function<Attention, Tensor> part) {
        List<Tensor> all = new ArrayList<>();
        heads.forEach(head -> all.add(part.apply(head)));
        if (all.isEmpty()) {
            return Tensor.zeros(q.shape());
        }
        Tensor one = all.get(0);
        if (q.axes() == 2) {
            return one;
        }
        int[] shape = q.shape();
        shape[q.axes() - 2] = one.rows();
        shape[q.axes() - 1] = one.cols();
        return Tensor.stack(all).reshaped(shape);
    }
}
