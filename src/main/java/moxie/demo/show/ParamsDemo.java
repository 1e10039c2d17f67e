package moxie.demo.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moxie.demo.Demo;
import moxie.demo.Knob;
import moxie.demo.Knobs;
import moxie.demo.Report;
import moxie.demo.kernel.Peft;

/** How many numbers each way of fine-tuning trains. */
public final class ParamsDemo implements Demo {
    @Override
    public List<Knob> knobs() {
        return List.of(
                Knob.whole("layers", 1, 200, 12),
                Knob.whole("dim", 1, 20000, 768),
                Knob.whole("ffn", 1, 80000, 3072),
                Knob.whole("vocab", 1, 1000000, 50257),
                Knob.whole("rank", 1, 20000, 8),
                Knob.whole("prompt", 0, 10000, 20),
                Knob.whole("freeze", 0, 200, 10));
    }

    @Override
    public Report run(Knobs knobs) {
        int layers = knobs.whole("layers");
        int dim = knobs.whole("dim");
        int freeze = knobs.whole("freeze", Math.min(10, layers));
        if (freeze > layers) {
            throw moxie.message.Failure.usage("error.demo.freeze", freeze, layers);
        }
        int ffn = knobs.whole("ffn", 4 * dim);
        Peft.Shape shape = new Peft.Shape(layers, dim, ffn, knobs.whole("vocab"));
        Map<String, Object> counts = Peft.trainable(shape, knobs.whole("rank"), 2, knobs.whole("prompt"), freeze);
        List<String> names = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        double[] values = new double[counts.size() - 1];
        Report report = new Report("peft_sft")
                .formula("LoRA: 2·layers·r·2d      prefix: 2·layers·m·d      prompt: m·d")
                .say("demo.params.sizes", layers, dim, knobs.whole("rank"), knobs.whole("prompt"));
        for (Map.Entry<String, Object> entry : counts.entrySet()) {
            report.value(entry.getKey(), entry.getValue());
            if (!entry.getKey().equals("total")) {
                double count = ((Long) entry.getValue()).doubleValue();
                values[names.size()] = count;
                names.add(entry.getKey());
                rows.add(List.of(entry.getKey(), entry.getValue(), count / shape.total() * 100));
            }
        }
        double lora = ((Long) counts.get("lora_qv")).doubleValue();
        return report.logBars("trainable numbers, by powers of ten", names, values)
                .table(List.of("method", "trainable", "% of all"), rows)
                .ask(lora, "demo.params.ask", knobs.whole("rank"), shape.total())
                .insight("demo.params.insight", counts.get("lora_qv"), shape.total(), lora / shape.total() * 100);
    }
}
