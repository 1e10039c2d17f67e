package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Star;
import moxie.demo.kernel.Tensor;

/** One task in many domains: shared weights in the centre, each domain's own around it. */
public final class StarDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("domains", 2, 8, 2),
                Knob.whole("batch", 1, 64, 4),
                Knob.real("spread", 0, 10, 0.5),
                Knob.flag("init"),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int domains = knobs.whole("domains");
        int batch = knobs.whole("batch");
        double spread = knobs.real("spread");
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(domains, batch, 3);
        for (int p = 0; p < domains; p++) {
            for (int i = 0; i < batch * 3; i++) {
                x.a()[p * batch * 3 + i] += p - (domains - 1) / 2.0;
            }
        }
        Star star = new Star(
                Tensor.full(1, 3),
                Tensor.zeros(3),
                Tensor.full(1, domains, 3).plus(random.randn(domains, 3).scaled(spread)),
                random.randn(domains, 3).scaled(spread),
                random.randn(3, 2),
                random.randn(2).scaled(0.1),
                Tensor.full(1, domains, 3, 2).plus(random.randn(domains, 3, 2).scaled(spread)),
                random.randn(domains, 2).scaled(spread),
                random.randn(2),
                0,
                Norm.EPS);
        if (knobs.flag("init")) {
            star = star.identity();
        }
        Tensor mixed = Norm.batch(
                        x.reshaped(domains * batch, 3),
                        star.gamma().a(),
                        star.beta().a(),
                        Norm.EPS)
                .output();
        List<Tensor> bn = new ArrayList<>();
        List<Tensor> pn = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Tensor> expected = new ArrayList<>();
        double off = 0;
        for (int p = 0; p < domains; p++) {
            Tensor own = star.normalised(p, x.slice(p));
            bn.add(Tensor.vector(mixed.rows(p * batch, (p + 1) * batch).columnSums())
                    .scaled(1.0 / batch));
            pn.add(Tensor.vector(own.columnSums()).scaled(1.0 / batch));
            names.add("domain " + p);
            expected.add(Tensor.vector(star.expectedMean(p)));
            off = Math.max(off, pn.get(p).distance(expected.get(p)));
        }
        Star.Pass pass = star.run(0, x.slice(0));
        Tensor gradient = star.gradient(pass, star.rates(pass.main(), new double[batch]), new double[batch]);
        double toOwn = gradient.hadamard(star.w()).norm();
        double toShared = gradient.hadamard(star.wP().slice(0)).norm();
        Report report = new Report("star")
                .formula("W*_p = W_p ⊗ W,   b*_p = b_p + b        PN: (γγ_p)(z − μ)/√(σ² + ε) + (β + β_p)")
                .heat("mean after one batch norm for all", Tensor.stack(bn), Report.Colours.SIGNED, names, List.of())
                .heat("mean after partitioned norm", Tensor.stack(pn), Report.Colours.SIGNED, names, List.of())
                .heat("β + β_p", Tensor.stack(expected), Report.Colours.SIGNED, names, List.of())
                .signed("W shared", star.w())
                .signed("W_0 of domain 0", star.wP().slice(0))
                .signed("W*_0 = W_0 ⊗ W", star.weights(0))
                .bars(
                        "gradient of a batch of domain 0",
                        List.of("W shared", "W of domain 0", "W of the others"),
                        toShared,
                        toOwn,
                        0)
                .value("bn_mixed", Tensor.stack(bn))
                .value("pn", Tensor.stack(pn))
                .value("W_star", star.weights(0))
                .value("dW_shared", gradient.hadamard(star.wP().slice(0)))
                .value("dW_p", gradient.hadamard(star.w()));
        if (batch == 1) {
            return report.insight("demo.star.one");
        }
        if (knobs.flag("init")) {
            return report.insight("demo.star.init", star.weights(0).distance(star.w()));
        }
        return report.ask(0.0, "demo.star.ask").insight("demo.star.insight", farthest(bn.get(0)), off, toOwn, toShared);
    }

    /** The number farthest from zero. */
    private static double farthest(Tensor t) {
        double most = 0;
        for (double x : t.a()) {
            most = Math.abs(x) > Math.abs(most) ? x : most;
        }
        return most;
    }
}
