package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** Kernel {@code softmax}: x, and a temperature T. */
final class SoftmaxCases {
    private SoftmaxCases() {}

    static Map<String, Object> run(Case c) {
        Tensor x = c.tensor("x");
        double t = c.aboveZero("T", 1);
        if (t != 1) {
            x = Tensor.of(divided(x.a(), t), x.shape());
        }
        Tensor p = Softmax.plain(x);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("softmax", p);
        out.put("softmax_plain", p);
        out.put("softmax_safe", Softmax.safe(x));
        out.put("log_softmax", Softmax.log(x));
        out.put("naive", Softmax.naive(x));
        out.put("entropy", perRow(x, Softmax.entropies(p)));
        out.put("logsumexp", perRow(x, Softmax.logSumExp(x)));
        if (x.axes() == 1) {
            Tensor jacobian = Softmax.jacobian(p.a());
            out.put("jacobian", jacobian);
            out.put("frobenius", jacobian.norm());
            out.put("row_sums", jacobian.transposed().columnSums());
        }
        return out;
    }

    private static double[] divided(double[] a, double by) {
        double[] out = new double[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] / by;
        }
        return out;
    }

    /** One number per row, in the shape of the leading axes: a plain number for one row alone. */
    private static Object perRow(Tensor x, double... values) {
        if (x.axes() == 1) {
            return values[0];
        }
        int[] shape = java.util.Arrays.copyOf(x.shape(), x.axes() - 1);
        return Tensor.of(values, shape);
    }
}
