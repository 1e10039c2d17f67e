package moxie.demo.kernel;

/** A random stream that gives the numbers NumPy gives for the same seed. Not for secrets, and not for several threads. */
public interface NumpyRandom {
    /** The stream of {@code np.random.seed(seed)} or of {@code np.random.default_rng(seed)}. */
    static NumpyRandom of(boolean pcg64, long seed) {
        return pcg64 ? new Pcg64(seed) : new Mt19937(seed);
    }

    /** Uniform in [0, 1) with 53 bits. */
    double uniform();

    /** Standard normal. */
    double normal();

    /**
     * A whole number from {@code low} (inclusive) to {@code high} (exclusive).
     *
     * @throws IllegalArgumentException when the range is empty
     */
    long integer(long low, long high);

    /** 0 to n−1 in random order. */
    int[] permutation(int n);

    /** {@code np.random.rand(shape)}. */
    default Tensor rand(int... shape) {
        Tensor t = Tensor.zeros(shape);
        for (int i = 0; i < t.size(); i++) {
            t.a()[i] = uniform();
        }
        return t;
    }

    /** {@code np.random.randn(shape)}. */
    default Tensor randn(int... shape) {
        Tensor t = Tensor.zeros(shape);
        for (int i = 0; i < t.size(); i++) {
            t.a()[i] = normal();
        }
        return t;
    }

    /** Whole numbers from {@code low} to {@code high} (exclusive). */
    default long[] integers(long low, long high, int count) {
        long[] drawn = new long[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = integer(low, high);
        }
        return drawn;
    }

    /** The smallest 2^k − 1 that is not below {@code max}. */
    static long mask(long max) {
        long mask = max;
        for (int shift = 1; shift < 64; shift <<= 1) {
            mask |= mask >>> shift;
        }
        return mask;
    }

    /** 0 to n−1, swapped from the last place down with {@code below(i)} in [0, i]. */
    static int[] shuffled(int n, java.util.function.IntUnaryOperator below) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = below.applyAsInt(i);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
