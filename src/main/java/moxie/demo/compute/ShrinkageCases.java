package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.NumpyPrint;
import moxie.demo.kernel.Shrinkage;
import moxie.demo.kernel.Shrinkage.Decay;
import moxie.demo.kernel.Tensor;

/** Kernel {@code regularization}: ridge and lasso paths, soft thresholds, dropout, early stopping, weight decay. */
final class ShrinkageCases {
    private static final List<Integer> STEPS = List.of(0, 1, 5, 20, 200);

    private ShrinkageCases() {}

    static Map<String, Object> run(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.has("val")) {
            stop(c, out);
        } else if (c.has("grad")) {
            decay(c, out);
        } else if (c.has("z")) {
            thresholds(c, out);
        } else if (c.has("u")) {
            dropout(c, out);
        } else if (c.has("h")) {
            expectation(c, out);
        } else {
            paths(c, c.tensor("X"), c.vector("y"), out);
        }
        return out;
    }

    private static void paths(Case c, Tensor x, double[] y, Map<String, Object> out) {
        if (c.has("alphas")) {
            for (double alpha : c.vector("alphas")) {
                out.put(NumpyPrint.repr(alpha), fit(x, y, Shrinkage.lasso(x, alpha, y), "l1"));
            }
            out.put("alpha_max", Shrinkage.alphaMax(x, y));
        } else if (c.has("sigma2")) {
            double lambda = x.rows() * c.number("sigma2");
            out.put("lam", lambda);
            out.put("w", Linear.ridge(x, lambda, y));
        } else if (c.has("lr")) {
            List<Integer> steps = steps(c);
            int last = steps.stream().mapToInt(Integer::intValue).max().orElse(0);
            List<double[]> path = Shrinkage.descent(x, c.number("lr"), last, y);
            for (int t : steps) {
                if (!Double.isFinite(path.get(t)[0])) {
                    throw new BadCase("the weights grow without end at \"lr\" " + c.number("lr"));
                }
                out.put(Integer.toString(t), path.get(t));
            }
        } else {
            for (double lambda : c.vector("lambdas")) {
                out.put(NumpyPrint.repr(lambda), fit(x, y, Linear.ridge(x, lambda, y), "l2"));
            }
        }
    }

    /** The steps asked for by number, or else the usual ones. */
    private static List<Integer> steps(Case c) {
        List<Integer> steps = new ArrayList<>();
        for (String key : c.wanted()) {
            if (key.matches("[0-9]{1,6}")) {
                steps.add(Integer.valueOf(key));
            }
        }
        return steps.isEmpty() ? STEPS : steps;
    }

    private static Map<String, Object> fit(Tensor x, double[] y, double[] w, String norm) {
        double sum = 0;
        for (double v : w) {
            sum += norm.equals("l1") ? Math.abs(v) : v * v;
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("w", w);
        out.put(norm, norm.equals("l1") ? sum : Math.sqrt(sum));
        out.put("exact_zeros", Shrinkage.zeros(w));
        out.put("train_mse", Linear.mse(Linear.times(x, w), y));
        return out;
    }

    private static void thresholds(Case c, Map<String, Object> out) {
        double[] z = c.vector("z");
        double[] soft = new double[z.length];
        double[] ridge = new double[z.length];
        double a = c.has("a") ? c.number("a") : c.number("alpha");
        for (int i = 0; i < z.length; i++) {
            soft[i] = Shrinkage.soft(z[i], a);
            ridge[i] = z[i] / (1 + c.number("lam", a));
        }
        out.put("S", soft);
        out.put("lasso", soft);
        out.put("ridge", ridge);
    }

    private static void dropout(Case c, Map<String, Object> out) {
        Tensor x = c.tensor("x");
        Shrinkage.Dropout dropout = Shrinkage.Dropout.of(x.a(), c.vector("u"), c.share("p", 0));
        List<Object> keep = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < x.cols(); j++) {
                row.add(dropout.keep()[i * x.cols() + j]);
            }
            keep.add(row);
        }
        out.put("keep", x.axes() == 1 ? keep.get(0) : keep);
        out.put("train", Tensor.of(dropout.output(), x.shape()));
        out.put("eval", x);
        out.put("kept_fraction", dropout.share());
    }

    private static void expectation(Case c, Map<String, Object> out) {
        double[] h = c.vector("h");
        double[] w = c.vector("w");
        double[] moments = Shrinkage.Dropout.moments(h, w, c.share("p", 0));
        out.put("mean_over_all_" + (1 << h.length) + "_masks", moments[0]);
        out.put("no_dropout", Tensor.vector(h).dot(Tensor.vector(w)));
        out.put("variance", moments[1]);
    }

    private static void stop(Case c, Map<String, Object> out) {
        Shrinkage.Stop stop = Shrinkage.Stop.of(c.vector("val"), c.positive("patience"), c.number("min_delta", 0));
        out.put("stopped_at", stop.stoppedAt());
        out.put("best_epoch", stop.bestEpoch());
        out.put("best", stop.best());
    }

    private static void decay(Case c, Map<String, Object> out) {
        for (Decay decay : Decay.values()) {
            out.put(
                    decay.name().toLowerCase(java.util.Locale.ROOT),
                    decay.step(c.vector("w"), c.vector("grad"), c.number("lr"), c.number("wd")));
        }
    }
}
