package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Autoregression;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Norm;

/** Kernel {@code ar}: a series from phi, c and eps, or a series x of order p; its statistics, fits and forecast. */
final class AutoregressionCases {
    private AutoregressionCases() {}

    static Map<String, Object> run(Case c) {
        double[] phi = c.has("phi") ? c.vector("phi") : new double[0];
        double constant = c.number("c", 0);
        double[] x = c.has("x") ? c.vector("x") : Autoregression.series(constant, phi, c.vector("eps"));
        int p = c.count("p", phi.length);
        Map<String, Object> out = new LinkedHashMap<>();
        if (x.length <= p) {
            out.put("error", "need more than p observations");
            return out;
        }
        double[] gamma = Autoregression.autocovariances(p, x);
        out.put("x", x);
        out.put("mean", Norm.mean(x));
        out.put("acov", gamma);
        out.put("acov0", gamma[0]);
        if (gamma[0] == 0) {
            out.put("error", "zero variance: Yule-Walker undefined");
            return out;
        }
        fits(x, p, gamma, out);
        if (c.has("phi")) {
            dynamics(constant, phi, x, out);
        }
        return out;
    }

    private static void fits(double[] x, int p, double[] gamma, Map<String, Object> out) {
        double[] acf = gamma.clone();
        double[] walker = Autoregression.yuleWalker(gamma);
        double sigma2 = gamma[0];
        for (int i = 0; i < acf.length; i++) {
            acf[i] /= gamma[0];
        }
        for (int i = 0; i < p; i++) {
            sigma2 -= walker[i] * gamma[i + 1];
        }
        out.put("acf", acf);
        out.put("yule_walker", walker);
        out.put("yw_sigma2", sigma2);
        out.put("ols", Autoregression.leastSquares(p, x));
    }

    private static void dynamics(double c, double[] phi, double[] x, Map<String, Object> out) {
        double[] roots = Linear.rootSizes(phi);
        boolean stationary = roots.length == 0 || roots[0] < 1;
        double sum = 0;
        for (double f : phi) {
            sum += f;
        }
        out.put("eig_moduli", roots);
        out.put("stationary", stationary);
        out.put("forecast5", Autoregression.forecast(c, phi, x, 5));
        out.put("long_run_mean", stationary ? Optional.of(c / (1 - sum)) : Optional.empty());
    }
}
