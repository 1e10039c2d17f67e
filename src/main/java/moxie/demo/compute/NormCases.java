package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Norm;
import moxie.demo.kernel.Tensor;

/** Kernel {@code norm}: batch, layer and RMS norm, their gradients, running statistics, batch-mates, convolutions. */
final class NormCases {
    private NormCases() {}

    static Map<String, Object> run(Case c) {
        double eps = c.atLeastZero("eps", Norm.EPS);
        if (c.has("batches")) {
            return running(c, eps);
        }
        if (c.has("mates1")) {
            return mates(c, eps);
        }
        if (c.has("U")) {
            return scaled(c, eps);
        }
        Tensor x = c.tensor("X");
        if (x.axes() > 2) {
            return convolution(c, x, eps);
        }
        return c.has("dY") ? backward(c, x, eps) : forward(c, x, eps);
    }

    private static double[] gamma(Case c, int n) {
        return c.tensor("gamma", Tensor.full(1, n)).a();
    }

    private static double[] beta(Case c, int n) {
        return c.tensor("beta", Tensor.zeros(n)).a();
    }

    private static Map<String, Object> forward(Case c, Tensor x, double eps) {
        double[] gamma = gamma(c, x.cols());
        double[] beta = beta(c, x.cols());
        Norm bn = Norm.batch(x, gamma, beta, eps);
        Norm ln = Norm.layer(x, gamma, beta, eps);
        Norm rms = Norm.rms(x, gamma, eps);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("bn", parts(bn));
        out.put("ln", parts(ln));
        out.put("rms", map("ms", rms.var(), "output", rms.output()));
        out.put(
                "seed_buggy_ln",
                map("output", bn.output(), "note", "notes' LN code (axis=0) returns exactly the BN output"));
        Norm.Running running = new Norm.Running(x.cols(), c.share("momentum", 0.1));
        running.see(x);
        out.put("bn_running", map("mean", running.mean(), "var", running.var()));
        out.put("bn_xhat", bn.xhat());
        out.put("ln_xhat", ln.xhat());
        return out;
    }

    private static Map<String, Object> parts(Norm norm) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mean", norm.mean());
        out.put("var", norm.var());
        out.put("xhat", norm.xhat());
        out.put("output", norm.output());
        return out;
    }

    private static Map<String, Object> map(String a, Object x, String b, Object y) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(a, x);
        out.put(b, y);
        return out;
    }

    private static Map<String, Object> backward(Case c, Tensor x, double eps) {
        Tensor dY = c.tensor("dY");
        double[] gamma = gamma(c, x.cols());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("bn", gradients(Norm.batchBackward(x, gamma, dY, eps)));
        out.put("ln", gradients(Norm.layerBackward(x, gamma, dY, eps)));
        return out;
    }

    private static Map<String, Object> gradients(List<Tensor> back) {
        Map<String, Object> out = map("dX", back.get(0), "dgamma", back.get(1));
        out.put("dbeta", back.get(2));
        return out;
    }

    private static Map<String, Object> running(Case c, double eps) {
        Tensor x = c.tensor("x_eval");
        Norm.Running running = new Norm.Running(x.cols(), c.share("momentum", 0.1));
        List<Object> trace = new ArrayList<>();
        for (Object batch : c.list("batches")) {
            running.see(Values.toTensor("batches", batch));
            trace.add(map("running_mean", running.mean(), "running_var", running.var()));
        }
        Tensor eval = Norm.eval(x, running.mean(), running.var(), gamma(c, x.cols()), beta(c, x.cols()), eps);
        return map("trace", trace, "eval_output", eval);
    }

    private static Map<String, Object> mates(Case c, double eps) {
        Tensor x = c.tensor("x");
        Map<String, Object> out = new LinkedHashMap<>();
        for (String kind : new String[] {"bn", "ln"}) {
            for (String n : new String[] {"1", "2"}) {
                Tensor batch = Tensor.beside(
                                List.of(x.transposed(), c.tensor("mates" + n).transposed()))
                        .transposed();
                double[] gamma = gamma(c, x.cols());
                double[] beta = beta(c, x.cols());
                Norm norm =
                        kind.equals("bn") ? Norm.batch(batch, gamma, beta, eps) : Norm.layer(batch, gamma, beta, eps);
                out.put(kind + n, norm.output().row(0));
            }
        }
        return out;
    }

    private static Map<String, Object> scaled(Case c, double eps) {
        Tensor wu = c.tensor("U").times(c.tensor("W"));
        double a = c.number("a");
        double[] one = gamma(c, wu.cols());
        double[] zero = beta(c, wu.cols());
        Tensor times = Norm.batch(wu.scaled(a), one, zero, eps).output();
        Map<String, Object> out = map("bn_Wu", Norm.batch(wu, one, zero, eps).output(), "bn_10Wu", times);
        out.put("bn_" + moxie.demo.Figures.plain(a) + "Wu", times);
        return out;
    }

    /** Samples × channels × places, in one axis or several: one mean and variance per channel. */
    private static Map<String, Object> convolution(Case c, Tensor x, double eps) {
        int n = x.length(0);
        int channels = x.length(1);
        int places = n * channels == 0 ? 0 : x.size() / n / channels;
        Tensor flat = Tensor.zeros(n * places, channels);
        for (int i = 0; i < x.size(); i++) {
            int channel = i / places % channels;
            int row = i / places / channels * places + i % places;
            flat.a()[row * channels + channel] = x.get(i);
        }
        Norm bn = Norm.batch(flat, gamma(c, channels), beta(c, channels), eps);
        Tensor y = Tensor.zeros(x.shape());
        for (int i = 0; i < x.size(); i++) {
            int row = i / places / channels * places + i % places;
            y.a()[i] = bn.output().get(row, i / places % channels);
        }
        Map<String, Object> out = map("mean", bn.mean(), "var", bn.var());
        out.put("output", y);
        return out;
    }
}
