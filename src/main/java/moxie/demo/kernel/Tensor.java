package moxie.demo.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in a box: one flat row-major array and a shape. "Rows" are all axes but the last, "columns" the last axis, so
 * that a matrix is the two-axis case and a batch of matrices can be walked row by row. Never changed once handed out.
 */
public final class Tensor {
    private static final int BLOCK = 64;
    private static final int WIDE = 256;

    private final double[] a;
    private final int[] shape;

    private Tensor(double[] a, int... shape) {
        if (a.length != size(shape)) {
            throw new IllegalArgumentException(a.length + " numbers do not fill " + Arrays.toString(shape));
        }
        this.a = a;
        this.shape = shape;
    }

    /** Wraps the numbers, which are not copied. */
    public static Tensor of(double[] a, int... shape) {
        return new Tensor(a, shape.clone());
    }

    public static Tensor vector(double... a) {
        return new Tensor(a, a.length);
    }

    public static Tensor zeros(int... shape) {
        return new Tensor(new double[size(shape)], shape.clone());
    }

    public static Tensor full(double value, int... shape) {
        Tensor t = zeros(shape);
        Arrays.fill(t.a, value);
        return t;
    }

    public static Tensor identity(int n) {
        Tensor t = zeros(n, n);
        for (int i = 0; i < n; i++) {
            t.a[i * n + i] = 1;
        }
        return t;
    }

    /** Equal shapes, put behind one another along a new first axis. */
    public static Tensor stack(List<Tensor> parts) {
        int[] inner = parts.get(0).shape;
        int[] shape = new int[inner.length + 1];
        shape[0] = parts.size();
        System.arraycopy(inner, 0, shape, 1, inner.length);
        Tensor t = zeros(shape);
        int at = 0;
        for (Tensor part : parts) {
            System.arraycopy(part.a, 0, t.a, at, part.a.length);
            at += part.a.length;
        }
        return t;
    }

    /** Matrices with equally many rows, side by side. */
    public static Tensor beside(List<Tensor> parts) {
        int rows = parts.get(0).rows();
        int cols = 0;
        for (Tensor part : parts) {
            cols += part.cols();
        }
        Tensor t = zeros(rows, cols);
        int left = 0;
        for (Tensor part : parts) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(part.a, i * part.cols(), t.a, i * cols + left, part.cols());
            }
            left += part.cols();
        }
        return t;
    }

    private static int size(int... shape) {
        int size = 1;
        for (int n : shape) {
            size *= n;
        }
        return size;
    }

    /** The numbers themselves, row-major: read only. */
    public double[] a() {
        return a;
    }

    public int[] shape() {
        return shape.clone();
    }

    public int axes() {
        return shape.length;
    }

    public int size() {
        return a.length;
    }

    /** The length of one axis; negative numbers count from the last. */
    public int length(int axis) {
        return shape[axis < 0 ? shape.length + axis : axis];
    }

    public int cols() {
        return shape.length == 0 ? 1 : shape[shape.length - 1];
    }

    /** The product of all axes but the last. */
    public int rows() {
        int rows = 1;
        for (int i = 0; i < shape.length - 1; i++) {
            rows *= shape[i];
        }
        return rows;
    }

    public double get(int i) {
        return a[i];
    }

    public double get(int row, int col) {
        return a[row * cols() + col];
    }

    public double[] row(int i) {
        return Arrays.copyOfRange(a, i * cols(), (i + 1) * cols());
    }

    public double[] column(int j) {
        double[] column = new double[rows()];
        for (int i = 0; i < column.length; i++) {
            column[i] = get(i, j);
        }
        return column;
    }

    /** The i-th box along the first axis. */
    public Tensor slice(int i) {
        int[] inner = Arrays.copyOfRange(shape, 1, shape.length);
        int n = size(inner);
        return new Tensor(Arrays.copyOfRange(a, i * n, (i + 1) * n), inner);
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive) of a matrix. */
    public Tensor rows(int from, int to) {
        return new Tensor(Arrays.copyOfRange(a, from * cols(), to * cols()), to - from, cols());
    }

    /** Columns {@code from} (inclusive) to {@code to} (exclusive) of a matrix. */
    public Tensor columns(int from, int to) {
        Tensor t = zeros(rows(), to - from);
        for (int i = 0; i < rows(); i++) {
            System.arraycopy(a, i * cols() + from, t.a, i * (to - from), to - from);
        }
        return t;
    }

    /** The rows named by {@code index}, in that order. */
    public Tensor pick(int... index) {
        Tensor t = zeros(index.length, cols());
        for (int i = 0; i < index.length; i++) {
            System.arraycopy(a, index[i] * cols(), t.a, i * cols(), cols());
        }
        return t;
    }

    public Tensor reshaped(int... to) {
        return new Tensor(a, to.clone());
    }

    public Tensor transposed() {
        int m = rows();
        int n = cols();
        Tensor t = zeros(n, m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                t.a[j * m + i] = a[i * n + j];
            }
        }
        return t;
    }

    /**
     * The matrix product, m×k by k×n. Each output row is built by adding multiples of whole rows of {@code b}, in blocks
     * that stay in the cache: the textbook loop over dot products is twenty times slower.
     *
     * @throws IllegalArgumentException when the inner lengths differ
     */
    public Tensor times(Tensor b) {
        int m = rows();
        int k = cols();
        int n = b.cols();
        if (k != b.rows()) {
            throw new IllegalArgumentException(m + "×" + k + " does not go with " + b.rows() + "×" + n);
        }
        double[] c = new double[m * n];
        for (int p0 = 0; p0 < k; p0 += BLOCK) {
            int p1 = Math.min(k, p0 + BLOCK);
            for (int j0 = 0; j0 < n; j0 += WIDE) {
                int j1 = Math.min(n, j0 + WIDE);
                for (int i = 0; i < m; i++) {
                    addRows(c, i * n, a, i * k, b.a, p0, p1, n, j0, j1);
                }
            }
        }
        return new Tensor(c, m, n);
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

    public Tensor scaled(double by) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] * by;
        }
        return new Tensor(c, shape);
    }

    public Tensor plus(Tensor b) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] + b.a[i];
        }
        return new Tensor(c, shape);
    }

    public Tensor minus(Tensor b) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] - b.a[i];
        }
        return new Tensor(c, shape);
    }

    /** The product number by number. */
    public Tensor hadamard(Tensor b) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] * b.a[i];
        }
        return new Tensor(c, shape);
    }

    /** The same vector added to every row. */
    public Tensor plusRow(double... v) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] + v[i % v.length];
        }
        return new Tensor(c, shape);
    }

    /** The sum over rows: one number per column. */
    public double[] columnSums() {
        double[] sums = new double[cols()];
        for (int i = 0; i < a.length; i++) {
            sums[i % sums.length] += a[i];
        }
        return sums;
    }

    public double sum() {
        double sum = 0;
        for (double x : a) {
            sum += x;
        }
        return sum;
    }

    /** The square root of the sum of squares. */
    public double norm() {
        double sum = 0;
        for (double x : a) {
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    public double dot(Tensor b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b.a[i];
        }
        return sum;
    }

    /** The largest absolute difference to another box of the same size. */
    public double distance(Tensor b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b.a[i]));
        }
        return most;
    }

    /** The lengths of a matrix, as in {@code 3×4}. */
    public String label() {
        return rows() + "×" + cols();
    }

    @Override
    public String toString() {
        return Arrays.toString(shape) + Arrays.toString(a);
    }
}
