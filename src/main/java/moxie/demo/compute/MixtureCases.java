package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Activation;
import moxie.demo.kernel.Mixture;
import moxie.demo.kernel.Softmax;
import moxie.demo.kernel.Tensor;

/** Kernel {@code mmoe}: the mixture, its variants by the case's name, parameter counts, gradients that disagree. */
final class MixtureCases {
    private MixtureCases() {}

    static Map<String, Object> run(Case c) {
        Mixture model = model(c);
        Tensor x = c.tensor("X");
        if (c.named("param") || c.wants("mmoe")) {
            return counts(model);
        }
        if (c.named("gradient") || c.wants("expert_grads_task0") || c.wants("cos_shared_bottom")) {
            return gradients(c, model, x);
        }
        if (c.named("shared_bottom") || c.wants("params")) {
            return shared(model, x);
        }
        Mixture variant = c.named("omoe") ? model.oneGate() : model;
        if (c.has("experts")) {
            variant = model.oneExpert();
        }
        return forward(c, variant, x);
    }

    private static Mixture model(Case c) {
        Tensor w = c.tensor("experts_W");
        List<Tensor> experts = new ArrayList<>();
        for (int e = 0; e < w.length(0); e++) {
            experts.add(w.slice(e));
        }
        Object given = c.value("gates_W");
        double by = 1;
        Tensor g;
        if (given instanceof String s) {
            g = c.behind().tensor("gates_W");
            by = factor(s);
        } else {
            g = c.tensor("gates_W");
        }
        List<Tensor> gates = new ArrayList<>();
        for (int k = 0; k < g.length(0); k++) {
            gates.add(g.slice(k).scaled(by));
        }
        return new Mixture(experts, c.tensor("experts_b"), gates, c.tensor("towers_w"), c.vector("towers_b"));
    }

    /** {@code zeros}, or a factor such as {@code x1000}. */
    private static double factor(String word) {
        try {
            return word.equals("zeros") ? 0 : Double.parseDouble(word.replaceFirst("^x", ""));
        } catch (NumberFormatException e) {
            throw new BadCase("\"gates_W\" is a list, \"zeros\" or a factor such as \"x1000\", not " + word);
        }
    }

    private static Map<String, Object> forward(Case c, Mixture model, Tensor x) {
        Mixture.Pass pass = model.run(x);
        Tensor logits = columns(pass.logits());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("experts", sampleFirst(pass.outputs()));
        out.put("gates", sampleFirst(pass.gates()));
        out.put("mixed", sampleFirst(pass.mixed()));
        out.put("logits", logits);
        out.put("probs", Activation.SIGMOID.of(logits));
        List<double[]> entropy = new ArrayList<>();
        pass.gates().forEach(g -> entropy.add(Softmax.entropies(g)));
        out.put("gate_entropy", columns(entropy));
        if (c.has("labels")) {
            Tensor labels = c.tensor("labels");
            double[] bce = new double[pass.logits().size()];
            for (int k = 0; k < bce.length; k++) {
                bce[k] = Mixture.bce(pass.logits().get(k), labels.column(k));
            }
            out.put("bce", bce);
        }
        return out;
    }

    private static Tensor columns(List<double[]> columns) {
        List<Tensor> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(Tensor.of(column, column.length, 1)));
        return Tensor.beside(parts);
    }

    /** From one matrix per task or expert to samples × tasks × numbers. */
    private static Tensor sampleFirst(List<Tensor> parts) {
        List<Tensor> samples = new ArrayList<>();
        for (int i = 0; i < parts.get(0).rows(); i++) {
            List<Tensor> rows = new ArrayList<>();
            for (Tensor part : parts) {
                rows.add(Tensor.vector(part.row(i)));
            }
            samples.add(Tensor.stack(rows));
        }
        return Tensor.stack(samples);
    }

    private static Map<String, Object> shared(Mixture model, Tensor x) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("logits", columns(model.oneExpert().run(x).logits()));
        out.put("params", model.countShared());
        return out;
    }

    private static Map<String, Object> counts(Mixture model) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("shared_bottom", model.countShared());
        out.put("omoe", model.countOneGate());
        out.put("mmoe", model.count());
        return out;
    }

    private static Map<String, Object> gradients(Case c, Mixture model, Tensor x) {
        Tensor labels = c.tensor("labels");
        List<Tensor> first = model.gradients(x, 0, labels.column(0));
        List<Tensor> second = model.gradients(x, 1, labels.column(1));
        double[] cosines = new double[first.size()];
        for (int e = 0; e < cosines.length; e++) {
            cosines[e] = Mixture.cosine(first.get(e), second.get(e));
        }
        Mixture one = model.oneExpert();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("expert_grads_task0", Tensor.stack(first));
        out.put("cos_task0_task1_per_expert", cosines);
        out.put(
                "cos_shared_bottom",
                Mixture.cosine(
                        one.gradients(x, 0, labels.column(0)).get(0),
                        one.gradients(x, 1, labels.column(1)).get(0)));
        return out;
    }
}
