package moxie.demo.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small ways to adapt a large model: prefixes, loss masks, and what each trains. */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Peft {
    private Peft() {}

    /**
     * Attention with trained keys and values put before the real ones (He et al. 2022, §3.1).
     *
     * @param lambda the share of each query's weight that goes to the prefix
     * @param mixture (1 − λ)·attention + λ·attention to the prefix: the output again
     */
    public record Prefix(Attention whole, double[] lambda, Tensor mixture) {
        public static Prefix of(Tensor q, Tensor k, Tensor v, Tensor prefixK, Tensor prefixV) {
            int m = prefixK.rows();
            Attention plain = Attention.of(q, k, v);
            double[] lambda = new double[q.rows()];
            if (m == 0) {
                return new Prefix(plain, lambda, plain.output());
            }
            Attention whole = Attention.of(q, below(prefixK, k), below(prefixV, v));
            Attention prefix = Attention.of(q, prefixK, prefixV);
            Tensor mixture = Tensor.zeros(q.rows(), v.cols());
            for (int i = 0; i < lambda.length; i++) {
                for (int j = 0; j < m; j++) {
                    lambda[i] += whole.weights().get(i, j);
                }
                for (int c = 0; c < v.cols(); c++) {
                    mixture.a()[i * v.cols() + c] = (1 - lambda[i])
                                    * plain.output().get(i, c)
                            + lambda[i] * prefix.output().get(i, c);
                }
            }
            return new Prefix(whole, lambda, mixture);
        }

        private static Tensor below(Tensor upper, Tensor lower) {
            return Tensor.beside(List.of(upper.transposed(), lower.transposed()))
                    .transposed();
        }
    }

    /** The label of a token that does not count. */
    public static final int IGNORED = -100;

    /**
     * Supervised fine-tuning on one example: the logits at t predict token t + 1, and only the response counts.
     *
     * @param losses of the tokens that count, in order
     * @param loss their mean; none when nothing counts
     * @param all the mean over every token, prompt and response
     * @param dLogits of the response-only loss: rows of the prompt are exactly zero
     */
    public record Masked(int[] labels, double[] losses, Optional<Double> loss, double all, Tensor dLogits) {
        public static Masked of(int[] ids, int prompt, Tensor logits) {
            int n = ids.length;
            Tensor log = Softmax.log(logits);
            int[] labels = new int[n];
            int counted = 0;
            double all = 0;
            for (int t = 0; t < n; t++) {
                labels[t] = t + 1 < n && t + 1 >= prompt ? ids[t + 1] : IGNORED;
                counted += labels[t] == IGNORED ? 0 : 1;
                all -= t + 1 < n ? log.get(t, ids[t + 1]) / (n - 1) : 0;
            }
            double[] losses = new double[counted];
            Tensor d = Tensor.zeros(logits.shape());
            int at = 0;
            double sum = 0;
            for (int t = 0; t < n; t++) {
                if (labels[t] != IGNORED) {
                    losses[at] = -log.get(t, labels[t]);
                    sum += losses[at++];
                    for (int j = 0; j < logits.cols(); j++) {
                        double p = Math.exp(log.get(t, j));
                        d.a()[t * logits.cols() + j] = (p - (j == labels[t] ? 1 : 0)) / counted;
                    }
                }
            }
            return new Masked(labels, losses, counted == 0 ? Optional.empty() : Optional.of(sum / counted), all, d);
        }
    }

    /** A decoder's size. */
    public record Shape(long layers, long d, long ffn, long vocab) {
        long layer() {
            return 4 * d * d + 4 * d + 2 * d * ffn + d + ffn + 4 * d;
        }

        /** Tied embeddings, the layers, the last layer norm. */
        public long total() {
            return vocab * d + layers * layer() + 2 * d;
        }
    }

    /** Numbers to train, by method. */
    public static Map<String, Object> trainable(Shape s, long rank, long targets, long prompt, long frozen) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("total", s.total());
        counts.put("full", s.total());
        counts.put("freeze_first_layers_and_embeddings", (s.layers() - frozen) * s.layer() + 2 * s.d());
        counts.put("lora_qv", targets * s.layers() * Lora.count(s.d(), s.d(), rank));
        counts.put("prompt_tuning", prompt * s.d());
        counts.put("prefix_or_ptuning_v2", 2 * s.layers() * prompt * s.d());
        counts.put("head_only", 2 * s.d());
        return counts;
    }
}
