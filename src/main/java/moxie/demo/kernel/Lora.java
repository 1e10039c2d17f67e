package moxie.demo.kernel;

/**
 * Low-rank adaptation (Hu et al. 2021): {@code h = W0·x + (α/r)·BA·x}, W0 frozen. Column vectors: X holds one input per
 * column.
 *
 * @param w0 out×in
 * @param a r×in
 * @param b out×r
 */
public record Lora(Tensor w0, Tensor a, Tensor b, double alpha) {
    public int rank() {
        return a.rows();
    }

    private double factor() {
        return alpha / rank();
    }

    /** (α/r)·BA. */
    public Tensor deltaW() {
        return b.times(a).scaled(factor());
    }

    public Tensor merged() {
        return w0.plus(deltaW());
    }

    /** (α/r)·B(Ax). */
    public Tensor delta(Tensor x) {
        return b.times(a.times(x)).scaled(factor());
    }

    public Tensor output(Tensor x) {
        return w0.times(x).plus(delta(x));
    }

    public Tensor dA(Tensor x, Tensor dH) {
        return b.transposed().times(dH).times(x.transposed()).scaled(factor());
    }

    public Tensor dB(Tensor x, Tensor dH) {
        return dH.times(a.times(x).transposed()).scaled(factor());
    }

    /** One step of gradient descent on A and B. */
    public Lora step(Tensor x, Tensor dH, double rate) {
        return new Lora(w0, a.minus(dA(x, dH).scaled(rate)), b.minus(dB(x, dH).scaled(rate)), alpha);
    }

    /** Numbers to train: r·(in + out). */
    public static long count(long in, long out, long r) {
        return r * (in + out);
    }

    /** The Frobenius error of the best rank-r approximation (Eckart and Young 1936), for r = 0 to all. */
    public static double[] tailErrors(double... singular) {
        double[] errors = new double[singular.length + 1];
        double sum = 0;
        for (int r = singular.length - 1; r >= 0; r--) {
            sum += singular[r] * singular[r];
            errors[r] = Math.sqrt(sum);
        }
        return errors;
    }

    /**
     * Losses {@code ½‖WX − Y‖²/n} of adapted and of full training, before each step and after the last.
     *
     * @param lora row 0: the adapted, row 1: the full weights
     */
    public static Tensor train(Lora lora, Tensor x, Tensor target, double rate, int steps) {
        int n = x.cols();
        Tensor y = target.times(x);
        Tensor losses = Tensor.zeros(2, steps + 1);
        Lora adapted = lora;
        Tensor full = lora.w0();
        for (int s = 0; s <= steps; s++) {
            Tensor e = adapted.output(x).minus(y);
            Tensor f = full.times(x).minus(y);
            losses.a()[s] = 0.5 * e.dot(e) / n;
            losses.a()[steps + 1 + s] = 0.5 * f.dot(f) / n;
            adapted = adapted.step(x, e.scaled(1.0 / n), rate);
            full = full.minus(f.scaled(1.0 / n).times(x.transposed()).scaled(rate));
        }
        return losses;
    }
}
