package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Sampling;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** Kernel {@code sampling}: temperature, top-k, top-p and draws; greedy, beam and exhaustive search; a bigram model. */
final class SamplingCases {
    /** Sequences an exhaustive search may have. */
    private static final int MOST = 1_000_000;

    private SamplingCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("corpus")) {
            return bigrams(c);
        }
        return c.has("start") ? search(c) : sample(c);
    }

    private static Map<String, Object> sample(Case c) {
        double t = c.number("temperature", 1);
        double p = c.number("top_p", 1);
        if (t < 0 || Double.isNaN(t) || p <= 0 || Double.isNaN(p)) {
            throw new BadCase("the temperature may not be negative, and top_p must be positive");
        }
        if (c.vector("logits").length == 0) {
            throw new BadCase("there are no logits to choose from");
        }
        Sampling.Left left =
                Sampling.left(c.vector("logits"), t, c.has("top_k") ? c.between(0, Integer.MAX_VALUE, "top_k") : 0, p);
        double[] u = c.has("u") ? c.vector("u") : new double[0];
        int[] draws = new int[u.length];
        for (int i = 0; i < u.length; i++) {
            draws[i] = Sampling.draw(u[i], left.probabilities());
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("probs", left.probabilities());
        out.put("kept", left.kept());
        out.put("entropy", Softmax.entropy(left.probabilities()));
        out.put("draws", draws);
        out.put("hf_kept", left.tied());
        return out;
    }

    private static Map<String, Object> search(Case c) {
        double[] start = c.alike("start").get(0);
        Tensor next = c.tensor("P");
        if (next.rows() != start.length || next.cols() != start.length) {
            throw new BadCase("\"P\" is " + next.label() + " for " + start.length + " tokens");
        }
        for (double p :
                Tensor.beside(List.of(Tensor.of(start, start.length, 1), next)).a()) {
            if (!(p >= 0)) {
                throw new BadCase("\"start\" and \"P\" hold chances, and " + p + " is none");
            }
        }
        Sampling.Chain chain = new Sampling.Chain(start, next);
        int length = c.positive("length");
        if (Math.pow(chain.start().length, length) > MOST) {
            throw new BadCase("more than " + MOST + " sequences to search");
        }
        List<Sampling.Sequence> all = chain.all(length);
        double total = 0;
        for (Sampling.Sequence s : all) {
            total += Math.exp(s.logp());
        }
        List<Object> beam = new ArrayList<>();
        for (Sampling.Sequence s : chain.beam(length, 2)) {
            beam.add(map(s));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("greedy", map(chain.beam(length, 1).get(0)));
        out.put("beam2", beam);
        out.put("exhaustive_best", map(all.get(0)));
        out.put("total_prob", total);
        return out;
    }

    private static Map<String, Object> map(Sampling.Sequence s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("seq", s.ids());
        out.put("logp", s.logp());
        return out;
    }

    private static Map<String, Object> bigrams(Case c) {
        Sampling.Bigrams model = Sampling.Bigrams.of(c.text("corpus"));
        double[] logs = model.logs(c.text("test"));
        double nll = 0;
        for (double log : logs) {
            nll -= log;
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("vocab", model.vocab());
        out.put("counts", model.counts());
        out.put("P", model.probabilities());
        out.put("log_probs", Tensor.vector(logs));
        out.put("nll", nll);
        out.put("perplexity", logs.length == 0 ? Optional.empty() : Optional.of(Math.exp(nll / logs.length)));
        return out;
    }
}
