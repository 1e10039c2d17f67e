package moxie.demo.show;

import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Batch norm: each feature over the batch; what a sample becomes depends on its batch-mates. */
public final class BatchNormDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("batch", 1, 64, 4),
                Knob.whole("dim", 1, 64, 3),
                Knob.choice("mode", "train", "eval"),
                Knob.real("momentum", 0, 1, 0.1),
                Knob.real("offset", -1e9, 1e9, 0),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int batch = knobs.whole("batch");
        int dim = knobs.whole("dim");
        NumpyRandom random = knobs.random();
        Tensor x = moved(random.randn(batch, dim), knobs.real("offset"));
        Tensor mates = moved(random.randn(batch, dim), knobs.real("offset"));
        System.arraycopy(x.a(), 0, mates.a(), 0, dim);
        double[] one = Tensor.full(1, dim).a();
        double[] zero = new double[dim];
        Norm bn = Norm.batch(x, one, zero, Norm.EPS);
        Tensor other = Norm.batch(mates, one, zero, Norm.EPS).output();
        Norm.Running running = new Norm.Running(dim, knobs.real("momentum"));
        running.see(x);
        Tensor eval = Norm.eval(x, running.mean(), running.var(), one, zero, Norm.EPS);
        Tensor scaled = Norm.batch(x.scaled(10), one, zero, Norm.EPS).output();
        boolean training = knobs.is("mode", "train");
        double apart = Tensor.vector(bn.output().row(0)).distance(Tensor.vector(other.row(0)));
        Report report = new Report("norm")
                .formula("x̂ = (x − mean_batch)/√(var_batch + ε),   y = γx̂ + β")
                .signed("x", x)
                .signed("batch mean", Tensor.of(bn.mean().a(), 1, dim))
                .signed("batch variance", Tensor.of(bn.var().a(), 1, dim))
                .signed(training ? "output" : "output with running statistics", training ? bn.output() : eval)
                .signed(
                        "sample 0 in this batch, and with other mates",
                        Tensor.stack(List.of(Tensor.vector(bn.output().row(0)), Tensor.vector(other.row(0)))))
                .value("bn", values(bn))
                .value("bn_running", Report.fields("mean", running.mean(), "var", running.var()))
                .value("eval_output", eval);
        if (batch > 1) {
            report.signed("output for x ten times as large", scaled)
                    .table(
                            List.of("what changes", "largest change of the output"),
                            List.of(
                                    List.of("other batch-mates", apart),
                                    List.of("x ten times as large", scaled.distance(bn.output()))));
        }
        if (batch == 1) {
            return report.say("demo.bn.one").insight("demo.bn.single");
        }
        return report.ask("no", "demo.bn.ask").insight("demo.bn.insight", apart, scaled.distance(bn.output()));
    }

    private static Tensor moved(Tensor x, double by) {
        return x.plus(Tensor.full(by, x.shape()));
    }

    static java.util.Map<String, Object> values(Norm norm) {
        java.util.Map<String, Object> out = new java.util.LinkedHashMap<>();
        out.put("mean", norm.mean());
        out.put("var", norm.var());
        out.put("xhat", norm.xhat());
        out.put("output", norm.output());
        return out;
    }
}
