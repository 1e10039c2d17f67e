package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Peft;
import moxie.demo.kernel.Tensor;

/** The loss of instruction tuning: only tokens of the response count. */
public final class SftDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("tokens", 2, 64, 6),
                Knob.whole("prompt", 0, 64, 3),
                Knob.whole("vocab", 2, 64, 5),
                Knob.SEED,
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int n = knobs.whole("tokens");
        int prompt = knobs.whole("prompt");
        int vocab = knobs.whole("vocab");
        NumpyRandom random = knobs.random();
        long[] drawn = random.integers(0, vocab, n);
        int[] ids = new int[n];
        for (int t = 0; t < n; t++) {
            ids[t] = (int) drawn[t];
        }
        Tensor logits = random.randn(n, vocab);
        Peft.Masked masked = Peft.Masked.of(ids, prompt, logits);
        List<List<Object>> rows = new ArrayList<>();
        int at = 0;
        for (int t = 0; t < n; t++) {
            boolean counts = masked.labels()[t] != Peft.IGNORED;
            Object loss = counts ? masked.losses()[at++] : "–";
            double gradient = Tensor.vector(masked.dLogits().row(t)).norm();
            rows.add(List.of(t, ids[t], t < prompt ? "prompt" : "response", masked.labels()[t], loss, gradient));
        }
        Report report = new Report("peft_sft")
                .formula("loss = mean of −log softmax(logits_t)[id_{t+1}] over t with label ≠ −100")
                .table(List.of("t", "id", "part", "label", "loss", "|∂loss/∂logits|"), rows)
                .value("ids", ids)
                .value("labels", masked.labels())
                .value("token_losses", masked.losses())
                .value("response_only_loss", masked.loss())
                .value("all_token_loss", masked.all())
                .value("dlogits", masked.dLogits());
        if (masked.loss().isEmpty()) {
            return report.insight("demo.sft.none", prompt, n);
        }
        return report.bars(
                        "loss",
                        List.of("response only", "all tokens"),
                        masked.loss().get(),
                        masked.all())
                .ask(0.0, "demo.sft.ask")
                .insight("demo.sft.insight", masked.loss().get(), masked.all());
    }
}
