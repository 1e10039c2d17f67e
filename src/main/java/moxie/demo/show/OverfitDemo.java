package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Fitting;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Tensor;

/** Polynomials through noisy points: training against test error, bias against variance, and the second descent. */
public final class OverfitDemo implements Demo {
    private static final double FLOOR = 1e-6;
    private static final int[] FEATURES = {2, 5, 10, 15, 18, 20, 22, 25, 30, 50, 100};

    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("degree", 0, 60, 9),
                Knob.whole("n", 4, 200, 15),
                Knob.real("sigma", 0, 10, 0.3),
                Knob.real("lambda", 0, 1e6, 0),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int n = knobs.whole("n");
        int degree = knobs.whole("degree");
        double sigma = knobs.real("sigma");
        NumpyRandom random = knobs.random();
        double[] x = spread(random.rand(n));
        double[] y = noisy(x, sigma, random.randn(n));
        double[] test = spread(random.rand(60));
        double[] yTest = noisy(test, sigma, random.randn(60));
        int most = Math.min(n - 1, 14);
        double[] train = new double[most + 1];
        double[] error = new double[most + 1];
        double[] worse = new double[most + 1];
        List<List<Object>> errors = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            Fitting.Fit fit = Fitting.Fit.of(d, 0, x, y);
            train[d] = Linear.mse(fit.at(x), y);
            error[d] = Linear.mse(fit.at(test), yTest);
            worse[d] = -error[d];
            errors.add(List.of(d, train[d], error[d]));
        }
        Fitting.Fit fit = Fitting.Fit.of(degree, knobs.real("lambda"), x, y);
        double[] grid = new double[60];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = -1 + 2.0 * i / (grid.length - 1);
        }
        double[] curve = fit.at(grid);
        for (int i = 0; i < curve.length; i++) {
            curve[i] = Math.max(-3, Math.min(3, curve[i]));
        }
        Tensor eps = random.randn(50, n);
        List<List<Object>> parts = new ArrayList<>();
        for (int d : new int[] {0, 1, 3, 5, most}) {
            if (d <= most) {
                Fitting.BiasVariance bv =
                        Fitting.BiasVariance.of(d, x, Fitting.truth(x), test, Fitting.truth(test), sigma, eps);
                parts.add(List.of(d, bv.bias2(), bv.variance(), bv.bias2() + bv.variance() + sigma * sigma));
            }
        }
        double[] second = descent(knobs);
        List<List<Object>> peak = new ArrayList<>();
        for (int i = 0; i < FEATURES.length; i++) {
            if (FEATURES[i] == 10 || FEATURES[i] == 20 || FEATURES[i] == 30 || FEATURES[i] == 100) {
                peak.add(List.of(FEATURES[i], second[i]));
            }
        }
        int best = Ranking.best(worse);
        double mine = Linear.mse(fit.at(test), yTest);
        return new Report("overfit")
                .formula("f(x) = sin πx + noise;   Legendre P₀ … P_degree by least squares (λ: ridge)")
                .lines(
                        "fit and truth on −1 … 1, degree " + degree,
                        false,
                        List.of("fit", "truth"),
                        curve,
                        Fitting.truth(grid))
                .lines("MSE over degree 0 … " + most, true, List.of("train", "test"), floored(train), error)
                .table(List.of("degree", "training MSE", "test MSE"), errors)
                .table(List.of("degree", "bias²", "variance", "expected MSE"), parts)
                .table(List.of("random features", "test MSE"), peak)
                .lines("test MSE over 2 … 100 random features, n = 20", true, List.of("test"), second)
                .value("train_mse", Linear.mse(fit.at(x), y))
                .value("test_mse", mine)
                .value("coef_norm", fit.norm())
                .value("train_by_degree", train)
                .value("test_by_degree", error)
                .value("best_degree", best)
                .value("double_descent", second)
                .ask((double) best, "demo.overfit.ask", most)
                .insight(
                        "demo.overfit.insight",
                        best,
                        error[best],
                        most,
                        train[most],
                        error[most],
                        second[5],
                        second[10]);
    }

    /** A logarithmic curve has no room for the rounding errors that remain when the points are met exactly. */
    private static double[] floored(double... errors) {
        double[] out = errors.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(FLOOR, out[i]);
        }
        return out;
    }

    /** One point somewhere in each of equal parts of −1 to 1. */
    private static double[] spread(Tensor u) {
        double[] x = new double[u.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = 2 * (i + u.get(i)) / x.length - 1;
        }
        return x;
    }

    private static double[] noisy(double[] x, double sigma, Tensor eps) {
        double[] y = Fitting.truth(x);
        for (int i = 0; i < y.length; i++) {
            y[i] += sigma * eps.get(i);
        }
        return y;
    }

    /** Twenty points, five inputs, more and more random features. */
    private static double[] descent(Knobs knobs) {
        NumpyRandom random = knobs.random();
        Tensor x = random.randn(20, 5);
        Tensor test = random.randn(50, 5);
        double[] w = random.randn(5).a();
        double[] y = Linear.times(x, w);
        double[] yTest = Linear.times(test, w);
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 * random.normal();
        }
        Tensor features = random.randn(5, 100);
        double[] error = new double[FEATURES.length];
        for (int i = 0; i < error.length; i++) {
            error[i] = Fitting.Features.of(FEATURES[i], x, y, test, yTest, features)
                    .testMse();
        }
        return error;
    }
}
