package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Quantised;
import moxie.demo.kernel.Tensor;

/** Weights in few bits: what is lost, and what one outlier does. */
public final class QuantDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("n", 1, 4096, 64),
                Knob.whole("block", 1, 4096, 64),
                Knob.real("outlier", -1000, 1000, 0),
                Knob.real("billions", 0.001, 10000, 65),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        double[] x = knobs.random().randn(knobs.whole("n")).a();
        double outlier = knobs.real("outlier");
        if (outlier != 0) {
            x[0] = outlier;
        }
        int block = knobs.whole("block");
        Quantised int8 = Quantised.absmax(x, 8, block);
        Quantised int4 = Quantised.absmax(x, 4, block);
        Quantised nf4 = Quantised.nf4(x, block);
        double e8 = Quantised.rmse(x, int8.dequant());
        double e4 = Quantised.rmse(x, int4.dequant());
        double en = Quantised.rmse(x, nf4.dequant());
        int shown = Math.min(8, x.length);
        Tensor strip = Tensor.stack(List.of(
                head(x, shown), head(int8.dequant(), shown), head(int4.dequant(), shown), head(nf4.dequant(), shown)));
        double[] levels = Quantised.levels();
        double numbers = knobs.real("billions") * 1e9;
        List<List<Object>> memory = new ArrayList<>();
        memory.add(List.of("fp16", 16.0, Quantised.gib(numbers, 16)));
        memory.add(List.of("int8, block 64", 8.5, Quantised.gib(numbers, Quantised.bitsPerNumber(8, false))));
        memory.add(List.of("NF4, block 64", 4.5, Quantised.gib(numbers, Quantised.bitsPerNumber(4, false))));
        double doubled = Quantised.bitsPerNumber(4, true);
        memory.add(List.of("NF4 + double quant", doubled, Quantised.gib(numbers, doubled)));
        Report report = new Report("quant")
                .formula("code = rint(x/s), s = absmax/(2^(b−1) − 1)        NF4: nearest of 16 levels of x/absmax")
                .heat(
                        "first numbers, stored and read back",
                        strip,
                        Report.Colours.SIGNED,
                        List.of("x", "int8", "int4", "NF4"),
                        List.of())
                .lines("levels over codes", false, List.of("NF4"), levels)
                .bars("RMSE", List.of("int8", "int4", "NF4"), e8, e4, en)
                .table(List.of("format", "bits", "GiB"), memory)
                .value("levels", levels)
                .value("int8_rmse", e8)
                .value("int4_rmse", e4)
                .value("nf4_rmse", en)
                .value("codes", nf4.codes())
                .value("absmax", nf4.scales())
                .value("dequant", nf4.dequant());
        if (outlier != 0) {
            return report.insight("demo.quant.outlier", outlier, e4, int4.scales()[0]);
        }
        return report.ask(e4 > en ? "NF4" : "int4", "demo.quant.ask")
                .insight(
                        "demo.quant.insight",
                        en,
                        e4,
                        e8,
                        Quantised.gib(numbers, 16),
                        Quantised.gib(numbers, doubled),
                        knobs.real("billions"));
    }

    private static Tensor head(double[] x, int n) {
        return Tensor.vector(java.util.Arrays.copyOf(x, n));
    }
}
