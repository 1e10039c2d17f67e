package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Fitting;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Tensor;

/** Kernel {@code overfit}: degrees, ridge, bias and variance, learning curve, double descent. */
final class FittingCases {
    private static final List<Integer> DEGREES = List.of(0, 1, 3, 5, 9, 12);
    private static final List<Integer> FEATURES = List.of(2, 5, 10, 15, 18, 20, 22, 25, 30, 50, 100);

    private FittingCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("W")) {
            return descent(c);
        }
        if (c.has("sigma")) {
            return biasVariance(c);
        }
        if (c.has("lam")) {
            Map<String, Object> out =
                    scores(c, c.between(0, 1000, "degree"), c.number("lam"), c.vector("x"), c.vector("y"));
            out.remove("degree");
            return out;
        }
        return c.has("degree") ? learning(c) : degrees(c);
    }

    private static Map<String, Object> scores(Case c, int degree, double lambda, double[] x, double[] y) {
        c.alike("x_test", "y_test");
        Fitting.Fit fit = Fitting.Fit.of(degree, lambda, x, y);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("degree", degree);
        out.put("train_mse", Linear.mse(fit.at(x), y));
        out.put("test_mse", Linear.mse(fit.at(c.vector("x_test")), c.vector("y_test")));
        out.put("coef_norm", fit.norm());
        return out;
    }

    private static Map<String, Object> degrees(Case c) {
        double[] x = c.vector("x");
        List<Object> table = new ArrayList<>();
        double[] test = new double[x.length];
        for (int degree = 0; degree < x.length; degree++) {
            Map<String, Object> row = scores(c, degree, 0, x, c.vector("y"));
            test[degree] = -(Double) row.get("test_mse");
            table.add(row);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("table", table);
        out.put("best_degree", Ranking.best(test));
        return out;
    }

    private static Map<String, Object> biasVariance(Case c) {
        double[] x = c.vector("x");
        double[] test = c.vector("x_test");
        double sigma = c.number("sigma");
        Tensor eps = new Mt19937((long) c.number("seed")).randn(c.positive("B"), x.length);
        List<Object> table = new ArrayList<>();
        for (int degree : c.rows("table", "degree", DEGREES)) {
            if (degree < x.length) {
                Fitting.BiasVariance bv =
                        Fitting.BiasVariance.of(degree, x, Fitting.truth(x), test, Fitting.truth(test), sigma, eps);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("degree", degree);
                row.put("bias2", bv.bias2());
                row.put("variance", bv.variance());
                row.put("noise", sigma * sigma);
                row.put("total", bv.bias2() + bv.variance() + sigma * sigma);
                table.add(row);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("table", table);
        return out;
    }

    /** The training sets of a learning curve stand in its table. */
    private static Map<String, Object> learning(Case c) {
        List<Object> table = new ArrayList<>();
        for (Object item : c.list("table")) {
            Map<String, Object> given = Values.map(item);
            double[] x = Values.toTensor("x", given.get("x")).a();
            double[] y = Values.toTensor("y", given.get("y")).a();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("n", x.length);
            row.put("x", x);
            row.put("y", y);
            row.putAll(scores(c, c.between(0, 1000, "degree"), 0, x, y));
            table.add(row);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("table", table);
        return out;
    }

    private static Map<String, Object> descent(Case c) {
        Tensor w = c.tensor("W");
        List<Object> table = new ArrayList<>();
        for (int count : c.rows("table", "features", FEATURES)) {
            if (count <= w.cols()) {
                Fitting.Features f = Fitting.Features.of(
                        count, c.tensor("X"), c.vector("y"), c.tensor("X_test"), c.vector("y_test"), w);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("features", f.count());
                row.put("rank", f.rank());
                row.put("train_mse", f.trainMse());
                row.put("test_mse", f.testMse());
                row.put("min_sv", f.leastSingular());
                table.add(row);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("table", table);
        return out;
    }
}
