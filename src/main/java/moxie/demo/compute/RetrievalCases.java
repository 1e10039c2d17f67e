package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Tensor;

/** Kernel {@code vector_retrieval}: comparing, fusing, diversifying, cutting and judging. */
final class RetrievalCases {
    private RetrievalCases() {}

    static Map<String, Object> run(Case c) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (c.has("text")) {
            chunks(c, out);
        } else if (c.has("lists")) {
            fused(c, out);
        } else if (c.has("relevant")) {
            quality(c, out);
        } else {
            compare(c, out);
        }
        return out;
    }

    private static void compare(Case c, Map<String, Object> out) {
        double[] query = c.vector("query");
        Tensor docs = c.tensor("docs");
        double[] cosines = Retrieval.cosines(query, docs);
        double[] euclid = Retrieval.distances(query, docs);
        double[] dots = Retrieval.dots(query, docs);
        Tensor unit = Retrieval.unit(Tensor.of(query, 1, query.length));
        double[] near = Retrieval.distances(unit.a(), Retrieval.unit(docs));
        out.put("cosine", cosines);
        out.put("euclid", euclid);
        out.put("dot", dots);
        out.put("rank_cosine", Ranking.descending(Ranking.settled(cosines)));
        out.put("rank_euclid", Ranking.ascending(Ranking.settled(euclid)));
        out.put("rank_dot", Ranking.descending(Ranking.settled(dots)));
        out.put("euclid_normalised", near);
        out.put("rank_euclid_normalised", Ranking.ascending(Ranking.settled(near)));
        if (c.has("lam")) {
            int k = c.count("k");
            out.put("selected", Retrieval.mmr(query, docs, c.number("lam"), k));
            out.put("plain_top" + k, top(Ranking.descending(Ranking.settled(cosines)), k));
        } else if (c.has("k")) {
            Map<String, Object> tops = new LinkedHashMap<>();
            for (int k : c.indices("k", Integer.MAX_VALUE)) {
                tops.put(Integer.toString(k), top(Ranking.descending(Ranking.settled(cosines)), k));
            }
            out.put("topk_cosine", tops);
        }
    }

    private static int[] top(int[] order, int k) {
        return java.util.Arrays.copyOf(order, Math.min(k, order.length));
    }

    private static void fused(Case c, Map<String, Object> out) {
        List<int[]> lists = new ArrayList<>();
        for (Object list : c.list("lists")) {
            double[] ids = Values.toTensor("lists", list).a();
            int[] whole = new int[ids.length];
            for (int i = 0; i < ids.length; i++) {
                whole[i] = (int) ids[i];
            }
            lists.add(whole);
        }
        Map<Integer, Double> scores = Retrieval.fused(lists, c.count("k", 60));
        out.put("scores", scores);
        out.put("ranking", Retrieval.ranked(scores));
    }

    private static void quality(Case c, Map<String, Object> out) {
        List<Integer> relevant = new ArrayList<>();
        for (int id : c.wholes("relevant")) {
            relevant.add(id);
        }
        Retrieval.Quality quality = Retrieval.Quality.of(relevant, c.wholes("retrieved"));
        out.put("precision_at_k", quality.precision());
        out.put("recall_at_k", quality.recall());
        out.put("mrr", quality.mrr());
        out.put("ndcg", quality.ndcg());
    }

    private static void chunks(Case c, Map<String, Object> out) {
        try {
            List<String> chunks =
                    Retrieval.chunks(c.text("text"), c.between(1, Integer.MAX_VALUE, "size"), c.whole("overlap", 0));
            out.put("chunks", chunks);
            out.put("count", chunks.size());
        } catch (IllegalArgumentException e) {
            out.put("error", e.getMessage());
        }
    }
}
