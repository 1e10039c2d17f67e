package moxie.demo.show;

import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.TwoTower;

/** Two towers that learn from each other's positives. */
public final class TwoTowerDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("batch", 1, 32, 4),
                Knob.whole("features", 1, 64, 5),
                Knob.whole("dim", 1, 64, 3),
                Knob.real("lr", 0, 10, 0.5),
                Knob.whole("steps", 0, 1000, 20),
                Knob.real("tau", 0.001, 100, 1),
                Knob.flag("duplicate"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int batch = knobs.whole("batch");
        int features = knobs.whole("features");
        int dim = knobs.whole("dim");
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(batch, features);
        Tensor y = random.randn(batch, features);
        Tensor wu = random.randn(features, dim).scaled(0.3);
        Tensor wv = random.randn(features, dim).scaled(0.3);
        if (knobs.flag("duplicate") && batch > 1) {
            System.arraycopy(y.a(), 0, y.a(), features, features);
        }
        int steps = knobs.whole("steps");
        List<TwoTower> trace = TwoTower.train(x, y, wu, wv, knobs.real("lr"), steps);
        double[] loss = new double[trace.size()];
        for (int s = 0; s < loss.length; s++) {
            loss[s] = trace.get(s).loss();
        }
        TwoTower first = trace.get(0);
        TwoTower last = trace.get(steps);
        double tau = knobs.real("tau");
        TwoTower cold = TwoTower.of(last.u(), last.v(), tau, new double[0], new int[0]);
        Report report = new Report("two_tower")
                .formula("S = UVᵀ/τ,   loss = mean of −log softmax(S_i)_i   (row i: user i, column i: its item)")
                .probabilities("softmax before learning", first.probabilities())
                .probabilities("softmax after learning", cold.probabilities())
                .lines("loss over steps", false, List.of("loss"), loss)
                .table(List.of("towers", "loss", "recall@1", "MRR"), scores(first, last, batch))
                .value("logits", cold.logits())
                .value("probs", cold.probabilities())
                .value("loss", loss)
                .value("recall_at_1", cold.recallAt1());
        if (batch == 1) {
            return report.insight("demo.twotower.one", first.loss(), first.dU().norm());
        }
        if (knobs.flag("duplicate")) {
            int[] items = new int[batch];
            for (int i = 0; i < batch; i++) {
                items[i] = i == 1 ? 0 : i;
            }
            TwoTower masked = TwoTower.of(last.u(), last.v(), 1, new double[0], items);
            return report.insight("demo.twotower.duplicate", last.loss(), masked.loss());
        }
        return report.ask(Math.log(batch), "demo.twotower.ask", batch)
                .insight("demo.twotower.insight", loss[0], loss[steps], steps, Math.log(batch), cold.recallAt1());
    }

    /** Before, after, and with both towers giving one vector for everything: then every row is uniform. */
    private static List<List<Object>> scores(TwoTower first, TwoTower last, int batch) {
        Tensor same = Tensor.full(1, batch, 2);
        TwoTower collapsed = TwoTower.of(same, same, 1, new double[0], new int[0]);
        return List.of(
                List.of("before learning", first.loss(), first.recallAt1(), first.mrr()),
                List.of("after learning", last.loss(), last.recallAt1(), last.mrr()),
                List.of("collapsed", collapsed.loss(), collapsed.recallAt1(), collapsed.mrr()));
    }
}
