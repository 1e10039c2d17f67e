package moxie.demo.kernel;

/**
 * Star topology adaptive recommender (Sheng et al. 2021): one task, many domains. Each domain's weights are the shared ones
 * times its own, number by number; normalisation has its own statistics and scales; a small network knows the domain.
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public record Star(
        Tensor gamma,
        Tensor beta,
        Tensor gammaP,
        Tensor betaP,
        Tensor w,
        Tensor b,
        Tensor wP,
        Tensor bP,
        Tensor wOut,
        double bOut,
        double eps) {

    /** The auxiliary network: relu(concat(embedding, normalised)·W + b)·w. A simplification of the paper's. */
    public record Auxiliary(Tensor embedding, Tensor w, Tensor b, Tensor out) {
        public double[] of(int domain, Tensor pn) {
            Tensor in = Tensor.zeros(pn.rows(), embedding.cols());
            for (int i = 0; i < pn.rows(); i++) {
                System.arraycopy(embedding.row(domain), 0, in.a(), i * embedding.cols(), embedding.cols());
            }
            Tensor hidden = Activation.RELU.of(
                    Tensor.beside(java.util.List.of(in, pn)).times(w).plusRow(b.a()));
            return Linear.times(hidden, out.a());
        }
    }

    /** What one domain made of its batch. */
    public record Pass(Tensor pn, Tensor weights, double[] bias, Tensor pre, Tensor hidden, double[] main) {}

    private double[] scale(int domain) {
        return gamma.hadamard(Tensor.vector(gammaP.row(domain))).a();
    }

    private double[] shift(int domain) {
        return beta.plus(Tensor.vector(betaP.row(domain))).a();
    }

    /** Partitioned normalisation in training: the batch's own statistics. */
    public Tensor normalised(int domain, Tensor x) {
        return Norm.batch(x, scale(domain), shift(domain), eps).output();
    }

    /** Partitioned normalisation at inference: the domain's running statistics. */
    public Tensor normalised(int domain, Tensor x, Norm.Running running) {
        return Norm.eval(x, running.mean(), running.var(), scale(domain), shift(domain), eps);
    }

    /** What the domain's batch has for a mean after normalisation. */
    public double[] expectedMean(int domain) {
        return shift(domain);
    }

    /** W_p ⊗ W. */
    public Tensor weights(int domain) {
        return wP.slice(domain).hadamard(w);
    }

    public Pass run(int domain, Tensor x) {
        Tensor pn = normalised(domain, x);
        Tensor weights = weights(domain);
        double[] bias = Tensor.vector(bP.row(domain)).plus(b).a();
        Tensor pre = pn.times(weights).plusRow(bias);
        Tensor hidden = Activation.RELU.of(pre);
        double[] main = Linear.times(hidden, wOut.a());
        for (int i = 0; i < main.length; i++) {
            main[i] += bOut;
        }
        return new Pass(pn, weights, bias, pre, hidden, main);
    }

    /** σ(main + auxiliary). */
    public double[] rates(double[] main, double[] auxiliary) {
        double[] p = new double[main.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = Activation.sigmoid(main[i] + auxiliary[i]);
        }
        return p;
    }

    /** ∂(mean BCE)/∂W* of the domain's batch; W_p ⊗ it goes to the shared weights, W ⊗ it to the domain's own. */
    public Tensor gradient(Pass pass, double[] rates, double... labels) {
        int h = w.cols();
        Tensor back = Tensor.zeros(rates.length, h);
        for (int i = 0; i < rates.length; i++) {
            for (int j = 0; j < h; j++) {
                double open = pass.pre().get(i, j) > 0 ? 1 : 0;
                back.a()[i * h + j] = (rates[i] - labels[i]) / rates.length * wOut.get(j) * open;
            }
        }
        return pass.pn().transposed().times(back);
    }

    /** As it starts: every domain's own factors one, own shifts zero. */
    public Star identity() {
        return new Star(
                gamma,
                beta,
                Tensor.full(1, gammaP.shape()),
                Tensor.zeros(betaP.shape()),
                w,
                b,
                Tensor.full(1, wP.shape()),
                Tensor.zeros(bP.shape()),
                wOut,
                bOut,
                eps);
    }
}
