package moxie.demo.kernel;

/**
 * Numbers stored in few bits.
 *
 * @param scales one per block
 * @param dequant what they stand for again
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public record Quantised(double[] scales, int[] codes, double[] dequant) {
    /** The 16 levels of NF4 (Dettmers et al. 2023, appendix E), single precision. */
    private static final float[] NF4 = {
        -1.0f,
        -0.6961928f,
        -0.52507305f,
        -0.3949175f,
        -0.28444138f,
        -0.18477343f,
        -0.091050036f,
        0.0f,
        0.0795803f,
        0.1609302f,
        0.2461123f,
        0.33791524f,
        0.44070983f,
        0.562617f,
        0.72295684f,
        1.0f
    };

    public static double[] levels() {
        double[] levels = new double[NF4.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = NF4[i];
        }
        return levels;
    }

    public static double absMax(double... x) {
        double most = 0;
        for (double v : x) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }

    /** Symmetric: {@code rint(x/s)}, s = absmax/(2^(bits−1) − 1), half to even; {@code block} numbers share one s. */
    public static Quantised absmax(double[] x, int bits, int block) {
        int blocks = (x.length + block - 1) / block;
        double[] scales = new double[blocks];
        int[] codes = new int[x.length];
        double[] dequant = new double[x.length];
        for (int k = 0; k < blocks; k++) {
            double[] part = part(x, k, block);
            scales[k] = absMax(part) / ((1 << (bits - 1)) - 1);
            for (int i = 0; i < part.length; i++) {
                int at = k * block + i;
                codes[at] = scales[k] == 0 ? 0 : (int) Math.rint(part[i] / scales[k]);
                dequant[at] = scales[k] == 0 ? 0 : Math.rint(part[i] / scales[k]) * scales[k];
            }
        }
        return new Quantised(scales, codes, dequant);
    }

    /** Asymmetric in 8 bits. */
    public record Affine(double scale, int zero, int[] codes, double[] dequant) {
        public static Affine of(double... x) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double v : x) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
            double scale = x.length == 0 ? 0 : (max - min) / 255;
            int zero = scale == 0 ? 0 : (int) Math.rint(-min / scale);
            int[] codes = new int[x.length];
            double[] dequant = x.clone();
            for (int i = 0; i < x.length && scale > 0; i++) {
                codes[i] = (int) Math.max(0, Math.min(255, Math.rint(x[i] / scale) + zero));
                dequant[i] = (codes[i] - zero) * scale;
            }
            return new Affine(scale, zero, codes, dequant);
        }
    }

    /** The nearest of the 16 levels of x/absmax, ties to the lower one; the scale is the absmax. */
    public static Quantised nf4(double[] x, int block) {
        int blocks = (x.length + block - 1) / block;
        double[] scales = new double[blocks];
        int[] codes = new int[x.length];
        double[] dequant = new double[x.length];
        for (int k = 0; k < blocks; k++) {
            double[] part = part(x, k, block);
            scales[k] = absMax(part);
            for (int i = 0; i < part.length; i++) {
                int at = k * block + i;
                codes[at] = nearest(scales[k] == 0 ? 0 : part[i] / scales[k]);
                dequant[at] = NF4[codes[at]] * scales[k];
            }
        }
        return new Quantised(scales, codes, dequant);
    }

    private static int nearest(double x) {
        int best = 0;
        for (int i = 1; i < NF4.length; i++) {
            if (Math.abs(x - NF4[i]) < Math.abs(x - NF4[best])) {
                best = i;
            }
        }
        return best;
    }

    private static double[] part(double[] x, int k, int block) {
        return java.util.Arrays.copyOfRange(x, k * block, Math.min(x.length, (k + 1) * block));
    }

    /** The constants of blocks, quantised themselves: less their mean, 8 bits, blocks of 256 (a simplification: int8 for FP8). */
    public record Double8(double mean, Quantised inner, double[] dequant) {
        public static Double8 of(double... absmax) {
            double mean = Norm.mean(absmax);
            double[] centred = absmax.clone();
            for (int i = 0; i < centred.length; i++) {
                centred[i] -= mean;
            }
            Quantised inner = absmax(centred, 8, 256);
            double[] dequant = inner.dequant().clone();
            for (int i = 0; i < dequant.length; i++) {
                dequant[i] += mean;
            }
            return new Double8(mean, inner, dequant);
        }
    }

    /** Root of the mean squared error. */
    public static double rmse(double[] x, double[] y) {
        return Math.sqrt(Linear.mse(x, y));
    }

    /** Bits per number: {@code bits} and a 32-bit constant per block of 64, or with the constants quantised again. */
    public static double bitsPerNumber(int bits, boolean doubled) {
        return doubled ? bits + 8 / 64.0 + 32 / (64.0 * 256) : bits + 32 / 64.0;
    }

    /** Gibibytes of so many numbers. */
    public static double gib(double numbers, double bits) {
        return numbers * bits / 8 / (1L << 30);
    }
}
