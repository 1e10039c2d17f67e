package moxie.demo.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in a box: one flat row-major array and a shape. "Rows" are all axes but the last, "columns" the last axis, so
 * that a matrix is the two-axis case and a batch of matrices can be walked row by row. Never changed once handed out.
 */
public final class Tensor {
    /** Numbers in one box: 128 MB of them are more than any demo shows. */
    private static final int MOST = 1 << 24;

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
        long size = 1;
        for (int n : shape) {
            size *= n;
            if (n < 0 || size > MOST) {
                throw new IllegalArgumentException("there is no room for " + Arrays.toString(shape) + " numbers");
            }
        }
        return (int) size;
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

    /** The i-th matrix made of the last two axes; this box itself when it holds nothing. */
    public Tensor matrix(int i) {
        int m = length(-2);
        int n = length(-1);
        return a.length == 0 ? zeros(m, n) : new Tensor(Arrays.copyOfRange(a, i * m * n, (i + 1) * m * n), m, n);
    }

    /** This shape with other lengths of the last two axes. */
    public int[] shapeWith(int rows, int cols) {
        int[] to = shape.clone();
        to[to.length - 2] = rows;
        to[to.length - 1] = cols;
        return to;
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

    /**
     * Repeated to a larger shape as NumPy does it: axes are matched from the last one, and one of length 1 or none at all
     * stretches.
     *
     * @throws IllegalArgumentException when an axis has another length
     */
    public Tensor broadcast(int... to) {
        return Arrays.equals(shape, to) ? this : new Tensor(Broadcast.of(a, shape, to), to.clone());
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
     * The matrix product, m×k by k×n.
     *
     * @throws IllegalArgumentException when the inner lengths differ
     */
    public Tensor times(Tensor b) {
        if (cols() != b.rows()) {
            throw new IllegalArgumentException(label() + " does not go with " + b.label());
        }
        return new Tensor(MatrixProduct.of(a, b.a, rows(), cols(), b.cols()), rows(), b.cols());
    }

    public Tensor scaled(double by) {
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] * by;
        }
        return new Tensor(c, shape);
    }

    /** @throws IllegalArgumentException when the boxes hold unequally many numbers */
    private void checkSize(Tensor b) {
        if (b.a.length != a.length) {
            throw new IllegalArgumentException(
                    Arrays.toString(shape) + " does not go with " + Arrays.toString(b.shape));
        }
    }

    public Tensor plus(Tensor b) {
        checkSize(b);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] + b.a[i];
        }
        return new Tensor(c, shape);
    }

    public Tensor minus(Tensor b) {
        checkSize(b);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] - b.a[i];
        }
        return new Tensor(c, shape);
    }

    /** The product number by number. */
    public Tensor hadamard(Tensor b) {
        checkSize(b);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = a[i] * b.a[i];
        }
        return new Tensor(c, shape);
    }

    /**
     * The same vector added to every row.
     *
     * @throws IllegalArgumentException when it is not as long as a row
     */
    public Tensor plusRow(double... v) {
        if (v.length != cols()) {
            throw new IllegalArgumentException(v.length + " numbers cannot be added to rows of " + cols());
        }
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
        checkSize(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b.a[i];
        }
        return sum;
    }

    /** The largest absolute difference to another box of the same size. */
    public double distance(Tensor b) {
        checkSize(b);
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
