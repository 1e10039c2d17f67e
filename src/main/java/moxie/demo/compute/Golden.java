package moxie.demo.compute;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moxie.demo.kernel.Tensor;

/** The reference values that come with moxie, and how our numbers compare with them. */
public final class Golden {
    /**
     * How one kernel did.
     *
     * @param kernel its name
     * @param cases how many cases it was asked
     * @param numbers how many values were compared
     * @param wrong what differs, as {@code case key: expected, got}
     */
    public record Result(String kernel, int cases, int numbers, List<String> wrong) {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    private final List<String> wrong = new ArrayList<>();
    private List<String> exact = List.of();
    private Map<String, Object> ulps = Map.of();
    private double abs;
    private double rel;
    private int numbers;
    private String id = "";

    private Golden() {}

    /** The names of all kernels. */
    public static List<String> kernels() {
        return Bindings.NAMES;
    }

    /** Runs every case of one kernel's bundled file. */
    public static Result check(String kernel) {
        try (InputStream in = Golden.class.getResourceAsStream("/moxie/demo/golden/" + kernel + ".json")) {
            Map<String, Object> json = Values.map(Json.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
            Golden golden = new Golden();
            CaseFile file = new CaseFile(json);
            for (Map<String, Object> one : file.cases()) {
                golden.compare(json, one, Compute.answer(file, one));
            }
            return new Result(kernel, file.cases().size(), golden.numbers, golden.wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(Map<String, Object> json, Map<String, Object> one, Map<String, Object> answer) {
        Map<String, Object> tolerance = Values.map(one.getOrDefault("tolerance", json.get("tolerance")));
        abs = Values.toNumber("abs", tolerance.getOrDefault("abs", 0L));
        rel = Values.toNumber("rel", tolerance.getOrDefault("rel", 0L));
        exact = one.get("exact") instanceof List<?> list ? Values.words(list) : List.of();
        ulps = Values.map(Values.map(one.get("params")).get("ulp"));
        id = String.valueOf(one.get("id"));
        Map<String, Object> got = Values.map(answer.get("got"));
        if (got.isEmpty() && answer.containsKey("error")) {
            wrong.add(id + ": " + answer.get("error"));
            return;
        }
        for (Map.Entry<String, Object> entry : Values.map(one.get("expect")).entrySet()) {
            String key = entry.getKey();
            same(key, entry.getValue(), plain(got.get(key)), exact.contains("*") || exact.contains(key), ulp(key));
        }
    }

    private int ulp(String key) {
        return ulps.get(key) instanceof Number n ? n.intValue() : 0;
    }

    private void same(String path, Object expected, Object got, boolean exactly, int ulp) {
        if (expected instanceof Map<?, ?> map) {
            Map<String, Object> other = Values.map(got);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String key = entry.getKey().toString();
                same(path + "." + key, entry.getValue(), other.get(key), exactly || exact.contains(key), ulp);
            }
        } else if (expected instanceof List<?> list) {
            List<?> other = got instanceof List<?> l ? l : List.of();
            if (!(got instanceof List<?>) || other.size() != list.size()) {
                differs(path, expected, got);
                return;
            }
            for (int i = 0; i < list.size(); i++) {
                same(path + "[" + i + "]", list.get(i), other.get(i), exactly, ulp);
            }
        } else if (expected instanceof Number || got instanceof Number) {
            numbers++;
            if (!near(expected, got, exactly, ulp)) {
                differs(path, expected, got);
            }
        } else {
            numbers++;
            if (!java.util.Objects.equals(expected, got)) {
                differs(path, expected, got);
            }
        }
    }

    private boolean near(Object expected, Object got, boolean exactly, int ulp) {
        if (!(expected instanceof Number want) || !(got instanceof Number have)) {
            return false;
        }
        double a = have.doubleValue();
        double b = want.doubleValue();
        if (ulp > 0) {
            return Math.abs(a - b) <= ulp * Math.ulp(b);
        }
        return a == b || (!exactly && Math.abs(a - b) <= abs + rel * Math.abs(b));
    }

    private void differs(String path, Object expected, Object got) {
        wrong.add(id + " " + path + ": " + expected + ", got " + got);
    }

    /** What JSON would make of a value. */
    private static Object plain(Object value) {
        if (value instanceof Tensor t) {
            return t.size() == 0 ? Map.of("shape", plain(t.shape()), "data", List.of()) : nested(t);
        } else if (value instanceof double[] a) {
            return plain(Tensor.vector(a));
        } else if (value instanceof int[] a) {
            List<Object> list = new ArrayList<>();
            for (int x : a) {
                list.add((long) x);
            }
            return list;
        } else if (value instanceof long[] a) {
            List<Object> list = new ArrayList<>();
            for (long x : a) {
                list.add(x);
            }
            return list;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new LinkedHashMap<>();
            map.forEach((key, item) -> out.put(key.toString(), plain(item)));
            return out;
        } else if (value instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(plain(item)));
            return list;
        } else if (value instanceof Optional<?> maybe) {
            return plain(maybe.orElse(null));
        } else if (value instanceof Double d && (d.isNaN() || d.isInfinite())) {
            return d.toString();
        }
        return value;
    }

    private static Object nested(Tensor t) {
        if (t.axes() == 0) {
            return plain(t.get(0));
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < t.length(0); i++) {
            list.add(t.axes() == 1 ? plain(t.get(i)) : nested(t.slice(i)));
        }
        return list;
    }
}
