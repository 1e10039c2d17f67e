package moxie.demo.kernel;

/**
 * The product of two row-major matrices. Each row of the result is built by adding multiples of whole rows of the right
 * one, in blocks that stay in the cache: the compiler turns that loop into vector instructions, while the textbook loop
 * over dot products is twenty times slower.
 */
final class MatrixProduct {
    /** Rows of the right matrix added in one go. */
    private static final int BLOCK = 64;

    /** Columns of the right matrix visited in one go: 64 rows of 256 doubles are 128 kB. */
    private static final int WIDE = 256;

    private MatrixProduct() {}

    /** m×k times k×n, both with exactly so many numbers; m·n numbers come back. */
    static double[] of(double[] a, double[] b, int m, int k, int n) {
        double[] c = new double[m * n];
        for (int p0 = 0; p0 < k; p0 += BLOCK) {
            int p1 = Math.min(k, p0 + BLOCK);
            for (int j0 = 0; j0 < n; j0 += WIDE) {
                int j1 = Math.min(n, j0 + WIDE);
                for (int i = 0; i < m; i++) {
                    addRows(c, i * n, a, i * k, b, p0, p1, n, j0, j1);
                }
            }
        }
        return c;
    }

    /** {@code c[row, j] += Σ_p a[row, p]·b[p, j]} for p0 ≤ p &lt; p1 and j0 ≤ j &lt; j1, four rows of b at a time. */
    private static void addRows(
            double[] c, int at, double[] a, int row, double[] b, int p0, int p1, int n, int j0, int j1) {
        int p = p0;
        for (; p + 3 < p1; p += 4) {
            double x0 = a[row + p];
            double x1 = a[row + p + 1];
            double x2 = a[row + p + 2];
            double x3 = a[row + p + 3];
            int b0 = p * n;
            int b1 = b0 + n;
            int b2 = b1 + n;
            int b3 = b2 + n;
            for (int j = j0; j < j1; j++) {
                c[at + j] = c[at + j] + x0 * b[b0 + j] + x1 * b[b1 + j] + x2 * b[b2 + j] + x3 * b[b3 + j];
            }
        }
        for (; p < p1; p++) {
            double x = a[row + p];
            int from = p * n;
            for (int j = j0; j < j1; j++) {
                c[at + j] += x * b[from + j];
            }
        }
    }
}
