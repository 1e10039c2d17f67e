package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.TwoTower;

/** Kernel {@code two_tower}: U, V, tau, with normalise, p or item_ids; or towers to train. */
final class TwoTowerCases {
    private static final List<Integer> STEPS = List.of(0, 1, 5, 10, 20, 50, 100, 200);

    private TwoTowerCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("steps")) {
            return train(c);
        }
        Tensor u = c.tensor("U");
        Tensor v = c.tensor("V");
        if (u.rows() != v.rows() || u.cols() != v.cols()) {
            throw new BadCase("\"U\" is " + u.label() + " and \"V\" " + v.label() + ": each row needs its positive");
        }
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.flag("normalise")) {
            u = Retrieval.unit(u);
            v = Retrieval.unit(v);
            out.put("Un", u);
            out.put("Vn", v);
        }
        double tau = c.aboveZero("tau", 1);
        double[] p = c.has("p") ? c.vector("p") : new double[0];
        Map<String, Object> naive = parts(TwoTower.of(u, v, tau, p, new int[0]));
        out.putAll(naive);
        if (c.has("item_ids")) {
            out.put("naive", naive);
            out.put("masked", parts(TwoTower.of(u, v, tau, p, c.wholes("item_ids"))));
        }
        return out;
    }

    private static Map<String, Object> parts(TwoTower batch) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("logits", batch.logits());
        out.put("adjusted", batch.adjusted());
        out.put("probs", batch.probabilities());
        out.put("loss", batch.loss());
        out.put("dU", batch.dU());
        out.put("dV", batch.dV());
        out.put("positive_rank", batch.ranks());
        out.put("recall_at_1", batch.recallAt1());
        out.put("mrr", batch.mrr());
        return out;
    }

    private static Map<String, Object> train(Case c) {
        int steps = c.between(0, 10_000, "steps");
        List<TwoTower> all =
                TwoTower.train(c.tensor("X"), c.tensor("Y"), c.tensor("Wu"), c.tensor("Wv"), c.number("lr"), steps);
        List<Object> trace = new ArrayList<>();
        List<Integer> shown = c.rows("trace", "step", STEPS);
        for (int s = 0; s <= steps; s++) {
            if (shown.contains(s) || s == steps) {
                TwoTower at = all.get(s);
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("step", s);
                one.put("loss", at.loss());
                one.put("recall_at_1", at.recallAt1());
                one.put("logits", s == 0 || s == steps ? at.logits() : Optional.empty());
                trace.add(one);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("trace", trace);
        return out;
    }
}
