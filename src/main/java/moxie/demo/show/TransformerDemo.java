package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.Transformer;

/** A tiny encoder-decoder with one layer each: greedy decoding step by step, and all steps at once. */
public final class TransformerDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.text("source", "1,4,2,5"),
                Knob.whole("vocab", 2, 64, 6),
                Knob.whole("dim", 2, 64, 4),
                Knob.whole("heads", 1, 16, 2),
                Knob.whole("steps", 1, 32, 4),
                Knob.choice("norm", "post", "pre"),
                Knob.whole("seed", 0, 4294967295L, 4),
                Knob.RNG);
    }

    @Override
    public Report run(Knobs knobs) {
        int vocab = knobs.whole("vocab");
        int dim = knobs.divided("dim", "heads");
        int[] source = knobs.wholes("source", 0, vocab - 1);
        Transformer.Model model =
                TinyModel.of(knobs.random(), vocab, dim, knobs.whole("heads"), 2 * dim, knobs.is("norm", "pre"));
        Tensor memory = model.memory(source);
        List<Transformer.Step> steps = Transformer.greedy(model, memory, 0, knobs.whole("steps"));
        int[] input = steps.get(steps.size() - 1).prefix();
        Tensor all = model.logits(memory, input);
        Transformer.Pass pass = Transformer.encode(model.embed(source), model.encoder(), Tensor.zeros(0, 0));
        Report report = new Report("transformer_block")
                .formula("logits = decoder(encoder(E[src]·√d + PE), E[tgt]·√d + PE) Eᵀ")
                .flow(
                        "src [" + source.length + "]",
                        "E·√d + PE " + memory.label(),
                        "self-attention ×" + knobs.whole("heads"),
                        "FFN",
                        "memory " + memory.label(),
                        "decoder: masked self, cross, FFN",
                        "logits [" + vocab + "]")
                .probabilities(
                        "encoder, head 0", pass.attention().heads().get(0).weights())
                .signed("memory", memory);
        return steps(report, steps, all, memory);
    }

    private static Report steps(Report report, List<Transformer.Step> steps, Tensor all, Tensor memory) {
        List<List<Object>> rows = new ArrayList<>();
        List<Integer> generated = new ArrayList<>(List.of(0));
        List<Tensor> alone = new ArrayList<>();
        double apart = 0;
        for (int t = 0; t < steps.size(); t++) {
            Transformer.Step step = steps.get(t);
            generated.add(step.next());
            rows.add(List.of(
                    java.util.Arrays.toString(step.prefix()),
                    step.next(),
                    step.probabilities().get(step.next())));
            alone.add(step.logits());
            apart = Math.max(apart, step.logits().distance(Tensor.vector(all.row(t))));
        }
        report.table(List.of("prefix", "next", "p"), rows)
                .signed("logits step by step", Tensor.stack(alone))
                .signed("logits of all steps at once", all)
                .value("memory", memory)
                .value("generated", generated)
                .value("all_logits", all)
                .value("max_abs_diff_to_stepwise", apart);
        return report.ask("yes", "demo.transformer.ask")
                .insight("demo.transformer.insight", steps.size(), apart, memory.label());
    }
}
