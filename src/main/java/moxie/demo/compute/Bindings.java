package moxie.demo.compute;

import java.util.List;
import java.util.Map;

/** The kernels that can be asked for by name. */
final class Bindings {
    static final List<String> NAMES = List.of(
            "rng_mt19937",
            "rng_pcg64",
            "numpy_print",
            "softmax",
            "attention",
            "multihead",
            "posenc",
            "norm",
            "transformer_block",
            "scaling_entropy",
            "vector_retrieval",
            "lexical",
            "two_tower",
            "bandit",
            "lora",
            "quant",
            "peft_sft",
            "sampling",
            "ar",
            "agent",
            "regularization",
            "overfit",
            "mmoe",
            "star");

    private Bindings() {}

    /** Everything the kernel can say about the case, by key. */
    static Map<String, Object> run(String kernel, Case c) {
        return switch (kernel) {
            case "rng_mt19937" -> RandomCases.mt19937(c);
            case "rng_pcg64" -> RandomCases.pcg64(c);
            case "numpy_print" -> PrintCases.run(c);
            case "softmax" -> SoftmaxCases.run(c);
            case "attention" -> AttentionCases.run(c);
            case "multihead" -> MultiHeadCases.run(c);
            case "posenc" -> PositionCases.run(c);
            case "norm" -> NormCases.run(c);
            case "transformer_block" -> TransformerCases.run(c);
            case "scaling_entropy" -> ScalingCases.run(c);
            case "vector_retrieval" -> RetrievalCases.run(c);
            case "lexical" -> LexicalCases.run(c);
            case "two_tower" -> TwoTowerCases.run(c);
            case "bandit" -> BanditCases.run(c);
            case "lora" -> LoraCases.run(c);
            case "quant" -> QuantCases.run(c);
            case "peft_sft" -> PeftCases.run(c);
            case "sampling" -> SamplingCases.run(c);
            case "ar" -> AutoregressionCases.run(c);
            case "agent" -> AgentCases.run(c);
            case "regularization" -> ShrinkageCases.run(c);
            case "overfit" -> FittingCases.run(c);
            case "mmoe" -> MixtureCases.run(c);
            case "star" -> StarCases.run(c);
            default -> throw new BadCase("there is no kernel \"" + kernel + "\"");
        };
    }
}
