package moxie.demo.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import moxie.demo.kernel.Attention;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.NumpyPrint;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** Kernel {@code numpy_print}: an array as NumPy writes it, or what the notes' attention script prints for a seed. */
final class PrintCases {
    private PrintCases() {}

    static Map<String, Object> run(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.has("seed")) {
            out.put("stdout", script(c));
        } else {
            String type = c.has("dtype") ? c.text("dtype") : "float64";
            out.put("str", NumpyPrint.of(c.tensor("array"), type));
        }
        return out;
    }

    private static int size(Case c, String name, int otherwise) {
        return c.has(name) ? c.positive(name) : otherwise;
    }

    private static String script(Case c) {
        NumpyRandom random = new Mt19937((long) c.number("seed"));
        Tensor q = random.rand(size(c, "nq", 3), size(c, "dk", 4));
        Tensor k = random.rand(size(c, "nk", 3), size(c, "dk", 4));
        Tensor v = random.rand(size(c, "nk", 3), size(c, "dv", 4));
        Attention head = Attention.of(q, k, v);
        return "Output:\n " + NumpyPrint.of(head.output()) + "\nAttention Weights:\n " + NumpyPrint.of(head.weights())
                + "\n";
    }
}
