package moxie.demo.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finding documents by vectors: three ways to compare, lists to fuse, duplicates to avoid, text to cut, results to judge. */
public final class Retrieval {
    private Retrieval() {}

    /** q·d/(|q||d|); 0 if either has no length. */
    public static double cosine(double[] a, double[] b) {
        double norms = Tensor.vector(a).norm() * Tensor.vector(b).norm();
        return norms == 0 ? 0 : Tensor.vector(a).dot(Tensor.vector(b)) / norms;
    }

    public static double[] cosines(double[] query, Tensor docs) {
        double[] out = new double[docs.rows()];
        for (int i = 0; i < out.length; i++) {
            out[i] = cosine(query, docs.row(i));
        }
        return out;
    }

    public static double[] dots(double[] query, Tensor docs) {
        double[] out = new double[docs.rows()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Tensor.vector(query).dot(Tensor.vector(docs.row(i)));
        }
        return out;
    }

    /** L2 distances: smaller is closer. */
    public static double[] distances(double[] query, Tensor docs) {
        double[] out = new double[docs.rows()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Tensor.vector(query).minus(Tensor.vector(docs.row(i))).norm();
        }
        return out;
    }

    /** Each row at length one; a row of zeros stays. */
    public static Tensor unit(Tensor x) {
        double[] out = x.a().clone();
        for (int i = 0; i < x.rows(); i++) {
            double norm = Tensor.vector(x.row(i)).norm();
            for (int j = 0; j < x.cols() && norm > 0; j++) {
                out[i * x.cols() + j] /= norm;
            }
        }
        return Tensor.of(out, x.shape());
    }

    /** Reciprocal rank fusion (Cormack et al. 2009): Σ 1/(k + rank), ranks from 1; documents in falling order of id. */
    public static Map<Integer, Double> fused(List<int[]> lists, int k) {
        Map<Integer, Double> scores = new java.util.TreeMap<>();
        for (int[] list : lists) {
            for (int r = 0; r < list.length; r++) {
                scores.merge(list[r], 1.0 / (k + r + 1), Double::sum);
            }
        }
        return new LinkedHashMap<>(scores);
    }

    /** Ids by falling score, ties to the lower id. */
    public static int[] ranked(Map<Integer, Double> scores) {
        List<Integer> ids = new ArrayList<>(scores.keySet());
        double[] values = new double[ids.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.get(ids.get(i));
        }
        int[] order = Ranking.descending(values);
        for (int i = 0; i < order.length; i++) {
            order[i] = ids.get(order[i]);
        }
        return order;
    }

    /** Maximal marginal relevance (Carbonell and Goldstein 1998): near the query, far from what is chosen already. */
    public static int[] mmr(double[] query, Tensor docs, double lambda, int k) {
        double[] near = cosines(query, docs);
        int[] chosen = new int[Math.min(k, docs.rows())];
        boolean[] taken = new boolean[docs.rows()];
        for (int n = 0; n < chosen.length; n++) {
            int best = -1;
            double most = 0;
            for (int i = 0; i < taken.length; i++) {
                if (!taken[i]) {
                    double like = Double.NEGATIVE_INFINITY;
                    for (int s = 0; s < n; s++) {
                        like = Math.max(like, cosine(docs.row(i), docs.row(chosen[s])));
                    }
                    double score = n == 0 ? near[i] : lambda * near[i] - (1 - lambda) * like;
                    if (best < 0 || score > most) {
                        best = i;
                        most = score;
                    }
                }
            }
            chosen[n] = best;
            taken[best] = true;
        }
        return chosen;
    }

    /**
     * Windows of {@code size} code points, each {@code overlap} into the one before; the last may be shorter, and none
     * follows one that reaches the end.
     *
     * @throws IllegalArgumentException when the overlap is as long as a window
     */
    public static List<String> chunks(String text, int size, int overlap) {
        if (overlap >= size) {
            throw new IllegalArgumentException("overlap must be < size");
        }
        if (overlap < 0) {
            throw new IllegalArgumentException("overlap must be >= 0");
        }
        int[] points = text.codePoints().toArray();
        List<String> chunks = new ArrayList<>();
        for (int from = 0; from < points.length; from += size - overlap) {
            int to = Math.min(points.length, from + size);
            chunks.add(new String(points, from, to - from));
            if (to == points.length) {
                break;
            }
        }
        return chunks;
    }

    /** How good a result list is: precision, recall, reciprocal rank of the first hit, nDCG with yes-or-no relevance. */
    public record Quality(double precision, double recall, double mrr, double ndcg) {
        public static Quality of(List<Integer> relevant, int... retrieved) {
            int hits = 0;
            double first = 0;
            double dcg = 0;
            for (int r = 0; r < retrieved.length; r++) {
                if (relevant.contains(retrieved[r])) {
                    hits++;
                    first = first == 0 ? 1.0 / (r + 1) : first;
                    dcg += gain(r);
                }
            }
            double ideal = 0;
            for (int r = 0; r < Math.min(relevant.size(), retrieved.length); r++) {
                ideal += gain(r);
            }
            double precision = retrieved.length == 0 ? 0 : (double) hits / retrieved.length;
            double recall = relevant.isEmpty() ? 0 : (double) hits / relevant.size();
            return new Quality(precision, recall, first, ideal == 0 ? 0 : dcg / ideal);
        }

        private static double gain(int r) {
            return Math.log(2) / Math.log(r + 2);
        }
    }
}
