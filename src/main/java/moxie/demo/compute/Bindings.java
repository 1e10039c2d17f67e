package moxie.demo.compute;

import java.util.List;
import java.util.Map;

/** The kernels that can be asked for by name. */
final class Bindings {
    static final List<String> NAMES = List.of("softmax", "attention");

    private Bindings() {}

    /** Everything the kernel can say about the case, by key. */
    static Map<String, Object> run(String kernel, Case c) {
        return switch (kernel) {
            case "softmax" -> SoftmaxCases.run(c);
            case "attention" -> AttentionCases.run(c);
            default -> throw new BadCase("there is no kernel \"" + kernel + "\"");
        };
    }
}
