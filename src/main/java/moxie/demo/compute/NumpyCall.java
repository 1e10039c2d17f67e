package moxie.demo.compute;

import java.util.ArrayList;
import java.util.List;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Tensor;

/** A call on a random stream as one would type it, such as {@code uniform(-2,3,2)}. */
final class NumpyCall {
    private NumpyCall() {}

    static Object of(String call, NumpyRandom random) {
        int open = call.indexOf('(');
        int close = call.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new BadCase("\"" + call + "\" is not a call");
        }
        double[] a = numbers(call.substring(open + 1, close));
        return switch (call.substring(0, open)) {
            case "rand", "random" -> a.length == 0 ? (Object) random.uniform() : random.rand(whole(a));
            case "randn", "standard_normal" -> a.length == 0 ? (Object) random.normal() : random.randn(whole(a));
            case "randint", "integers" -> random.integers((long) a[0], (long) a[1], (int) a[2]);
            case "permutation" -> random.permutation((int) a[0]);
            case "uniform" -> affine(random.rand((int) a[2]), a[0], a[1] - a[0]);
            case "normal" -> affine(random.randn((int) a[2]), a[0], a[1]);
            case "choice" -> choice(call, random, a);
            default -> throw new BadCase("there is no call \"" + call + "\"");
        };
    }

    private static Tensor affine(Tensor x, double from, double by) {
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = from + by * x.get(i);
        }
        return Tensor.of(out, x.shape());
    }

    /** Without replacement the head of a permutation; with probabilities one uniform number each; else whole numbers. */
    private static Object choice(String call, NumpyRandom random, double... a) {
        if (a.length == 2 && !call.contains("replace")) {
            return random.integers(0, (long) a[0], (int) a[1]);
        }
        if (call.contains("replace=False")) {
            return java.util.Arrays.copyOf(random.permutation((int) a[0]), (int) a[1]);
        }
        int n = (int) a[0];
        double[] edges = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[2 + i];
            edges[i] = sum;
        }
        int[] drawn = new int[(int) a[1]];
        for (int t = 0; t < drawn.length; t++) {
            double u = random.uniform();
            while (drawn[t] < n - 1 && edges[drawn[t]] / sum <= u) {
                drawn[t]++;
            }
        }
        return drawn;
    }

    private static int[] whole(double... a) {
        int[] out = new int[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (int) a[i];
        }
        return out;
    }

    /** Every number in the text, in order. */
    private static double[] numbers(String text) {
        List<Double> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int from = i;
            while (i < text.length() && "-.0123456789".indexOf(text.charAt(i)) >= 0) {
                i++;
            }
            if (i > from) {
                try {
                    found.add(Double.parseDouble(text.substring(from, i)));
                } catch (NumberFormatException e) {
                    throw new BadCase("\"" + text + "\" holds a number that is none");
                }
            } else {
                i++;
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
