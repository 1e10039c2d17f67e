package moxie.demo.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * NumPy's newer stream ({@code np.random.default_rng}): PCG XSL-RR 128/64 of O'Neill 2014, seeded through SeedSequence.
 * The raw bits and {@code random()} are stable between NumPy's versions; normals and whole numbers are those of 1.24.
 */
public final class Pcg64 implements NumpyRandom {
    private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
    private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;
    private static final int POOL = 4;
    private static final int INIT_A = 0x43b0d7e5;
    private static final int MULT_A = 0x931e8875;
    private static final int INIT_B = 0x8b51f9dd;
    private static final int MULT_B = 0x58f38ded;
    private static final int MIX_L = 0xca01f9dd;
    private static final int MIX_R = 0x4973f715;

    private final int[] pool;
    private final long[] seeds;
    private long high;
    private long low;
    private final long incHigh;
    private final long incLow;
    private boolean half;
    private int kept;
    private int hash;

    /** {@code np.random.default_rng(seed)}; the seed is not negative. */
    public Pcg64(long seed) {
        this(BigInteger.valueOf(seed));
    }

    /** {@code np.random.default_rng([..])}; none of the numbers is negative. */
    public Pcg64(BigInteger... seed) {
        pool = pool(entropy(seed));
        seeds = generate(pool);
        incHigh = (seeds[2] << 1) | (seeds[3] >>> 63);
        incLow = (seeds[3] << 1) | 1;
        step();
        long sum = low + seeds[1];
        high = high + seeds[0] + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        low = sum;
        step();
    }

    /** The numbers as 32-bit words, low word first, without leading zero words. */
    private static int[] entropy(BigInteger... seed) {
        List<Integer> words = new ArrayList<>();
        for (BigInteger s : seed) {
            if (s.signum() < 0) {
                throw new IllegalArgumentException("ValueError: expected non-negative integer");
            }
            BigInteger rest = s;
            do {
                words.add(rest.intValue());
                rest = rest.shiftRight(32);
            } while (rest.signum() > 0);
        }
        return words.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] pool(int... entropy) {
        int[] mixed = new int[POOL];
        hash = INIT_A;
        for (int i = 0; i < POOL; i++) {
            mixed[i] = hashed(i < entropy.length ? entropy[i] : 0);
        }
        for (int from = 0; from < POOL; from++) {
            for (int to = 0; to < POOL; to++) {
                if (from != to) {
                    mixed[to] = mix(mixed[to], hashed(mixed[from]));
                }
            }
        }
        for (int from = POOL; from < entropy.length; from++) {
            for (int to = 0; to < POOL; to++) {
                mixed[to] = mix(mixed[to], hashed(entropy[from]));
            }
        }
        return mixed;
    }

    private int hashed(int value) {
        int v = value ^ hash;
        hash *= MULT_A;
        v *= hash;
        return v ^ (v >>> 16);
    }

    private static int mix(int x, int y) {
        int v = MIX_L * x - MIX_R * y;
        return v ^ (v >>> 16);
    }

    private static long[] generate(int... pool) {
        int[] words = new int[8];
        int constant = INIT_B;
        for (int i = 0; i < words.length; i++) {
            int v = pool[i % POOL] ^ constant;
            constant *= MULT_B;
            v *= constant;
            words[i] = v ^ (v >>> 16);
        }
        long[] out = new long[4];
        for (int i = 0; i < out.length; i++) {
            out[i] = (words[2 * i] & 0xFFFFFFFFL) | ((long) words[2 * i + 1] << 32);
        }
        return out;
    }

    /** state = state · multiplier + increment, modulo 2¹²⁸. */
    private void step() {
        long productLow = low * MULTIPLIER_LOW;
        long productHigh = unsignedHigh(low, MULTIPLIER_LOW) + low * MULTIPLIER_HIGH + high * MULTIPLIER_LOW;
        low = productLow + incLow;
        high = productHigh + incHigh + (Long.compareUnsigned(low, productLow) < 0 ? 1 : 0);
    }

    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    /** The next 64 bits. */
    public long bits() {
        step();
        return Long.rotateRight(high ^ low, (int) (high >>> 58));
    }

    /** 32 bits: the low half of 64 first, then the high half. */
    private int halfBits() {
        if (half) {
            half = false;
            return kept;
        }
        long next = bits();
        kept = (int) (next >>> 32);
        half = true;
        return (int) next;
    }

    /** The SeedSequence pool, unsigned 32-bit words. */
    public long[] pool() {
        long[] out = new long[POOL];
        for (int i = 0; i < POOL; i++) {
            out[i] = pool[i] & 0xFFFFFFFFL;
        }
        return out;
    }

    /** What SeedSequence made of the pool: four unsigned 64-bit words. */
    public long[] seeds() {
        return seeds.clone();
    }

    public BigInteger state() {
        return wide(high, low);
    }

    public BigInteger increment() {
        return wide(incHigh, incLow);
    }

    private static BigInteger wide(long high, long low) {
        return new BigInteger(Long.toUnsignedString(high))
                .shiftLeft(64)
                .add(new BigInteger(Long.toUnsignedString(low)));
    }

    @Override
    public double uniform() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    @Override
    public double normal() {
        return Ziggurat.draw(this);
    }

    /** Lemire 2019: multiply and shift, drawing again only for the few low products that would be unfair. */
    @Override
    public long integer(long from, long to) {
        if (from >= to) {
            throw new IllegalArgumentException("ValueError: low >= high");
        }
        long range = to - from - 1;
        if (range == 0) {
            return from;
        }
        if (range > 0 && range < 0xFFFFFFFFL) {
            return from + below32(range + 1);
        }
        if (range == 0xFFFFFFFFL) {
            return from + (halfBits() & 0xFFFFFFFFL);
        }
        return range == -1 ? from + bits() : from + below64(range + 1);
    }

    private long below32(long n) {
        long product = (halfBits() & 0xFFFFFFFFL) * n;
        if ((product & 0xFFFFFFFFL) < n) {
            long threshold = (0x100000000L - n) % n;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (halfBits() & 0xFFFFFFFFL) * n;
            }
        }
        return product >>> 32;
    }

    private long below64(long n) {
        long x = bits();
        if (Long.compareUnsigned(x * n, n) < 0) {
            long threshold = Long.remainderUnsigned(-n, n);
            while (Long.compareUnsigned(x * n, threshold) < 0) {
                x = bits();
            }
        }
        return unsignedHigh(x, n);
    }

    @Override
    public int[] permutation(int n) {
        return NumpyRandom.shuffled(n, this::masked);
    }

    private int masked(int max) {
        int mask = (int) NumpyRandom.mask(max);
        int value;
        do {
            value = halfBits() & mask;
        } while (value > max);
        return value;
    }
}
