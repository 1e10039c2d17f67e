package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Mixture;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Multi-gate mixture of experts: each task chooses its own blend. */
public final class MixtureDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("experts", 1, 16, 3),
                Knob.whole("tasks", 2, 8, 2),
                Knob.real("gate-scale", 0, 1000, 1),
                Knob.whole("batch", 1, 64, 8),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int experts = knobs.whole("experts");
        int tasks = knobs.whole("tasks");
        int batch = knobs.whole("batch");
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(batch, 4);
        List<Tensor> weights = new ArrayList<>();
        List<String> expertNames = new ArrayList<>();
        for (int e = 0; e < experts; e++) {
            weights.add(random.randn(4, 3));
            expertNames.add("expert " + e);
        }
        List<Tensor> gates = new ArrayList<>();
        List<String> taskNames = new ArrayList<>();
        for (int k = 0; k < tasks; k++) {
            gates.add(random.randn(4, experts).scaled(knobs.real("gate-scale")));
            taskNames.add("task " + k);
        }
        Mixture model = new Mixture(
                weights, random.randn(experts, 3).scaled(0.1), gates, random.randn(tasks, 3), new double[tasks]);
        Mixture.Pass pass = model.run(x);
        Tensor mean = Tensor.zeros(tasks, experts);
        Tensor labels = random.rand(batch, tasks);
        for (int k = 0; k < tasks; k++) {
            double[] sums = pass.gates().get(k).columnSums();
            for (int e = 0; e < experts; e++) {
                mean.a()[k * experts + e] = sums[e] / batch;
            }
        }
        double[] cosines = new double[experts];
        List<Tensor> first = model.gradients(x, 0, rounded(labels.column(0)));
        List<Tensor> second = model.gradients(x, 1, rounded(labels.column(1)));
        for (int e = 0; e < experts; e++) {
            cosines[e] = Mixture.cosine(first.get(e), second.get(e));
        }
        Mixture one = model.oneExpert();
        double shared = Mixture.cosine(
                one.gradients(x, 0, rounded(labels.column(0))).get(0),
                one.gradients(x, 1, rounded(labels.column(1))).get(0));
        double spread = 0;
        Tensor apart = Tensor.zeros(1, experts);
        for (int e = 0; e < experts; e++) {
            apart.a()[e] = mean.get(0, e) - mean.get(1, e);
            spread = Math.max(spread, Math.abs(apart.get(e)));
        }
        Report report = new Report("mmoe")
                .formula("y_k = h_k(Σ_i g_k(x)_i f_i(x)),   g_k(x) = softmax(x G_k)")
                .flow("x " + x.label(), "experts f_i × " + experts, "gates g_k × " + tasks, "mix per task", "tower h_k")
                .heat("mean gate weight", mean, Report.Colours.PROBABILITY, taskNames, expertNames)
                .heat("task 0 minus task 1", apart, Report.Colours.SIGNED, List.of(), expertNames)
                .bars("cosine of the gradients of task 0 and task 1", expertNames, cosines)
                .bars("the same with one shared bottom", List.of("shared bottom"), shared)
                .bars(
                        "numbers to train",
                        List.of("shared bottom", "one gate", "a gate per task"),
                        model.countShared(),
                        model.countOneGate(),
                        model.count())
                .value("gates", Tensor.stack(pass.gates()))
                .value("cos_task0_task1_per_expert", cosines)
                .value("cos_shared_bottom", shared)
                .value("params", model.count());
        if (experts == 1) {
            return report.insight("demo.mmoe.one", shared);
        }
        if (knobs.real("gate-scale") == 0) {
            return report.insight("demo.mmoe.zero", 1.0 / experts);
        }
        return report.ask(1.0, "demo.mmoe.ask")
                .insight("demo.mmoe.insight", spread, shared, model.count(), model.countShared());
    }

    private static double[] rounded(double... labels) {
        double[] out = new double[labels.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = labels[i] < 0.5 ? 0 : 1;
        }
        return out;
    }
}
