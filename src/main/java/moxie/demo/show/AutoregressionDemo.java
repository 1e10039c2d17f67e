package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Autoregression;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Norm;

/** A series that follows itself: memory, fits, forecast, and when it explodes. */
public final class AutoregressionDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("phi", "0.7"),
                Knob.real("constant", -100, 100, 0),
                Knob.whole("n", 3, 5000, 60),
                Knob.whole("horizon", 1, 500, 10),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        double[] phi = knobs.numbers("phi");
        double c = knobs.real("constant");
        int n = knobs.whole("n");
        int p = phi.length;
        if (p > 12 || n <= 2 * p + 1) {
            throw moxie.message.Failure.usage("error.demo.order", p, n);
        }
        double[] x = Autoregression.series(c, phi, knobs.random().randn(n).a());
        double[] ahead = Autoregression.forecast(c, phi, x, knobs.whole("horizon"));
        double[] whole = java.util.Arrays.copyOf(x, n + ahead.length);
        System.arraycopy(ahead, 0, whole, n, ahead.length);
        double[] roots = Linear.rootSizes(phi);
        boolean stationary = roots[0] < 1;
        double[] gamma = Autoregression.autocovariances(Math.min(8, n - 1), x);
        double[] acf = new double[gamma.length];
        List<String> lags = new ArrayList<>();
        for (int k = 0; k < acf.length; k++) {
            acf[k] = gamma[0] == 0 ? 0 : gamma[k] / gamma[0];
            lags.add("lag " + k);
        }
        double[] walker = Autoregression.yuleWalker(Autoregression.autocovariances(p, x));
        double[] ols = Autoregression.leastSquares(p, x);
        List<List<Object>> fits = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < p; i++) {
            sum += phi[i];
            fits.add(List.of("φ" + (i + 1), phi[i], walker[i], ols[i + 1], roots[i]));
        }
        Report report = new Report("ar")
                .formula("x_t = c + Σ φ_i x_{t−i} + ε_t")
                .lines("series, then forecast", false, List.of("x"), whole)
                .table(List.of("steps ahead", "forecast"), steps(ahead))
                .bars("autocorrelation", lags, acf)
                .table(List.of("term", "true", "Yule–Walker", "least squares", "|root|"), fits)
                .value("x", x)
                .value("mean", Norm.mean(x))
                .value("acf", acf)
                .value("yule_walker", walker)
                .value("ols", ols)
                .value("eig_moduli", roots)
                .value("stationary", stationary)
                .value("forecast", ahead)
                .value("long_run_mean", stationary ? Optional.of(c / (1 - sum)) : Optional.empty());
        if (!stationary) {
            return report.insight("demo.ar.explodes", roots[0], ahead[ahead.length - 1]);
        }
        return report.ask(c / (1 - sum), "demo.ar.ask")
                .insight("demo.ar.insight", roots[0], ahead[ahead.length - 1], c / (1 - sum));
    }

    /** The first steps ahead, and the last one. */
    private static List<List<Object>> steps(double... ahead) {
        List<List<Object>> rows = new ArrayList<>();
        for (int h = 0; h < ahead.length; h++) {
            if (h == 0 || h == 1 || h == 4 || h == ahead.length - 1) {
                rows.add(List.of(h + 1, ahead[h]));
            }
        }
        return rows;
    }
}
