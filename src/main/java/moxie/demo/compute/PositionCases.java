package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.Positions;
import moxie.demo.kernel.Tensor;

/** Kernel {@code posenc}: sinusoids (n, d, start), their shift (k, d), RoPE (q, k, pos), ALiBi (heads, n). */
final class PositionCases {
    private PositionCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("q")) {
            return rope(c);
        }
        if (c.has("heads")) {
            return alibi(c);
        }
        return c.has("n") ? sinusoids(c) : shift(c);
    }

    private static Map<String, Object> sinusoids(Case c) {
        int d = c.positive("d");
        double base = c.aboveZero("base", 10000);
        Tensor pe = Positions.sinusoids(c.count("n"), d, c.whole("start", 0), base);
        double[] omega = Positions.frequencies(d, base);
        double[] length = new double[omega.length];
        for (int i = 0; i < omega.length; i++) {
            length[i] = 2 * Math.PI / omega[i];
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("PE", pe);
        out.put("gram", pe.times(pe.transposed()));
        out.put("omega", omega);
        out.put("wavelength", length);
        return out;
    }

    private static Map<String, Object> shift(Case c) {
        int k = c.count("k");
        int d = c.positive("d");
        double base = c.aboveZero("base", 10000);
        Tensor pe = Positions.sinusoids(k + 4, d, 0, base);
        double[] dots = new double[4];
        for (int p = 0; p < 4; p++) {
            dots[p] = Tensor.vector(pe.row(p)).dot(Tensor.vector(pe.row(p + k)));
        }
        double sum = 0;
        for (double omega : Positions.frequencies(d, base)) {
            sum += Math.cos(omega * k);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("M", Positions.shift(k, d, base));
        out.put("dot_products", dots);
        out.put("sum_cos", sum);
        return out;
    }

    private static Map<String, Object> rope(Case c) {
        boolean half = "half".equals(c.has("layout") ? c.text("layout") : c.named("half") ? "half" : "");
        double base = c.aboveZero("base", 10000);
        double[] pos = c.vector("pos");
        double[] later = pos.clone();
        for (int i = 0; i < later.length; i++) {
            later[i] += 7;
        }
        Tensor q = Positions.rotated(c.tensor("q"), pos, base, half);
        Tensor k = Positions.rotated(c.tensor("k"), pos, base, half);
        Tensor q7 = Positions.rotated(c.tensor("q"), later, base, half);
        Tensor k7 = Positions.rotated(c.tensor("k"), later, base, half);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("q_rot", q);
        out.put("k_rot", k);
        out.put("scores", q.times(k.transposed()));
        out.put("scores_shifted_by_7", q7.times(k7.transposed()));
        return out;
    }

    private static Map<String, Object> alibi(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("slopes", Positions.slopes(c.positive("heads")));
        out.put("bias", Positions.alibi(c.positive("heads"), c.count("n")));
        return out;
    }
}
