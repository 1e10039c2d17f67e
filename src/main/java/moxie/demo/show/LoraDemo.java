package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Linear;
import moxie.demo.kernel.Lora;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;
import moxie.message.Failure;

/** Low-rank adaptation: what starts, what moves, what it costs. */
public final class LoraDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("out", 1, 64, 8),
                Knob.whole("in", 1, 64, 6),
                Knob.whole("rank", 1, 64, 2),
                Knob.real("alpha", 0, 1000, 4),
                Knob.choice("init", "b-zero", "both-zero", "random"),
                Knob.whole("steps", 0, 2000, 200),
                Knob.real("lr", 0, 10, 0.02),
                Knob.whole("width", 1, 100000, 4096),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int out = knobs.whole("out");
        int in = knobs.whole("in");
        int r = knobs.whole("rank");
        NumpyRandom random = knobs.random();
        Tensor w0 = random.randn(out, in).scaled(1 / Math.sqrt(in));
        Tensor a = random.randn(r, in).scaled(1 / Math.sqrt(in));
        Tensor b = random.randn(out, r);
        Tensor x = random.randn(in, 12);
        Tensor target = w0.plus(random.randn(out, 1).times(random.randn(1, in)).scaled(1 / Math.sqrt(in)));
        if (!knobs.is("init", "random")) {
            b = Tensor.zeros(out, r);
        }
        if (knobs.is("init", "both-zero")) {
            a = Tensor.zeros(r, in);
        }
        Lora lora = new Lora(w0, a, b, knobs.real("alpha"));
        Tensor error = lora.output(x).minus(target.times(x)).scaled(1.0 / x.cols());
        Lora trained = lora;
        for (int s = 0; s < knobs.whole("steps"); s++) {
            Tensor e = trained.output(x).minus(target.times(x)).scaled(1.0 / x.cols());
            trained = trained.step(x, e, knobs.real("lr"));
        }
        Tensor losses = Lora.train(lora, x, target, knobs.real("lr"), knobs.whole("steps"));
        for (double loss : losses.a()) {
            if (!Double.isFinite(loss)) {
                throw Failure.usage("error.demo.grows", knobs.text("lr"), knobs.text("alpha"));
            }
        }
        Linear.Svd svd = Linear.svd(trained.deltaW());
        double[] singular = svd.s();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < singular.length; i++) {
            names.add("σ" + (i + 1));
            singular[i] = i < svd.rank() ? singular[i] : 0;
        }
        double dA = lora.dA(x, error).norm();
        double dB = lora.dB(x, error).norm();
        long d = knobs.whole("width");
        Report report = new Report("lora")
                .formula("h = W₀x + (α/r) B A x,   A " + a.label() + ", B " + b.label() + ", ΔW₀ = 0")
                .signed("W₀", w0)
                .product("B · A", trained.b(), trained.a())
                .signed("(α/r)·BA after training", trained.deltaW())
                .signed("merged: W₀ + (α/r)·BA", trained.merged())
                .bars("singular values of BA", names, singular)
                .lines("loss over steps", false, List.of("LoRA", "all weights"), losses.row(0), losses.row(1))
                .table(List.of("method", "loss at the start", "final loss"), losses(losses))
                .table(List.of("matrix", "LoRA 2dr", "d²", "% of all"), sizes(r, in, out, d))
                .bars("gradient at the start", List.of("|dA|", "|dB|"), dA, dB)
                .value("deltaW", trained.deltaW())
                .value("merged", trained.merged())
                .value("singular_values", singular)
                .value("dA", lora.dA(x, error))
                .value("dB", lora.dB(x, error))
                .value("lora_loss", losses.row(0))
                .value("full_loss", losses.row(1));
        double ratio = (double) Lora.count(d, d, r) / (d * d) * 100;
        double last = losses.get(0, losses.cols() - 1);
        if (knobs.is("init", "both-zero")) {
            return report.insight("demo.lora.stuck", dA, dB, losses.get(0, 0), last);
        }
        report.ask(ratio, "demo.lora.ask", r, d);
        return report.insight("demo.lora.insight", dA, dB, last, losses.get(1, losses.cols() - 1), r, d, ratio);
    }

    private static List<List<Object>> losses(Tensor losses) {
        int last = losses.cols() - 1;
        return List.of(
                List.of("LoRA", losses.get(0, 0), losses.get(0, last)),
                List.of("all weights", losses.get(1, 0), losses.get(1, last)));
    }

    /** What rank r trains here, and in a square matrix of a model's width. */
    private static List<List<Object>> sizes(int r, int in, int out, long d) {
        return List.of(size(r, in, out), size(r, d, d));
    }

    private static List<Object> size(int r, long in, long out) {
        long lora = Lora.count(in, out, r);
        return List.of(out + "×" + in, lora, in * out, 100.0 * lora / (in * out));
    }
}
