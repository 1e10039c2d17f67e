package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * From logits to tokens: temperature, then top-k (Fan et al. 2018), then top-p (Holtzman et al. 2019), then one uniform
 * number. Equal probabilities stand in the order of their ids.
 */
@SuppressWarnings("ArrayRecordComponent") // results are read once and never compared
public final class Sampling {
    private Sampling() {}

    /**
     * What is left to draw from.
     *
     * @param probabilities over all tokens; 0 for those cut
     * @param kept ids, ascending
     * @param tied ids that share at least the k-th probability: what keeping all ties would keep
     */
    public record Left(double[] probabilities, int[] kept, int[] tied) {}

    /**
     * @param temperature 0 takes the likeliest token alone
     * @param topK keep so many; 0 for all
     * @param topP keep the shortest prefix of the sorted list that reaches it; 1 or more for all
     */
    public static Left left(double[] logits, double temperature, int topK, double topP) {
        int n = logits.length;
        if (temperature == 0) {
            double[] one = new double[n];
            int best = Ranking.best(logits);
            one[best] = 1;
            return new Left(one, new int[] {best}, new int[] {best});
        }
        double[] p = Softmax.of(divided(logits, temperature));
        int[] order = Ranking.descending(p);
        int keep = topK > 0 ? Math.min(topK, n) : n;
        double kth = p[order[keep - 1]];
        double mass = 0;
        for (int r = 0; r < keep; r++) {
            mass += p[order[r]];
        }
        if (topP < 1) {
            double sum = 0;
            int r = 0;
            while (r < keep && (r == 0 || sum < topP)) {
                sum += p[order[r]] / mass;
                r++;
            }
            keep = r;
        }
        boolean[] in = new boolean[n];
        double rest = 0;
        for (int r = 0; r < keep; r++) {
            in[order[r]] = true;
            rest += p[order[r]];
        }
        int[] kept = new int[keep];
        List<Integer> tied = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < n; i++) {
            if (p[i] >= kth) {
                tied.add(i);
            }
            if (in[i]) {
                kept[at++] = i;
            }
            p[i] = in[i] ? p[i] / rest : 0;
        }
        return new Left(p, kept, tied.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Logits over T; those too large to be divided lose their maximum first, which a softmax does not mind. */
    private static double[] divided(double[] logits, double temperature) {
        double most = logits[Ranking.best(logits)];
        double shift = Double.isInfinite(most / temperature) && !Double.isInfinite(most) ? most : 0;
        double[] scaled = new double[logits.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (logits[i] - shift) / temperature;
        }
        return scaled;
    }

    /** The first id whose running sum exceeds u; what rounding leaves over goes to the last id with any probability. */
    public static int draw(double u, double... p) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] > 0) {
                last = i;
            }
            sum += p[i];
            if (sum > u) {
                return i;
            }
        }
        return last;
    }

    /** A sequence of ids and its log-probability. */
    public record Sequence(int[] ids, double logp) {
        public Sequence {
            ids = ids.clone();
        }

        @Override
        public int[] ids() {
            return ids.clone();
        }

        private Sequence then(int next, double log) {
            int[] longer = java.util.Arrays.copyOf(ids, ids.length + 1);
            longer[ids.length] = next;
            return new Sequence(longer, logp + log);
        }
    }

    /** A first-order chain: how likely each token starts, and follows each other one. */
    public record Chain(double[] start, Tensor next) {
        private List<Sequence> longer(Sequence s) {
            List<Sequence> all = new ArrayList<>();
            for (int i = 0; i < start.length; i++) {
                double p = s.ids().length == 0 ? start[i] : next.get(s.ids()[s.ids().length - 1], i);
                all.add(s.then(i, Math.log(p)));
            }
            return all;
        }

        /** The {@code width} best sequences by summed log-probability; ties to the lexicographically smaller. */
        public List<Sequence> beam(int length, int width) {
            List<Sequence> beam = List.of(new Sequence(new int[0], 0));
            for (int t = 0; t < length; t++) {
                List<Sequence> all = new ArrayList<>();
                beam.forEach(s -> all.addAll(longer(s)));
                all.sort((a, b) -> a.logp() != b.logp()
                        ? Double.compare(b.logp(), a.logp())
                        : java.util.Arrays.compare(a.ids(), b.ids()));
                beam = List.copyOf(all.subList(0, Math.min(width, all.size())));
            }
            return beam;
        }

        /** Every sequence of this length. */
        public List<Sequence> all(int length) {
            return beam(length, Integer.MAX_VALUE);
        }
    }

    /**
     * A bigram model with add-one smoothing.
     *
     * @param vocab its tokens, in code point order
     * @param counts row: what came first, column: what followed
     */
    public record Bigrams(List<String> vocab, Tensor counts, Tensor probabilities) {
        public Bigrams {
            vocab = List.copyOf(vocab);
        }

        public static Bigrams of(String corpus) {
            List<String> vocab = letters(corpus).stream().distinct().sorted().toList();
            int n = vocab.size();
            Tensor counts = Tensor.zeros(n, n);
            List<String> text = letters(corpus);
            for (int t = 0; t + 1 < text.size(); t++) {
                counts.a()[vocab.indexOf(text.get(t)) * n + vocab.indexOf(text.get(t + 1))]++;
            }
            Tensor p = Tensor.zeros(n, n);
            for (int i = 0; i < n; i++) {
                double row = Tensor.vector(counts.row(i)).sum();
                for (int j = 0; j < n; j++) {
                    p.a()[i * n + j] = (counts.get(i, j) + 1) / (row + n);
                }
            }
            return new Bigrams(vocab, counts, p);
        }

        /** log p(x_t | x_t−1) of each step of a text made of known tokens. */
        public double[] logs(String text) {
            List<String> tokens = letters(text);
            double[] logs = new double[Math.max(0, tokens.size() - 1)];
            for (int t = 0; t < logs.length; t++) {
                int from = vocab.indexOf(tokens.get(t));
                int to = vocab.indexOf(tokens.get(t + 1));
                if (from < 0 || to < 0) {
                    throw new IllegalArgumentException("a token the corpus does not have");
                }
                logs[t] = Math.log(probabilities.get(from, to));
            }
            return logs;
        }

        private static List<String> letters(String text) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
    }
}
