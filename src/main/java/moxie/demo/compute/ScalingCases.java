package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.Saturation;
import moxie.demo.kernel.Tensor;

/** Kernel {@code scaling_entropy}: n, d, seed. */
final class ScalingCases {
    private ScalingCases() {}

    static Map<String, Object> run(Case c) {
        int n = c.positive("n");
        int d = c.positive("d");
        Tensor raw = Saturation.scores(new Mt19937((long) c.number("seed")), n, d);
        Map<String, Object> out = new LinkedHashMap<>();
        double std = Saturation.deviation(raw);
        out.put("std_raw", std);
        out.put("std_scaled", std / Math.sqrt(d));
        out.put("log_n", Math.log(n));
        out.put("unscaled", map(Saturation.of(raw)));
        out.put("scaled", map(Saturation.of(raw.scaled(1 / Math.sqrt(d)))));
        out.put("over_d", map(Saturation.of(raw.scaled(1.0 / d))));
        return out;
    }

    private static Map<String, Object> map(Saturation s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mean_entropy", s.entropy());
        out.put("mean_max", s.max());
        out.put("mean_jac_fro", s.jacobian());
        return out;
    }
}
