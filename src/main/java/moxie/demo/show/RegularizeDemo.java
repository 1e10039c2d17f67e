package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Shrinkage;
import moxie.demo.kernel.Tensor;

/** Ridge, lasso, dropout, early stopping. */
public final class RegularizeDemo implements Demo {
    private static final double[] PENALTIES = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final double[] TRUE = {2, -1.5, 0.8, 0, 0};

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("n", 8, 500, 20),
                Knob.real("lambda", 0, 1e6, 1),
                Knob.real("alpha", 0, 1000, 0.3),
                Knob.real("drop", 0, 1, 0.5),
                Knob.whole("patience", 1, 100, 3),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int n = knobs.whole("n");
        NumpyRandom random = knobs.random();
        Tensor x = twins(random.randn(n, TRUE.length), random.randn(n, 1));
        double[] y = Linear.times(x.columns(0, TRUE.length), TRUE);
        Tensor noise = random.randn(n);
        for (int i = 0; i < n; i++) {
            y[i] += 0.3 * noise.get(i);
        }
        double[] ridge = Linear.ridge(x, knobs.real("lambda"), y);
        double[] lasso = Shrinkage.lasso(x, knobs.real("alpha"), y);
        double[][] paths = new double[2][PENALTIES.length];
        double[] zeros = new double[PENALTIES.length];
        for (int i = 0; i < PENALTIES.length; i++) {
            paths[0][i] = Linear.ridge(x, PENALTIES[i], y)[0];
            double[] w = Shrinkage.lasso(x, PENALTIES[i] / n, y);
            paths[1][i] = w[0];
            zeros[i] = Shrinkage.zeros(w);
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int j = 0; j < x.cols(); j++) {
            rows.add(List.of("w" + j, j < TRUE.length ? (Object) TRUE[j] : "twin of w0", ridge[j], lasso[j]));
        }
        double drop = knobs.real("drop");
        Tensor h = random.randn(4, 6);
        Shrinkage.Dropout dropped =
                Shrinkage.Dropout.of(h.a(), random.rand(4, 6).a(), drop);
        int kept = (int) Math.rint(dropped.share() * h.size());
        double[] losses = {1.0, 0.8, 0.7, 0.72, 0.69, 0.7, 0.71, 0.73, 0.6, 0.5};
        Shrinkage.Stop stop = Shrinkage.Stop.of(losses, knobs.whole("patience"), 0);
        return new Report("regularization")
                .formula("ridge: |y − Xw|² + λ|w|²      lasso: |y − Xw|²/2n + α Σ|w|      dropout: x·keep/(1 − p)")
                .table(List.of("weight", "true", "ridge", "lasso"), rows)
                .lines("w0 over the penalty, 0.01 … 100", false, List.of("ridge", "lasso"), paths)
                .lines("exact zeros of the lasso", false, List.of("zeros"), zeros)
                .signed("activations", h)
                .signed("after dropout, training", Tensor.of(dropped.output(), h.shape()))
                .say(drop < 1 ? "demo.regularize.kept" : "demo.regularize.none", kept, h.size(), drop, 1 / (1 - drop))
                .lines("validation loss over epochs", false, List.of("loss"), losses)
                .say(
                        "demo.regularize.stop",
                        stop.stoppedAt().map(String::valueOf).orElse("–"),
                        stop.bestEpoch(),
                        knobs.whole("patience"))
                .value("ridge", ridge)
                .value("lasso", lasso)
                .value("exact_zeros", Shrinkage.zeros(lasso))
                .value("alpha_max", Shrinkage.alphaMax(x, y))
                .value("stopped_at", stop.stoppedAt())
                .value("best_epoch", stop.bestEpoch())
                .value("kept_fraction", dropped.share())
                .ask(0.0, "demo.regularize.ask", knobs.real("lambda"))
                .insight(
                        "demo.regularize.insight",
                        Shrinkage.zeros(lasso),
                        Shrinkage.zeros(ridge),
                        ridge[0],
                        ridge[TRUE.length],
                        kept,
                        h.size());
    }

    /** The features and one more that is almost the first. */
    private static Tensor twins(Tensor x, Tensor noise) {
        Tensor twin = Tensor.of(x.column(0), x.rows(), 1).plus(noise.scaled(0.05));
        return Tensor.beside(List.of(x, twin));
    }
}
