package moxie.demo.kernel;

import java.util.Arrays;

/** Stretching a row-major array to a larger shape, by NumPy's rule. */
final class Broadcast {
    private Broadcast() {}

    /**
     * Axes are matched from the last one; an axis of length 1, or none at all, repeats.
     *
     * @throws IllegalArgumentException when an axis has another length
     */
    static double[] of(double[] a, int[] shape, int... to) {
        int[] step = new int[to.length];
        int stride = 1;
        for (int axis = 1; axis <= shape.length; axis++) {
            int length = shape[shape.length - axis];
            if (axis > to.length || (length != 1 && length != to[to.length - axis])) {
                throw new IllegalArgumentException(
                        Arrays.toString(shape) + " does not stretch to " + Arrays.toString(to));
            }
            step[to.length - axis] = length == 1 ? 0 : stride;
            stride *= length;
        }
        double[] out = Tensor.zeros(to).a();
        for (int i = 0; i < out.length; i++) {
            int from = 0;
            int rest = i;
            for (int axis = to.length - 1; axis >= 0; axis--) {
                from += rest % to[axis] * step[axis];
                rest /= to[axis];
            }
            out[i] = a[from];
        }
        return out;
    }
}
