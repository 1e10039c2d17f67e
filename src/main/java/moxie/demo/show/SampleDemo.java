package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Sampling;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** From logits to the next token, and why the greedy path is not the likeliest one. */
public final class SampleDemo implements Demo {
    private static final double[] TEMPERATURES = {0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.4, 2, 3, 5, 10};

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("logits", "2,1,0.5,0,-1,-3"),
                Knob.real("temperature", 0, 1000, 1),
                Knob.whole("top-k", 0, 10000, 0),
                Knob.real("top-p", 1e-6, 1, 1),
                Knob.whole("draws", 0, 1000, 12),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        double[] logits = knobs.numbers("logits");
        double t = knobs.real("temperature");
        Sampling.Left left = Sampling.left(logits, t, knobs.whole("top-k"), knobs.real("top-p"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < logits.length; i++) {
            names.add("token " + i);
        }
        double[] u = knobs.random().rand(knobs.whole("draws")).a();
        int[] draws = new int[u.length];
        for (int i = 0; i < u.length; i++) {
            draws[i] = Sampling.draw(u[i], left.probabilities());
        }
        double[] entropy = new double[TEMPERATURES.length];
        for (int i = 0; i < entropy.length; i++) {
            entropy[i] =
                    Softmax.entropy(Sampling.left(logits, TEMPERATURES[i], 0, 1).probabilities());
        }
        double now = Softmax.entropy(left.probabilities());
        double plain = Softmax.entropy(Softmax.of(logits));
        Sampling.Chain chain = new Sampling.Chain(
                new double[] {0.5, 0.1, 0.4},
                Tensor.of(new double[] {0.5, 0.4, 0.1, 0.34, 0.33, 0.33, 0.9, 0.05, 0.05}, 3, 3));
        Sampling.Sequence greedy = chain.beam(3, 1).get(0);
        Sampling.Sequence best = chain.beam(3, 2).get(0);
        List<List<Object>> search = new ArrayList<>();
        search.add(List.of("greedy", java.util.Arrays.toString(greedy.ids()), greedy.logp()));
        search.add(List.of("beam of 2", java.util.Arrays.toString(best.ids()), best.logp()));
        return new Report("sampling")
                .formula("p = softmax(logits/T) → top-k → top-p → renormalise → draw")
                .bars("p at T = 1", names, Softmax.of(logits))
                .bars("p after temperature, top-k, top-p", names, left.probabilities())
                .table(List.of("T", "entropy in nats", "largest p"), warmth(logits))
                .lines("entropy over T = 0.1 … 10", false, List.of("H"), entropy)
                .table(List.of("method", "tokens", "log p"), search)
                .value("probs", left.probabilities())
                .value("kept", left.kept())
                .value("entropy", now)
                .value("draws", draws)
                .ask(now, "demo.sample.ask", Math.log(logits.length))
                .insight("demo.sample.insight", t, now, plain, left.kept().length, greedy.logp(), best.logp());
    }

    /** From cold to hot: what temperature alone does. */
    private static List<List<Object>> warmth(double... logits) {
        List<List<Object>> rows = new ArrayList<>();
        for (double t : new double[] {0, 0.5, 1, 2, 10}) {
            double[] p = Sampling.left(logits, t, 0, 1).probabilities();
            double most = 0;
            for (double x : p) {
                most = Math.max(most, x);
            }
            rows.add(List.of(t, Softmax.entropy(p), most));
        }
        return rows;
    }
}
