package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Activation;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.MultiHead;
import moxie.demo.kernel.Tensor;
import moxie.demo.kernel.Transformer;
import moxie.demo.kernel.Transformer.Layer;

/** Kernel {@code transformer_block}: activations, feed-forward, encoder and decoder layers, a tiny model, residual depth. */
final class TransformerCases {
    private TransformerCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("x")) {
            return activations(c.tensor("x"));
        }
        if (c.has("layers")) {
            return residual(c);
        }
        if (c.has("E")) {
            return c.has("decoder_input") ? forced(c) : greedy(c);
        }
        if (c.has("cross_WQ")) {
            return decoder(c);
        }
        return c.has("self_WQ") ? encoder(c) : feedForward(c);
    }

    private static Map<String, Object> activations(Tensor x) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("relu", Activation.RELU.of(x));
        out.put("gelu_exact", Activation.GELU.of(x));
        out.put("gelu_tanh", Activation.GELU_TANH.of(x));
        out.put("silu", Activation.SILU.of(x));
        return out;
    }

    private static Transformer.FeedForward ffn(Case c) {
        boolean gelu = c.id().contains("gelu")
                || (c.has("activation") && c.text("activation").startsWith("gelu"));
        Activation activation = gelu ? Activation.GELU : Activation.RELU;
        return new Transformer.FeedForward(c.tensor("W1"), c.tensor("b1"), c.tensor("W2"), c.tensor("b2"), activation);
    }

    private static Map<String, Object> feedForward(Case c) {
        Transformer.FeedForward ffn = ffn(c);
        Tensor x = c.tensor("X");
        List<Tensor> rows = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            rows.add(Tensor.vector(ffn.of(x.rows(i, i + 1)).a()));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("pre", ffn.pre(x));
        out.put("hidden", ffn.activation().of(ffn.pre(x)));
        out.put("output", ffn.of(x));
        out.put("params", ffn.count());
        out.put("rowwise", Tensor.stack(rows));
        return out;
    }

    private static boolean pre(Case c) {
        return c.id().contains("pre_ln");
    }

    private static Layer layer(Case c, boolean pre) {
        List<MultiHead.Weights> cross = c.has("cross_WQ") ? List.of(MultiHeadCases.weights(c, "cross_")) : List.of();
        List<Transformer.Scale> norms = new ArrayList<>();
        for (int i = 1; c.has("g" + i); i++) {
            norms.add(new Transformer.Scale(c.tensor("g" + i), c.tensor("be" + i)));
        }
        return new Layer(c.positive("heads"), pre, MultiHeadCases.weights(c, "self_"), cross, ffn(c), norms);
    }

    private static Map<String, Object> encoder(Case c) {
        Transformer.Pass pass =
                Transformer.encode(c.tensor("X"), layer(c, pre(c)), c.tensor("keep", Tensor.zeros(0, 0)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("attn_weights", pass.attention().weights());
        out.put("after_attn", pass.afterSelf());
        out.put("output", pass.output());
        return out;
    }

    private static Map<String, Object> decoder(Case c) {
        Transformer.Pass pass = Transformer.decode(c.tensor("Y"), memory(c), layer(c, pre(c)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("self_weights", pass.attention().weights());
        out.put("cross_weights", pass.cross().get(0).weights());
        out.put("after_self", pass.afterSelf());
        out.put("after_cross", pass.afterCross());
        out.put("output", pass.output());
        return out;
    }

    /** A matrix, or the output of another case: {@code "encoder_post_ln.output"}. */
    private static Tensor memory(Case c) {
        if (c.value("memory") instanceof String name) {
            return (Tensor) encoder(c.other(name)).get("output");
        }
        return c.tensor("memory");
    }

    private static Transformer.Model model(Case c) {
        Case encoder = c.other(c.text("encoder"));
        Case decoder = c.other(c.text("decoder"));
        return new Transformer.Model(c.tensor("E"), layer(encoder, pre(encoder)), layer(decoder, pre(decoder)));
    }

    private static Map<String, Object> greedy(Case c) {
        Transformer.Model model = model(c);
        Tensor memory = model.memory(c.indices("src", c.tensor("E").rows()));
        int count =
                c.expects("steps") ? c.list("steps").size() : c.has("max_steps") ? c.between(1, 1000, "max_steps") : 4;
        List<Object> steps = new ArrayList<>();
        List<Object> generated = new ArrayList<>();
        int bos = c.has("bos") ? c.between(0, c.tensor("E").rows() - 1, "bos") : 0;
        generated.add(bos);
        for (Transformer.Step step : Transformer.greedy(model, memory, bos, count)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("prefix", step.prefix());
            one.put("logits_last", step.logits());
            one.put("probs_last", step.probabilities());
            one.put("next", step.next());
            steps.add(one);
            generated.add(step.next());
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("memory", memory);
        out.put("steps", steps);
        out.put("generated", generated);
        return out;
    }

    private static Map<String, Object> forced(Case c) {
        Transformer.Model model = model(c);
        Tensor memory = model.memory(c.indices("src", c.tensor("E").rows()));
        int[] input = c.indices("decoder_input", c.tensor("E").rows());
        Tensor all = model.logits(memory, input);
        double most = 0;
        for (int t = 0; t < input.length; t++) {
            Tensor alone = model.logits(memory, java.util.Arrays.copyOf(input, t + 1));
            most = Math.max(most, Tensor.vector(alone.row(t)).distance(Tensor.vector(all.row(t))));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("all_logits", all);
        out.put("max_abs_diff_to_stepwise_is_below", most < 1e-12 ? 1e-12 : most);
        return out;
    }

    /** The factor in a recipe such as {@code W_l=RandomState(seed).randn(d,d)*0.4/sqrt(d)}; 0.4 when none is given. */
    private static double gain(Case c) {
        String recipe = c.has("recipe") ? c.text("recipe") : "";
        int from = recipe.indexOf(")*") + 2;
        int to = recipe.indexOf("/sqrt", from);
        try {
            return from < 2 || to < 0 ? 0.4 : Double.parseDouble(recipe.substring(from, to));
        } catch (NumberFormatException e) {
            throw new BadCase("the recipe has no factor between \")*\" and \"/sqrt\": " + recipe);
        }
    }

    private static Map<String, Object> residual(Case c) {
        int layers = c.between(1, 10_000, "layers");
        long seed = (long) c.number("seed");
        Map<String, Object> out = new LinkedHashMap<>();
        double gain = gain(c);
        double[] plain = Transformer.jacobians(new Mt19937(seed), c.between(1, 2048, "d"), layers, gain, false);
        double[] residual = Transformer.jacobians(new Mt19937(seed), c.between(1, 2048, "d"), layers, gain, true);
        out.put("plain_jacobian_fro", plain[layers - 1]);
        out.put("residual_jacobian_fro", residual[layers - 1]);
        return out;
    }
}
