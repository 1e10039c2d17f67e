package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Saturation;
import moxie.demo.kernel.Tensor;

/** Why scores are divided by √d: entropy and gradient of the softmax as d grows. */
public final class ScalingDemo implements Demo {
    private static final int[] WIDTHS = {1, 4, 16, 64, 256, 1024};

    @Override
    public List<Knob> knobs() {
        return List.of(Knob.whole("rows", 2, 64, 8), Knob.SEED, Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int n = knobs.whole("rows");
        List<List<Object>> rows = new ArrayList<>();
        double[][] entropy = new double[3][WIDTHS.length];
        double[] gradient = new double[WIDTHS.length];
        List<Object> table = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) {
            int d = WIDTHS[i];
            NumpyRandom random = knobs.random();
            Tensor raw = Saturation.scores(random, n, d);
            Saturation none = Saturation.of(raw);
            Saturation root = Saturation.of(raw.scaled(1 / Math.sqrt(d)));
            Saturation full = Saturation.of(raw.scaled(1.0 / d));
            entropy[0][i] = none.entropy();
            entropy[1][i] = root.entropy();
            entropy[2][i] = full.entropy();
            gradient[i] = none.jacobian();
            rows.add(List.of(
                    d,
                    Saturation.deviation(raw),
                    none.entropy(),
                    root.entropy(),
                    full.entropy(),
                    none.jacobian(),
                    root.jacobian()));
            table.add(Report.fields(
                    "d", d, "unscaled", none.entropy(), "scaled", root.entropy(), "over_d", full.entropy()));
        }
        int last = WIDTHS.length - 1;
        return new Report("scaling_entropy")
                .formula("softmax(QKᵀ/s),   Q, K ~ N(0, 1),   s = 1, √d, d")
                .say("demo.scaling.letters")
                .table(List.of("d", "std(QKᵀ)", "H, s=1", "H, s=√d", "H, s=d", "|J|, s=1", "|J|, s=√d"), rows)
                .lines("entropy over d = 1 … 1024", false, List.of("s = 1", "s = √d", "s = d"), entropy)
                .value("log_n", Math.log(n))
                .value("table", table)
                .ask(entropy[0][last], "demo.scaling.ask", n, Math.log(n))
                .insight(
                        "demo.scaling.insight",
                        entropy[0][last],
                        entropy[1][last],
                        entropy[2][last],
                        Math.log(n),
                        gradient[0],
                        gradient[last]);
    }
}
