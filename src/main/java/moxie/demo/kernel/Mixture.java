package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Multi-gate mixture of experts (Ma et al. 2018): {@code f^k = Σ softmax(xG_k)_i·f_i(x)}, experts relu(xE_i + e_i), linear
 * towers with a sigmoid.
 *
 * @param experts each d×h
 * @param biases experts × h
 * @param gates one d×experts per task
 * @param towers tasks × h
 * @param towerBias per task
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public record Mixture(List<Tensor> experts, Tensor biases, List<Tensor> gates, Tensor towers, double[] towerBias) {
    public Mixture {
        experts = List.copyOf(experts);
        gates = List.copyOf(gates);
    }

    /** What happened to a batch; lists are per task, {@code outputs} per expert. */
    public record Pass(List<Tensor> outputs, List<Tensor> gates, List<Tensor> mixed, List<double[]> logits) {
        public Pass {
            outputs = List.copyOf(outputs);
            gates = List.copyOf(gates);
            mixed = List.copyOf(mixed);
            logits = List.copyOf(logits);
        }
    }

    public Pass run(Tensor x) {
        List<Tensor> outputs = new ArrayList<>();
        for (int e = 0; e < experts.size(); e++) {
            outputs.add(Activation.RELU.of(x.times(experts.get(e)).plusRow(biases.row(e))));
        }
        List<Tensor> weights = new ArrayList<>();
        List<Tensor> mixed = new ArrayList<>();
        List<double[]> logits = new ArrayList<>();
        for (int k = 0; k < gates.size(); k++) {
            Tensor gate = Softmax.plain(x.times(gates.get(k)));
            Tensor mix = Tensor.zeros(x.rows(), towers.cols());
            for (int e = 0; e < experts.size(); e++) {
                mix = mix.plus(rowsScaled(outputs.get(e), gate.column(e)));
            }
            weights.add(gate);
            mixed.add(mix);
            logits.add(tower(k, mix));
        }
        return new Pass(outputs, weights, mixed, logits);
    }

    /** Task k's logits from what goes into its tower. */
    public double[] tower(int k, Tensor in) {
        double[] out = Linear.times(in, towers.row(k));
        for (int i = 0; i < out.length; i++) {
            out[i] += towerBias[k];
        }
        return out;
    }

    private static Tensor rowsScaled(Tensor x, double... by) {
        double[] out = x.a().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] *= by[i / x.cols()];
        }
        return Tensor.of(out, x.shape());
    }

    /** All tasks share the first gate. */
    public Mixture oneGate() {
        List<Tensor> same = new ArrayList<>();
        gates.forEach(g -> same.add(gates.get(0)));
        return new Mixture(experts, biases, same, towers, towerBias);
    }

    /** The first expert alone, and no choice to make. */
    public Mixture oneExpert() {
        List<Tensor> narrow = new ArrayList<>();
        gates.forEach(g -> narrow.add(g.columns(0, 1)));
        return new Mixture(experts.subList(0, 1), biases.rows(0, 1), narrow, towers, towerBias);
    }

    public Mixture gated(double by) {
        List<Tensor> scaled = new ArrayList<>();
        gates.forEach(g -> scaled.add(g.scaled(by)));
        return new Mixture(experts, biases, scaled, towers, towerBias);
    }

    /** Mean binary cross-entropy of logits. */
    public static double bce(double[] logits, double[] labels) {
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double z = logits[i];
            sum += Math.max(z, 0) - z * labels[i] + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return sum / logits.length;
    }

    /** ∂(mean BCE of task k)/∂E_i for each expert. */
    public List<Tensor> gradients(Tensor x, int k, double... labels) {
        Pass pass = run(x);
        List<Tensor> all = new ArrayList<>();
        for (int e = 0; e < experts.size(); e++) {
            Tensor back = Tensor.zeros(x.rows(), towers.cols());
            for (int i = 0; i < x.rows(); i++) {
                double d = (Activation.sigmoid(pass.logits().get(k)[i]) - labels[i]) / x.rows();
                for (int j = 0; j < towers.cols(); j++) {
                    double open = pass.outputs().get(e).get(i, j) > 0 ? 1 : 0;
                    back.a()[i * towers.cols() + j] =
                            d * towers.get(k, j) * pass.gates().get(k).get(i, e) * open;
                }
            }
            all.add(x.transposed().times(back));
        }
        return all;
    }

    public static double cosine(Tensor a, Tensor b) {
        return Retrieval.cosine(a.a(), b.a());
    }

    /** The numbers of {@link #oneExpert()}, which needs no gates. */
    public int countShared() {
        Mixture one = oneExpert();
        int gated = 0;
        for (Tensor gate : one.gates) {
            gated += gate.size();
        }
        return one.count() - gated;
    }

    /** The numbers of {@link #oneGate()}, which stores that gate once. */
    public int countOneGate() {
        return count() - (gates.size() - 1) * gates.get(0).size();
    }

    /** Numbers in the experts, gates and towers. */
    public int count() {
        int n = biases.size() + towers.size() + towerBias.length;
        for (Tensor expert : experts) {
            n += expert.size();
        }
        for (Tensor gate : gates) {
            n += gate.size();
        }
        return n;
    }
}
