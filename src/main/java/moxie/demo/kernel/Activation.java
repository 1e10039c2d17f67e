package moxie.demo.kernel;

/** What stands between two linear layers. */
public enum Activation {
    RELU,
    GELU,
    GELU_TANH,
    SILU,
    SIGMOID;

    public double of(double x) {
        return switch (this) {
            case RELU -> Math.max(0, x);
            case GELU -> 0.5 * x * (1 + erf(x / Math.sqrt(2)));
            case GELU_TANH -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            case SILU -> x * sigmoid(x);
            case SIGMOID -> sigmoid(x);
        };
    }

    public Tensor of(Tensor x) {
        double[] out = new double[x.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = of(x.get(i));
        }
        return Tensor.of(out, x.shape());
    }

    /** 1/(1 + e^−x) without overflow on either side. */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double e = Math.exp(x);
        return e / (1 + e);
    }

    /**
     * The error function to the last digits: a series of positive terms near zero, the continued fraction of erfc beyond
     * (Abramowitz and Stegun 7.1.6 and 7.1.14).
     */
    public static double erf(double x) {
        double z = Math.abs(x);
        double value;
        if (z < 2.5) {
            double term = z;
            double sum = z;
            for (int n = 1; term > 1e-18 * sum; n++) {
                term *= 2 * z * z / (2 * n + 1);
                sum += term;
            }
            value = 2 / Math.sqrt(Math.PI) * Math.exp(-z * z) * sum;
        } else if (z < 7) {
            double f = 0;
            for (int n = 120; n > 0; n--) {
                f = n / 2.0 / (z + f);
            }
            value = 1 - Math.exp(-z * z) / Math.sqrt(Math.PI) / (z + f);
        } else {
            value = 1;
        }
        return x < 0 ? -value : value;
    }
}
