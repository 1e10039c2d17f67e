package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Peft;
import moxie.demo.kernel.Tensor;

/** Kernel {@code peft_sft}: prefix attention, the loss mask of fine-tuning, trainable parameters. */
final class PeftCases {
    private PeftCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("vocab")) {
            return counts(c);
        }
        return c.has("ids") ? masked(c) : prefix(c);
    }

    private static Map<String, Object> prefix(Case c) {
        Tensor k = c.tensor("K");
        Tensor v = c.tensor("V");
        boolean none = c.has("P") || !c.has("P_K");
        Tensor pk = none ? Tensor.zeros(0, k.cols()) : c.tensor("P_K");
        Tensor pv = none ? Tensor.zeros(0, v.cols()) : c.tensor("P_V");
        Peft.Prefix prefix = Peft.Prefix.of(c.tensor("Q"), k, v, pk, pv);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("weights", prefix.whole().weights());
        out.put("output", prefix.whole().output());
        out.put("lam", prefix.lambda());
        out.put("mixture", prefix.mixture());
        return out;
    }

    private static Map<String, Object> masked(Case c) {
        Tensor logits = c.tensor("logits");
        int[] ids = c.indices("ids", logits.cols());
        if (ids.length != logits.rows()) {
            throw new BadCase(ids.length + " ids do not go with " + logits.rows() + " rows of logits");
        }
        Peft.Masked masked = Peft.Masked.of(ids, c.whole("prompt_len"), logits);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("labels", masked.labels());
        out.put("token_losses", masked.losses());
        out.put("response_only_loss", masked.loss());
        out.put("loss", masked.loss());
        out.put("all_token_loss", ids.length < 2 ? Optional.empty() : Optional.of(masked.all()));
        out.put("perplexity", masked.loss().map(Math::exp));
        out.put("dlogits", masked.dLogits());
        return out;
    }

    /** Widths of whole models: larger than any matrix that is computed. */
    private static int size(Case c, String name) {
        return c.between(0, 100_000_000, name);
    }

    private static Map<String, Object> counts(Case c) {
        Peft.Shape shape = new Peft.Shape(c.count("layers"), size(c, "d"), size(c, "ffn"), size(c, "vocab"));
        int targets = c.has("lora_targets") ? c.text("lora_targets").split(",", -1).length : 2;
        return Peft.trainable(
                shape,
                c.count("lora_r", 8),
                targets,
                c.count("prompt_len", 0),
                c.has("freeze_first") ? c.between(0, (int) shape.layers(), "freeze_first") : 0);
    }
}
