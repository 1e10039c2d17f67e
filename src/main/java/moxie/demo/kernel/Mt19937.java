package moxie.demo.kernel;

/**
 * NumPy's legacy stream ({@code np.random.seed}, {@code rand}, {@code randn}, {@code randint}, {@code shuffle}), which
 * NEP 19 froze: MT19937 of Matsumoto and Nishimura 1998. Normals use the polar method and need a logarithm, so they may
 * differ from NumPy's in the last two bits.
 */
public final class Mt19937 implements NumpyRandom {
    private static final int N = 624;
    private static final int M = 397;
    private static final long UNSIGNED = 0xFFFFFFFFL;

    private final int[] mt = new int[N];
    private int at = N;
    private boolean half;
    private double kept;

    /**
     * {@code np.random.seed(seed)}: Knuth's initialisation.
     *
     * @param seed 0 to 2³²−1
     */
    public Mt19937(long seed) {
        if (seed < 0 || seed > UNSIGNED) {
            throw new IllegalArgumentException("ValueError: Seed must be between 0 and 2**32 - 1");
        }
        knuth((int) seed);
    }

    /** {@code np.random.seed([..])}: initialisation by array, another stream than that of the single number. */
    public Mt19937(long... key) {
        if (key.length == 0) {
            throw new IllegalArgumentException("ValueError: Seed must be non-empty");
        }
        for (long word : key) {
            if (word < 0 || word > UNSIGNED) {
                throw new IllegalArgumentException("ValueError: Seed must be between 0 and 2**32 - 1");
            }
        }
        knuth(19650218);
        int i = 1;
        int j = 0;
        for (int k = Math.max(N, key.length); k > 0; k--) {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1664525)) + (int) key[j] + j;
            i = next(i);
            j = j + 1 < key.length ? j + 1 : 0;
        }
        for (int k = N - 1; k > 0; k--) {
            mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >>> 30)) * 1566083941)) - i;
            i = next(i);
        }
        mt[0] = 0x80000000;
    }

    private void knuth(int seed) {
        mt[0] = seed;
        for (int i = 1; i < N; i++) {
            mt[i] = 1812433253 * (mt[i - 1] ^ (mt[i - 1] >>> 30)) + i;
        }
    }

    private int next(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        mt[0] = mt[N - 1];
        return 1;
    }

    /** Word {@code i} of the state, unsigned. */
    public long word(int i) {
        return mt[i] & UNSIGNED;
    }

    /** How many words of the state are used up: 624 right after seeding. */
    public int position() {
        return at;
    }

    /** The next 32 bits, unsigned. */
    public long bits() {
        if (at == N) {
            refill();
        }
        int y = mt[at++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        y ^= y >>> 18;
        return y & UNSIGNED;
    }

    private void refill() {
        for (int i = 0; i < N; i++) {
            int y = (mt[i] & 0x80000000) | (mt[(i + 1) % N] & 0x7fffffff);
            mt[i] = mt[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        at = 0;
    }

    @Override
    public double uniform() {
        long high = bits() >>> 5;
        long low = bits() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /** Marsaglia's polar method: the second of a pair comes first, the first is kept for the next call. */
    @Override
    public double normal() {
        if (half) {
            half = false;
            return kept;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2.0 * uniform() - 1.0;
            x2 = 2.0 * uniform() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1.0 || r2 == 0.0);
        double f = Math.sqrt(-2.0 * Math.log(r2) / r2);
        kept = f * x1;
        half = true;
        return f * x2;
    }

    @Override
    public long integer(long low, long high) {
        long range = high - low - 1;
        if (low >= high) {
            throw new IllegalArgumentException("ValueError: low >= high");
        }
        if (range == 0) {
            return low;
        }
        return low + masked(range);
    }

    /** In [0, max] by drawing again whatever lies above; 64 bits only where 32 do not reach. */
    private long masked(long max) {
        long mask = NumpyRandom.mask(max);
        long value;
        do {
            value = max <= UNSIGNED && max >= 0 ? bits() & mask : ((bits() << 32) | bits()) & mask;
        } while (Long.compareUnsigned(value, max) > 0);
        return value;
    }

    @Override
    public int[] permutation(int n) {
        return NumpyRandom.shuffled(n, i -> (int) masked(i));
    }
}
