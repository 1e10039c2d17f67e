package moxie.demo.show;

import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.Tensor;

/** Layer norm beside batch norm and RMS norm: along which axis, and what becomes of a constant row. */
public final class LayerNormDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("batch", 1, 64, 4),
                Knob.whole("dim", 1, 64, 3),
                Knob.choice("axis", "last", "first"),
                Knob.flag("constant"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int batch = knobs.whole("batch");
        int dim = knobs.whole("dim");
        Tensor x = knobs.random().randn(batch, dim);
        if (knobs.flag("constant")) {
            java.util.Arrays.fill(x.a(), 0, dim, 2);
        }
        double[] one = Tensor.full(1, dim).a();
        double[] zero = new double[dim];
        Norm bn = Norm.batch(x, one, zero, Norm.EPS);
        Norm ln = Norm.layer(x, one, zero, Norm.EPS);
        Norm rms = Norm.rms(x, one, Norm.EPS);
        boolean wrong = knobs.is("axis", "first");
        Tensor alone = Norm.layer(x.rows(0, 1), one, zero, Norm.EPS).output();
        double apart =
                Tensor.vector(alone.a()).distance(Tensor.vector(ln.output().row(0)));
        Tensor lonely = Norm.batch(x.rows(0, 1), one, zero, Norm.EPS).output();
        Tensor both = Tensor.stack(List.of(Tensor.vector(alone.a()), Tensor.vector(lonely.a())));
        Report report = new Report("norm")
                .formula("x̂ = (x − mean_row)/√(var_row + ε)        RMS: x/√(mean(x²) + ε)")
                .signed("x", x)
                .signed(
                        wrong ? "layer norm with axis=0: the bug" : "layer norm: each row",
                        wrong ? bn.output() : ln.output())
                .signed("batch norm: each column", bn.output())
                .signed("RMS norm: each row, mean kept", rms.output())
                .signed("layer norm minus batch norm", ln.output().minus(bn.output()))
                .heat("row 0 alone", both, Report.Colours.SIGNED, List.of("layer norm", "batch norm"), List.of())
                .value("bn", BatchNormDemo.values(bn))
                .value("ln", BatchNormDemo.values(ln))
                .value("rms", Report.fields("ms", rms.var(), "output", rms.output()));
        if (wrong) {
            return report.insight("demo.ln.bug", bn.output().distance(ln.output()));
        }
        if (dim == 1) {
            return report.insight("demo.ln.one");
        }
        if (knobs.flag("constant")) {
            return report.insight("demo.ln.constant", rms.output().get(0, 0));
        }
        return report.ask("yes", "demo.ln.ask")
                .insight("demo.ln.insight", apart, bn.output().distance(ln.output()));
    }
}
