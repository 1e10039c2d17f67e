package moxie.demo.compute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moxie.demo.kernel.Lexical;
import moxie.demo.kernel.Lexical.Bm25;
import moxie.demo.kernel.Lexical.Weighting;
import moxie.demo.kernel.NumpyPrint;
import moxie.demo.kernel.Ranking;
import moxie.demo.kernel.Retrieval;
import moxie.demo.kernel.Tensor;

/** Kernel {@code lexical}: BM25 in its variants, TF-IDF in its variants, the saturation of term frequency. */
final class LexicalCases {
    private LexicalCases() {}

    static Map<String, Object> run(Case c) {
        if (c.has("dl_over_avgdl")) {
            return saturation(c);
        }
        List<List<String>> docs = new ArrayList<>();
        for (Object doc : c.list("docs")) {
            docs.add(Values.words(doc));
        }
        Lexical lexical = new Lexical(docs);
        List<String> query = c.words("query");
        return c.has("variant") ? tfidf(c, lexical, query) : bm25(c, lexical, query);
    }

    private static Map<String, Object> bm25(Case c, Lexical lexical, List<String> query) {
        double k1 = c.number("k1", 1.2);
        double b = c.number("b", 0.75);
        Map<String, Object> out = full(lexical, query, new Bm25(k1, b, false, false));
        out.put("lucene", full(lexical, query, new Bm25(k1, b, false, false)));
        out.put("lucene_k1p1", ranked(lexical, query, new Bm25(k1, b, false, true)));
        out.put("rsj", full(lexical, query, new Bm25(k1, b, true, false)));
        out.put("b0", ranked(lexical, query, new Bm25(k1, 0, false, false)));
        out.put("b1", ranked(lexical, query, new Bm25(k1, 1, false, false)));
        out.put("k0", ranked(lexical, query, new Bm25(0, b, false, false)));
        out.put("k1_100", ranked(lexical, query, new Bm25(100, b, false, false)));
        return out;
    }

    private static Map<String, Object> ranked(Lexical lexical, List<String> query, Bm25 by) {
        Map<String, Object> out = new LinkedHashMap<>();
        double[] scores = lexical.scores(query, by);
        out.put("scores", scores);
        out.put("ranking", Ranking.descending(scores));
        return out;
    }

    private static Map<String, Object> full(Lexical lexical, List<String> query, Bm25 by) {
        Map<String, Object> out = new LinkedHashMap<>();
        List<Double> idf = new ArrayList<>();
        for (String word : query) {
            idf.add(lexical.idf(word, by.rsj()));
        }
        Tensor terms = lexical.termScores(query, by);
        List<List<Double>> rows = new ArrayList<>();
        for (int d = 0; d < terms.rows(); d++) {
            List<Double> row = new ArrayList<>();
            for (int t = 0; t < query.size(); t++) {
                row.add(terms.get(d, t));
            }
            rows.add(row);
        }
        out.put("avgdl", lexical.averageLength());
        out.put("idf", idf);
        out.put("term_scores", rows);
        out.putAll(ranked(lexical, query, by));
        return out;
    }

    private static Map<String, Object> tfidf(Case c, Lexical lexical, List<String> query) {
        Weighting by = Weighting.valueOf(c.text("variant").toUpperCase(Locale.ROOT));
        Tensor matrix = lexical.matrix(by);
        double[] vector = lexical.vector(query, by);
        double[] cosines = Retrieval.cosines(vector, matrix);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("vocab", lexical.vocabulary());
        out.put("idf", lexical.idfs(by));
        out.put("matrix", matrix);
        out.put("query_vec", vector);
        out.put("cosine", cosines);
        out.put("ranking", Ranking.descending(cosines));
        return out;
    }

    private static Map<String, Object> saturation(Case c) {
        Map<String, Object> curves = new LinkedHashMap<>();
        double[] tf = c.vector("tf");
        for (double k1 : c.vector("k1")) {
            if (!(k1 >= 0)) {
                throw new BadCase("\"k1\" must not be negative, nor NaN: " + k1);
            }
            double[] curve = new double[tf.length];
            for (int i = 0; i < tf.length; i++) {
                curve[i] = (k1 + 1) * Lexical.saturation(tf[i], k1, c.number("b"), c.number("dl_over_avgdl"));
            }
            curves.put(NumpyPrint.repr(k1), curve);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("tf_part", curves);
        return out;
    }
}
