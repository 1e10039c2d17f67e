package moxie.demo.compute;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Mt19937;
import moxie.demo.kernel.NumpyRandom;
import moxie.demo.kernel.Pcg64;
import moxie.demo.kernel.Tensor;

/** Kernels {@code rng_mt19937} and {@code rng_pcg64}: a seed; every key starts from it afresh. */
final class RandomCases {
    private static final int[] AT = {311, 312, 623, 624, 99999};
    private static final String[] MIXED_MT = {
        "rand(2)",
        "randn(3)",
        "randint(0,100,3)",
        "randn(1)  # cached half of the polar pair",
        "rand()",
        "permutation(5)",
        "randn(2)",
        "uniform(-2,3,2)",
        "normal(10,2,2)",
        "rand(2,2)  # C order",
        "choice(5,3,replace=False)",
        "choice(4,5,p=[.1,.2,.3,.4])"
    };
    private static final String[] MIXED_PCG = {
        "integers(0,10,3)",
        "random(2)",
        "integers(0,10,1)  # buffered 32-bit half",
        "standard_normal(3)",
        "normal(10,2,2)",
        "uniform(-2,3,2)",
        "permutation(5)",
        "random((2,2))"
    };

    private RandomCases() {}

    static Map<String, Object> mt19937(Case c) {
        try {
            return words(c);
        } catch (BadSeed e) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("error", e.getMessage());
            return out;
        }
    }

    /** What NumPy says to a seed it does not take. */
    private static final class BadSeed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadSeed(String why) {
            super(why, null, false, false);
        }
    }

    private static Mt19937 mt(Case c) {
        Object seed = c.value("seed");
        try {
            if (seed instanceof List<?>) {
                Tensor key = c.tensor("seed");
                long[] words = new long[key.size()];
                for (int i = 0; i < words.length; i++) {
                    if (key.get(i) != Math.rint(key.get(i))) {
                        throw new BadSeed("TypeError: Cannot cast array data from dtype('float64') to dtype('int64')"
                                + " according to the rule 'safe'");
                    }
                    words[i] = (long) key.get(i);
                }
                return new Mt19937(words);
            }
            double number = c.number("seed");
            if (number != Math.rint(number)) {
                throw new BadSeed("TypeError: Cannot cast scalar from dtype('float64') to dtype('int64') according to"
                        + " the rule 'safe'");
            }
            return new Mt19937((long) number);
        } catch (IllegalArgumentException e) {
            throw new BadSeed(e.getMessage());
        }
    }

    private static Map<String, Object> words(Case c) {
        int n = c.has("n_sha") ? c.between(1, 1_000_000, "n_sha") : 100_000;
        Map<String, Object> out = new LinkedHashMap<>();
        Mt19937 fresh = mt(c);
        out.put("state_head", new long[] {fresh.word(0), fresh.word(1), fresh.word(2), fresh.word(3)});
        out.put("state_last", fresh.word(623));
        out.put("pos", fresh.position());
        List<Long> raw = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            raw.add(fresh.bits());
        }
        out.put("raw32", raw);
        double[] uniform = mt(c).rand(n).a();
        out.put("rand", mt(c).rand(6));
        out.put("rand_bits", Digests.bits(mt(c).rand(6).a()));
        out.put("rand_at", at(c, "rand_at", uniform));
        out.put("rand_sha256", Digests.sha(uniform));
        double[] normal = mt(c).randn(n).a();
        out.put("randn", mt(c).randn(7));
        out.put("randn_at", at(c, "randn_at", normal));
        out.put("randn_fmt10_sha256", Digests.sha(Digests.lines(normal)));
        integers(c, out, "randint");
        Map<String, Object> hashes = new LinkedHashMap<>();
        hashes.put("0,1000 x20000", Digests.sha(mt(c).integers(0, 1000, 20_000)));
        out.put("randint_sha256", hashes);
        permutations(c, out, new int[] {0, 1, 2, 10, 33});
        List<Object> rows = new ArrayList<>();
        for (int i : mt(c).permutation(4)) {
            rows.add(new int[] {2 * i, 2 * i + 1});
        }
        out.put("permutation_rows_4x2", rows);
        out.put("mixed", mixed(c, stream(c), MIXED_MT));
        return out;
    }

    static Map<String, Object> pcg64(Case c) {
        int n = c.has("n_sha") ? c.between(1, 1_000_000, "n_sha") : 100_000;
        Map<String, Object> out = new LinkedHashMap<>();
        Pcg64 fresh = (Pcg64) stream(c);
        out.put("seedseq_pool", fresh.pool());
        List<String> seeds = new ArrayList<>();
        for (long s : fresh.seeds()) {
            seeds.add(Digests.hex(s));
        }
        out.put("generate_state_u64", seeds);
        out.put("state", fresh.state().toString());
        out.put("inc", fresh.increment().toString());
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            raw.add(Digests.hex(fresh.bits()));
        }
        out.put("raw64", raw);
        double[] uniform = stream(c).rand(n).a();
        out.put("random", stream(c).rand(6));
        out.put("random_bits", Digests.bits(stream(c).rand(6).a()));
        out.put("random_sha256", Digests.sha(uniform));
        double[] normal = stream(c).randn(n).a();
        out.put("standard_normal", stream(c).randn(8));
        out.put("standard_normal_bits", Digests.bits(stream(c).randn(8).a()));
        out.put("standard_normal_sha256", Digests.sha(normal));
        List<Object> tails = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < normal.length; i++) {
            if (Math.abs(normal[i]) > 3.654152885361009) {
                count++;
                if (tails.size() < 5) {
                    tails.add(List.of(i, normal[i]));
                }
            }
        }
        out.put("tail_count", count);
        out.put("tail_first5", tails);
        integers(c, out, "integers");
        permutations(c, out, new int[] {0, 1, 10, 33});
        out.put("mixed", mixed(c, stream(c), MIXED_PCG));
        return out;
    }

    /** The stream of the case's seed, whichever the kernel. */
    private static NumpyRandom stream(Case c) {
        if (c.kernel().equals("rng_mt19937")) {
            return mt(c);
        }
        return new Pcg64(whole(c.value("seed")));
    }

    /** A seed of any size, or several of them. */
    private static BigInteger[] whole(Object seed) {
        List<?> all = seed instanceof List<?> list ? list : List.of(seed);
        BigInteger[] out = new BigInteger[all.size()];
        for (int i = 0; i < out.length; i++) {
            if (!(all.get(i) instanceof Long || all.get(i) instanceof BigInteger)) {
                throw new BadCase("TypeError: SeedSequence expects int or sequence of ints for entropy not " + seed);
            }
            out[i] = new BigInteger(all.get(i).toString());
            if (out[i].signum() < 0) {
                throw new BadCase("ValueError: expected non-negative integer");
            }
        }
        return out;
    }

    private static void integers(Case c, Map<String, Object> out, String name) {
        List<String> ranges = new ArrayList<>(
                c.expects(name)
                        ? Values.map(c.value(name)).keySet()
                        : List.of("0,10", "0,2", "5,6", "-3,4", "0,2147483648", "0,4294967296", "0,1099511627776"));
        Map<String, Object> drawn = new LinkedHashMap<>();
        for (String range : ranges) {
            int comma = range.indexOf(',');
            long low = Long.parseLong(range.substring(0, comma));
            long high = Long.parseLong(range.substring(comma + 1));
            drawn.put(range, stream(c).integers(low, high, 8));
        }
        out.put(name, drawn);
    }

    private static void permutations(Case c, Map<String, Object> out, int... sizes) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int n : sizes) {
            all.put(Integer.toString(n), n == 0 ? Tensor.zeros(0) : stream(c).permutation(n));
        }
        out.put("permutation", all);
        StringBuilder letters = new StringBuilder();
        for (int i : stream(c).permutation(10)) {
            letters.append((char) ('a' + i));
        }
        out.put("shuffle_letters", letters.toString());
    }

    /** Calls one after the other on one stream. */
    private static List<Object> mixed(Case c, NumpyRandom random, String... calls) {
        List<String> wanted = new ArrayList<>();
        if (c.expects("mixed")) {
            c.list("mixed")
                    .forEach(item -> wanted.add(String.valueOf(Values.map(item).get("call"))));
        } else {
            wanted.addAll(List.of(calls));
        }
        List<Object> out = new ArrayList<>();
        for (String call : wanted) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("call", call);
            one.put("value", NumpyCall.of(call, random));
            out.add(one);
        }
        return out;
    }

    private static Map<String, Object> at(Case c, String name, double... values) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        if (c.expects(name)) {
            Values.map(c.value(name)).keySet().forEach(key -> places.add(Integer.valueOf(key)));
        } else {
            for (int i : name.equals("rand_at") ? AT : new int[] {999, 99999}) {
                places.add(i);
            }
        }
        for (int i : places) {
            if (i < values.length) {
                out.put(Integer.toString(i), values[i]);
            }
        }
        return out;
    }
}
