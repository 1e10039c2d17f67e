package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Tensor;

/** JSON values as what kernels take: numbers with NaN and infinities, boxes of numbers, words, maps. */
final class Values {
    private Values() {}

    static List<String> words(Object list) {
        List<String> out = new ArrayList<>();
        for (Object word : (List<?>) list) {
            out.add(String.valueOf(word));
        }
        return out;
    }

    @SuppressWarnings("unchecked") // Json makes maps of text to values only
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    static double toNumber(String name, Object value) {
        if (value instanceof Number n) {
            return n.doubleValue();
        }
        if (value instanceof Boolean b) {
            return b ? 1 : 0;
        }
        if (value instanceof String s) {
            switch (s) {
                case "NaN":
                    return Double.NaN;
                case "Infinity":
                    return Double.POSITIVE_INFINITY;
                case "-Infinity":
                    return Double.NEGATIVE_INFINITY;
                default:
                    break;
            }
        }
        throw new BadCase("\"" + name + "\" is not a number: " + value);
    }

    /** Nested lists of equal lengths, one number, or {@code {"shape","data"}}. */
    static Tensor toTensor(String name, Object value) {
        if (value instanceof Map<?, ?> map && map.containsKey("shape")) {
            Tensor shape = toTensor(name, map.get("shape"));
            int[] lengths = new int[shape.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = (int) shape.get(i);
            }
            Object data = map.get("data");
            double[] flat = data instanceof List<?> list && !list.isEmpty()
                    ? toTensor(name, list).a()
                    : new double[0];
            return fit(name, flat, lengths);
        }
        List<Integer> shape = new ArrayList<>();
        Object at = value;
        while (at instanceof List<?> list) {
            shape.add(list.size());
            at = list.isEmpty() ? "" : list.get(0);
        }
        List<Double> flat = new ArrayList<>();
        flatten(name, value, flat);
        int[] lengths = shape.stream().mapToInt(Integer::intValue).toArray();
        return fit(name, flat.stream().mapToDouble(Double::doubleValue).toArray(), lengths);
    }

    private static Tensor fit(String name, double[] flat, int... shape) {
        try {
            return Tensor.of(flat, shape);
        } catch (IllegalArgumentException e) {
            throw new BadCase("the rows of \"" + name + "\" are not equally long");
        }
    }

    private static void flatten(String name, Object value, List<Double> into) {
        if (value instanceof List<?> list) {
            for (Object item : list) {
                flatten(name, item, into);
            }
        } else {
            into.add(toNumber(name, value));
        }
    }
}
