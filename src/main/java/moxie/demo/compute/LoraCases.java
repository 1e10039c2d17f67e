package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.Tensor;

/** Kernel {@code lora}: forward, gradients, rank, parameter table, best approximation, training. */
final class LoraCases {
    private static final List<Integer> STEPS = List.of(0, 1, 10, 50, 200);

    private LoraCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("rows")) {
            return table(c);
        }
        if (c.has("deltaW")) {
            return approximation(c);
        }
        return c.has("W_target") ? train(c) : adapted(c);
    }

    private static Tensor matrix(Case c, String name, int rows, int cols) {
        return !c.has(name) || "zeros".equals(c.value(name)) ? Tensor.zeros(rows, cols) : c.tensor(name);
    }

    private static Lora lora(Case c) {
        Tensor w0 = c.tensor("W0");
        int r = c.positive("r");
        return new Lora(w0, matrix(c, "A", r, w0.cols()), matrix(c, "B", w0.rows(), r), c.number("alpha", r));
    }

    private static Map<String, Object> adapted(Case c) {
        Lora lora = lora(c);
        Tensor x = c.tensor("X");
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("base", lora.w0().times(x));
        out.put("Ax", lora.a().times(x));
        out.put("delta", lora.delta(x));
        out.put("output", lora.output(x));
        out.put("deltaW", lora.deltaW());
        out.put("merged", lora.merged());
        out.put("merged_output", lora.merged().times(x));
        if (c.has("dH")) {
            Tensor dH = c.tensor("dH");
            out.put("dA", lora.dA(x, dH));
            out.put("dB", lora.dB(x, dH));
        }
        out.put("dW0_frozen", Tensor.zeros(lora.w0().shape()));
        Linear.Svd svd = Linear.svd(lora.deltaW());
        out.put("singular_values", svd.s());
        out.put("rank", svd.rank());
        return out;
    }

    private static Map<String, Object> table(Case c) {
        List<Object> rows = new ArrayList<>();
        for (Object row : c.list("rows")) {
            Map<String, Object> one = new LinkedHashMap<>(Values.map(row));
            long d = (long) Values.toNumber("d", one.get("d"));
            long r = (long) Values.toNumber("r", one.get("r"));
            one.put("lora", Lora.count(d, d, r));
            one.put("full", d * d);
            one.put("ratio", (double) Lora.count(d, d, r) / (d * d));
            rows.add(one);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("rows", rows);
        return out;
    }

    private static Map<String, Object> approximation(Case c) {
        double[] s = Linear.svd(c.tensor("deltaW")).s();
        double[] errors = Lora.tailErrors(s);
        Map<String, Object> absolute = new LinkedHashMap<>();
        Map<String, Object> relative = new LinkedHashMap<>();
        for (int r = 0; r < errors.length; r++) {
            absolute.put(Integer.toString(r), errors[r]);
            relative.put(Integer.toString(r), errors[0] == 0 ? 0 : errors[r] / errors[0]);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("singular_values", s);
        out.put("frobenius_error", absolute);
        out.put("relative_error", relative);
        return out;
    }

    private static Map<String, Object> train(Case c) {
        Lora lora = lora(c);
        int last = c.has("steps") ? c.count("steps") : 200;
        Tensor losses = Lora.train(lora, c.tensor("X"), c.tensor("W_target"), c.number("lr"), last);
        for (double loss : losses.a()) {
            if (!Double.isFinite(loss)) {
                throw new BadCase("the loss grows without end at \"lr\" " + c.number("lr"));
            }
        }
        List<Object> trace = new ArrayList<>();
        List<Integer> steps = c.rows("trace", "step", STEPS);
        for (int s = 0; s <= last; s++) {
            if (steps.contains(s) || s == last) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("step", s);
                one.put("lora_loss", losses.get(0, s));
                one.put("full_loss", losses.get(1, s));
                trace.add(one);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("trace", trace);
        out.put("trainable_lora", lora.a().size() + lora.b().size());
        out.put("trainable_full", lora.w0().size());
        return out;
    }
}
