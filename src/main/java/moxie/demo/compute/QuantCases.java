package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.Quantised;
import moxie.demo.kernel.Tensor;

/** Kernel {@code quant}: int8, int4, affine and NF4, double quantisation, memory, a QLoRA layer. */
final class QuantCases {
    private QuantCases() {}

    static Map<String, Object> run(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.has("params")) {
            memory(c.number("params"), out);
        } else if (c.has("W")) {
            qlora(c, out);
        } else if (c.has("absmax")) {
            doubled(c, out);
        } else if (c.has("x")) {
            vector(c, c.alike("x").get(0), out);
        } else {
            out.put("levels", Quantised.levels());
            out.put("count", Quantised.levels().length);
            out.put("zero_index", 7);
        }
        return out;
    }

    private static void vector(Case c, double[] x, Map<String, Object> out) {
        out.put("int8", absmax(x, 8));
        out.put("int4", absmax(x, 4));
        Quantised.Affine affine = Quantised.Affine.of(x);
        Map<String, Object> unsigned = new LinkedHashMap<>();
        unsigned.put("scale", affine.scale());
        unsigned.put("zero_point", affine.zero());
        unsigned.put("codes", affine.codes());
        unsigned.put("dequant", affine.dequant());
        out.put("affine_u8", unsigned);
        if (!c.has("block")) {
            out.putAll(absmax(x, 8));
            return;
        }
        int block = c.positive("block");
        Quantised nf4 = Quantised.nf4(x, block);
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, Math.abs(x[i] - nf4.dequant()[i]));
        }
        out.put("absmax", nf4.scales());
        out.put("codes", nf4.codes());
        out.put("dequant", nf4.dequant());
        out.put("max_abs_error", most);
        out.put("rmse", Quantised.rmse(x, nf4.dequant()));
        out.put("nf4_rmse", Quantised.rmse(x, nf4.dequant()));
        out.put("int4_rmse", Quantised.rmse(x, Quantised.absmax(x, 4, block).dequant()));
    }

    private static Map<String, Object> absmax(double[] x, int bits) {
        Quantised q = Quantised.absmax(x, bits, Math.max(1, x.length));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("absmax", Quantised.absMax(x));
        out.put("scale", q.scales().length == 0 ? 0.0 : q.scales()[0]);
        out.put("codes", q.codes());
        out.put("dequant", q.dequant());
        out.put("rmse", Quantised.rmse(x, q.dequant()));
        return out;
    }

    private static void doubled(Case c, Map<String, Object> out) {
        double[] absmax = c.alike("absmax").get(0);
        Quantised.Double8 q = Quantised.Double8.of(absmax);
        double most = 0;
        for (int i = 0; i < absmax.length; i++) {
            most = Math.max(most, Math.abs(absmax[i] - q.dequant()[i]));
        }
        out.put("mean", q.mean());
        double[] scales = q.inner().scales();
        out.put("scale", scales.length == 1 ? (Object) scales[0] : scales);
        out.put("codes", q.inner().codes());
        out.put("dequant", q.dequant());
        out.put("max_error", most);
    }

    private static void memory(double params, Map<String, Object> out) {
        out.put("bits_per_param_fp16", 16);
        out.put("int8_block64", Quantised.bitsPerNumber(8, false));
        out.put("nf4_block64", Quantised.bitsPerNumber(4, false));
        out.put("nf4_double_quant", Quantised.bitsPerNumber(4, true));
        out.put("gib_nf4_dq", Quantised.gib(params, Quantised.bitsPerNumber(4, true)));
        out.put("gib_fp16", Quantised.gib(params, 16));
    }

    private static void qlora(Case c, Map<String, Object> out) {
        Tensor w = c.tensor("W");
        Tensor x = c.tensor("X");
        Tensor stored = Tensor.of(Quantised.nf4(w.a(), c.positive("block")).dequant(), w.shape());
        Lora lora = new Lora(stored, c.tensor("A"), c.tensor("B"), c.number("alpha"));
        out.put("W_dequant", stored);
        out.put("base", stored.times(x));
        out.put("output", lora.output(x));
        out.put("full_precision_output", new Lora(w, lora.a(), lora.b(), lora.alpha()).output(x));
    }
}
